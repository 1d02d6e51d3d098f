package review

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// sixteen is a catalogue with the names of the shipped one.
func sixteen() motive.Catalogue {
	c := motive.Catalogue{Name: "sixteen", Version: "1.0.0", Language: "en"}
	for _, name := range []string{
		"Job security", "Craft", "Problem solving", "Pay", "Competition", "Autonomy", "Mastery", "Purpose",
		"Recognition", "Belonging", "Balance", "Influence", "Achievement", "Advancement", "Fairness", "Clarity",
	} {
		id := strings.ReplaceAll(strings.ToLower(name), " ", "-")
		if name == "Craft" {
			id = "engineering-identity"
		}
		m := motive.Motivator{ID: id, Name: name}
		if name == "Pay" {
			m.Cues = []string{"more money", "salary"}
		}
		c.Motivators = append(c.Motivators, m)
	}
	return c
}

// A said is a line of a page, and what the ear hears in it.
type said struct {
	words string
	heard []motive.Heard
}

func sure(id string, strength int) motive.Heard {
	return motive.Heard{Motivator: id, Strength: strength, Score: 0.9, Sure: true}
}

func unsure(id string, strength int) motive.Heard {
	return motive.Heard{Motivator: id, Strength: strength, Score: 0.5}
}

// page is a page of rough notes of twelve lines. Lines 2, 3, 6, 8, 9 and 11 are
// heard wrongly: the right motivator is among the suggestions of 2 and 8, but
// not of 3 and 9; 6 has the wrong sign, and 11 is to go.
func page() []said {
	return []said{
		{"finally cracked the deadlock in the scheduler, took two nights", []motive.Heard{sure("problem-solving", 5)}},
		{"the pay round stung, others got more for the same work", []motive.Heard{sure("pay", -4), unsure("fairness", -2)}},
		{"likes that they ask him before they decide anything", []motive.Heard{sure("recognition", 4)}},
		{"the quiet days are when things get done", []motive.Heard{unsure("autonomy", 2), unsure("achievement", 3)}},
		{"wants to lead a group in two years", []motive.Heard{sure("advancement", 4)}},
		{"never again a rota like the one in spring", []motive.Heard{sure("balance", 4)}},
		{"proud of how clean the parser is now", []motive.Heard{sure("engineering-identity", 5), unsure("mastery", 2)}},
		{"the new hires come with all their questions, and that is fine", []motive.Heard{
			unsure("belonging", 3), unsure("recognition", 2), unsure("competition", 1)}},
		{"would rather know in March what happens in June", []motive.Heard{unsure("job-security", 3)}},
		{"hm, nothing special", nil},
		{"the printer on the third floor is broken again", []motive.Heard{unsure("achievement", -2)}},
		{"fetch my daughter at four, that has to work", []motive.Heard{sure("balance", 5)}},
	}
}

// interview returns the lines as a debrief. What the ear is sure of is kept.
func interview(lines []said) motive.Interview {
	iv := motive.Interview{ID: "2026-11-23-k7qf", Kind: motive.KindTalk, Report: motive.Report{Name: "Sam Lee"}}
	for i, l := range lines {
		turn := motive.Turn{Question: fmt.Sprintf("debrief.%d", i+1), Asked: "What did they say?", Answer: l.words}
		for _, h := range l.heard {
			if h.Sure {
				turn.Evidence = append(turn.Evidence, motive.Evidence{
					Motivator: h.Motivator, Strength: h.Strength, Kind: motive.Volunteered, Quote: l.words, ByCoach: true})
			}
		}
		iv.Turns = append(iv.Turns, turn)
	}
	return iv
}

// A saver is a Keeper that keeps every state of the interview.
type saver struct {
	states []motive.Interview // the last is the present one
	fail   error
	heard  int // how often the ear was asked
}

func (s *saver) Keep(c sheet.Change) error {
	if s.fail != nil {
		return s.fail
	}
	s.states = append(s.states, c.Apply(s.now()))
	return nil
}

func (s *saver) Undo() error {
	if s.fail != nil {
		return s.fail
	}
	if len(s.states) < 2 {
		return errors.New("no change to take back")
	}
	s.states = s.states[:len(s.states)-1]
	return nil
}

