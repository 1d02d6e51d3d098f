package prompt

import (
	"reflect"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

func TestTheSummaryHalfWay(t *testing.T) {
	set := setup()
	s := at(t, set, interview.SumUp, "problem-solving", "pay", "competition")
	sum := s.Next().Sum
	if len(sum) < 2 {
		t.Fatalf("it sums up %+v", sum)
	}
	none := []motive.Evidence(nil)
	withdrawn := func(i int) motive.Evidence {
		return motive.Evidence{Motivator: sum[i].Motivator, Kind: motive.Withdrawn}
	}
	said := func(id string, strength int) motive.Evidence {
		return motive.Evidence{Motivator: id, Strength: strength, Kind: motive.Volunteered}
	}
	for name, tt := range map[string]struct {
		lines    []string
		skipped  bool
		answer   string
		evidence []motive.Evidence
	}{
		"Enter":                  {lines: []string{""}, skipped: true, evidence: none},
		"no":                     {lines: []string{"No."}, skipped: true, evidence: none},
		"none":                   {lines: []string{"none"}, skipped: true, evidence: none},
		"that's right":           {lines: []string{"That’s right!"}, skipped: true, evidence: none},
		"one is not so":          {lines: []string{"-2"}, evidence: []motive.Evidence{withdrawn(1)}},
		"one puts them off":      {lines: []string{"1=-3"}, evidence: []motive.Evidence{said(sum[0].Motivator, -3)}},
		"one more":               {lines: []string{"+job-security"}, evidence: []motive.Evidence{said("job-security", 4)}},
		"both":                   {lines: []string{"-1 +job-security"}, evidence: []motive.Evidence{said("job-security", 4), withdrawn(0)}},
		"as it was":              {lines: []string{"1=4"}, skipped: true},
		"there is no 9":          {lines: []string{"-9", "-1"}, evidence: []motive.Evidence{withdrawn(0)}},
		"nor so many":            {lines: []string{"99", "99999999999999999999", "-1"}, evidence: []motive.Evidence{withdrawn(0)}},
		"there is no 7":          {lines: []string{"7=3", "-1"}, evidence: []motive.Evidence{withdrawn(0)}},
		"words":                  {lines: []string{"well, no pay"}, answer: "well, no pay", evidence: []motive.Evidence{{Motivator: "pay", Strength: -4, Quote: "pay", Kind: motive.Volunteered, ByCoach: true}}},
		"words without a driver": {lines: []string{"2 things, not 1"}, answer: "2 things, not 1"},
	} {
		got := runLines(t, s, set, false, append(tt.lines, "/quit")...)
		wantErr(t, got, Quit)
		wantShown(t, got, "Sum up so far: Let me stop", "1 ", "Anything to correct? Enter = no")
		turns := got.session.Interview().Turns[len(s.Interview().Turns):]
		if tt.skipped {
			if len(turns) != 0 {
				t.Errorf("%s: %+v", name, turns)
			}
			continue
		}
		if len(turns) != 1 || turns[0].Question != motive.SumUp || turns[0].Answer != tt.answer || len(turns[0].Evidence) != len(tt.evidence) ||
			len(tt.evidence) > 0 && !reflect.DeepEqual(turns[0].Evidence, tt.evidence) {
			t.Errorf("%s: %+v, want %q, %+v; shown:\n%s", name, turns, tt.answer, tt.evidence, got.shown)
		}
	}
}

// What a correction of the summary changes is said, and so is a number that is not in it.
func TestACorrectedSummaryIsSaid(t *testing.T) {
	set := setup()
	s := at(t, set, interview.SumUp, "problem-solving", "pay", "competition")
	got := runLines(t, s, set, false, "-9", "-2", "/quit")
	wantErr(t, got, Quit)
	var names []string
	for _, h := range s.Next().Sum {
		names = append(names, set.Catalogue.NameOf(h.Motivator))
	}
	wantShown(t, got, "there is no 9 in the list", "Kept: "+names[0]+" +4", "Taken back: "+names[1]+".")
}

// A question about what they said to the summary is no summary.
func TestAQuestionAboutTheSummary(t *testing.T) {
	set := setup()
	s := at(t, set, interview.SumUp, "problem-solving", "pay", "competition")
	got := runLines(t, s, set, false, "hm, dunno", "tea", "/quit")
	wantErr(t, got, Quit)
	if n := strings.Count(got.shown, "Sum up so far"); n != 1 {
		t.Errorf("it was summed up %d times:\n%s", n, got.shown)
	}
}

// A correction of the summary stays after /back and Enter.
func TestACorrectedSummaryStaysAfterGoingBack(t *testing.T) {
	set := setup()
	s := at(t, set, interview.SumUp, "problem-solving", "pay", "competition")
	got := runLines(t, s, set, false, "-2", "/back", "", "/quit")
	wantErr(t, got, Quit)
	wantShown(t, got, "Enter keeps what you heard before")
	turns := got.session.Interview().Turns[len(s.Interview().Turns):]
	want := []motive.Evidence{{Motivator: s.Next().Sum[1].Motivator, Kind: motive.Withdrawn}}
	if len(turns) != 1 || !reflect.DeepEqual(turns[0].Evidence, want) {
		t.Errorf("%+v, want %+v; shown:\n%s", turns, want, got.shown)
	}
}
