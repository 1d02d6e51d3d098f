package interview

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// Before the first question the manager says what the talk is about and what the
// notes are for. After that, never again.
func TestFrame(t *testing.T) {
	for _, tt := range []struct {
		name string
		set  Setup
		key  string
	}{
		{"nothing is agreed", Setup{}, "interview.frame"},
		{"notes are agreed", Setup{Head: motive.Interview{Told: &motive.Told{On: "2026-11-23", Quotes: true}}}, "interview.frame.told"},
		{"no words are kept", Setup{Head: motive.Interview{Told: &motive.Told{On: "2026-11-23"}}}, "interview.frame.wordless"},
	} {
		tt.set.Catalogue = six()
		s := New(tt.set)
		if got, want := s.Next().Frame, language.Say(tt.key); got != want {
			t.Errorf("%s: %q, want %q", tt.name, got, want)
		}
		if len(s.Next().Back) > 0 || s.Next().Lead != "" {
			t.Errorf("%s: before anything was said, %+v", tt.name, s.Next())
		}
		for name, g := range map[string]Given{"answered": flat, "skipped": skip} {
			if next := after(t, s, g).Next(); next.Frame != "" {
				t.Errorf("%s, %s: framed again: %q", tt.name, name, next.Frame)
			}
		}
	}
	if debrief := New(Setup{Catalogue: six(), Debrief: true}).Next(); debrief.Frame != "" {
		t.Errorf("the notes of a talk that is over begin with %q", debrief.Frame)
	}
}

// A sentence leads over to a question only where the talk jumps.
func TestLeads(t *testing.T) {
	bench := about(Given{Text: "I was happy with the new bench."}, heard("craft", 4))
	quiet := about(Given{Text: "Nobody called all day, so I could read."}, heard("calm", 3))
	wordless := Setup{Head: motive.Interview{Told: &motive.Told{On: "2026-11-23"}}}
	for _, tt := range []struct {
		name string
		set  Setup
		acts []Given
		step Step
		of   string // key of the texts, "" for no lead
		has  string // or what it says
	}{
		{"it stays", Setup{}, []Given{warm}, Step{Move: Deepen}, "", ""},
		{"a rescue", Setup{}, []Given{empty}, Step{Move: Rescue}, "", ""},
		{"a new thread", Setup{}, []Given{flat}, Step{Move: Open}, "interview.lead.open", ""},
		{"a new thread after a charged answer", Setup{}, []Given{charged}, Step{Move: Open}, "interview.lead.charged", ""},
		{"a new thread that is near", Setup{Near: nearTo("opener1?")}, []Given{flat}, Step{Move: Open, Asked: "opener1?"}, "", ""},
		{"a new thread that is not", Setup{Near: nearTo("opener1?")}, []Given{flat}, Step{Move: Open, Asked: "opener2?"}, "interview.lead.open", ""},
		{"a choice", Setup{}, []Given{flat}, Step{Move: Choose}, "", ""},
		{"a choice after a charged answer", Setup{}, []Given{charged}, Step{Move: Choose}, "", language.Say("interview.lead.thanks")},
		{"a bridge", Setup{}, []Given{bench, flat}, Step{Move: Bridge, Motivators: []string{"craft"}}, "", "the new bench"},
		{"a bridge to a quote", Setup{}, []Given{quiet, flat}, Step{Move: Bridge, Motivators: []string{"calm"}}, "", "“Nobody called all day”"},
		{"a bridge to what they have just said", Setup{}, []Given{flat, bench}, Step{Move: Bridge, Motivators: []string{"craft"}}, "", ""},
		{"a bridge without words", wordless, []Given{bench, flat}, Step{Move: Bridge, Motivators: []string{"craft"}}, "interview.lead.open", ""},
		{"a bridge to something else", Setup{}, []Given{bench, flat}, Step{Move: Bridge, Motivators: []string{"fame"}}, "interview.lead.open", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.set.Catalogue = six()
			s := play(t, tt.set, tt.acts...)
			last, _ := s.last()
			got := s.leadTo(tt.step, last)
			switch {
			case tt.has != "":
				if !strings.Contains(got, tt.has) {
					t.Errorf("got %q, without %q", got, tt.has)
				}
			case tt.of == "" && got != "", tt.of != "" && !slices.Contains(language.List(tt.of), got):
				t.Errorf("got %q, want one of %s", got, tt.of)
			}
		})
	}
}

// What is said back is about the last answer, is said once, and is not said to an
// empty answer or to none.
func TestSayBack(t *testing.T) {
	craft := about(flat, heard("craft", 4))
	for name, g := range map[string]Given{"empty": empty, "skipped": skip} {
		if back := play(t, Setup{Catalogue: six()}, craft, g).Next().Back; len(back) > 0 {
			t.Errorf("%s: said back %+v", name, back)
		}
	}
	s := New(Setup{Catalogue: six()})
	said := map[string]bool{}
	for range 3 {
		s = after(t, s, craft)
		back := s.Next().Back
		if len(back) == 0 || said[back[0].Text] || back[0].Move != Reflect {
			t.Fatalf("said back %+v, after %v", back, said)
		}
		said[back[0].Text] = true
	}
	playback := after(t, play(t, Setup{Catalogue: six()}, craft), Given{Act: Done}).Next()
	if playback.Kind != Playback || len(playback.Back) == 0 {
		t.Errorf("at the playback, %+v", playback)
	}
}

// What they ask of the manager is answered first.
func TestRequests(t *testing.T) {
	for text, want := range map[string]bool{"Please don't put me on the panel.": true, flat.Text: false} {
		if got := play(t, Setup{Catalogue: six()}, Given{Text: text}).Next().Requests; got != want {
			t.Errorf("%q is a request: %t", text, got)
		}
	}
}