func (s *saver) now() motive.Interview { return s.states[len(s.states)-1] }

// saved returns the interview as a text.
func (s *saver) saved() string {
	iv := sheet.Compact(s.now())
	var b strings.Builder
	for _, turn := range iv.Turns {
		fmt.Fprintf(&b, "%q %+v\n", turn.Answer, turn.Evidence)
	}
	return fmt.Sprintf("%snotes %q\n", b.String(), iv.Notes)
}

// optionsFor returns options with an ear for the lines.
func optionsFor(lines []said) (Options, *saver) {
	keeper := &saver{states: []motive.Interview{interview(lines)}}
	hear := func(said motive.Said) []motive.Heard {
		keeper.heard++
		for _, l := range lines {
			if l.words == said.Text {
				return l.heard
			}
		}
		return nil
	}
	return Options{Title: "Sam Lee", Hear: hear, Keeper: keeper, Whom: whom}, keeper
}

// newTestTable returns the table of the lines on a screen of this size.
func newTestTable(lines []said, width, height int, change func(o *Options)) (*table, *saver) {
	o, keeper := optionsFor(lines)
	if change != nil {
		change(&o)
	}
	t := newTable(sixteen(), sheet.New(sixteen(), keeper.now()), o)
	t.prepare(width, height)
	return t, keeper
}

var strokes = map[string]terminal.Stroke{
	"up": terminal.Up, "down": terminal.Down, "left": terminal.Left, "right": terminal.Right, "tab": terminal.Tab,
	"backtab": terminal.BackTab, "enter": terminal.Enter, "esc": terminal.Esc, "pgup": terminal.PageUp, "pgdn": terminal.PageDown,
	"home": terminal.Home, "end": terminal.End, "bs": terminal.Erase, "c-u": terminal.EraseLine, "c-w": terminal.EraseWord,
	"del": terminal.EraseAhead, "redraw": terminal.Redraw, "pasted": terminal.PasteEnd, "alt-enter": terminal.AltEnter, "sp": terminal.Letter,
}

// keysOf reads keys such as "<down>2=pay<enter>".
func keysOf(text string) (keys []terminal.Key) {
	for text != "" {
		if name, rest, ok := strings.Cut(strings.TrimPrefix(text, "<"), ">"); ok && text[0] == '<' && strokes[name] != 0 {
			k := terminal.Key{Stroke: strokes[name]}
			if name == "sp" {
				k.Rune = ' '
			}
			keys, text = append(keys, k), rest
			continue
		}
		r := []rune(text)[0]
		keys, text = append(keys, terminal.Key{Stroke: terminal.Letter, Rune: r}), text[len(string(r)):]
	}
	return keys
}

// typeKeys types keys, and returns the outcome if one ends the sheet.
func typeKeys(t *testing.T, tab *table, keys string) *Outcome {
	t.Helper()
	for _, k := range keysOf(keys) {
		a := tab.press(k)
		if err := tab.run(a); err != nil {
			t.Fatal(err)
		}
		if a.outcome != nil {
			return a.outcome
		}
		tab.prepare(tab.width, tab.height)
	}
	return nil
}

// screenOf returns the lines of the screen as text.
func screenOf(tab *table) string {
	var b strings.Builder
	for _, line := range tab.lines() {
		var text strings.Builder
		for _, s := range line {
			text.WriteString(s.Text)
		}
		b.WriteString(strings.TrimRight(text.String(), " ") + "\n")
	}
	return b.String()
}

// whom knows Kim Lee, also as Kimberly, and Jo, who was promised that no words are
// kept. Nobody is meant by Ann.
func whom(typed string, turn int) (Person, error) {
	switch strings.ToLower(typed) {
	case "kim lee", "kimberly":
		return Person{Name: "Kim Lee"}, nil
	case "kay ray":
		return Person{Name: "Kay Ray"}, nil
	case "jo":
		return Person{Name: "Jo", Warning: "Jo was promised that no words are kept."}, nil
	case "ann":
		return Person{}, errors.New("Ann could be Ann Lee or Ann Ray; type the full name")
	}
	return Person{Name: typed, New: true}, nil
}
