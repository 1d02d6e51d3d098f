package show

import (
	"io"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/overlap"
)

// adasPage returns the page of a report who was asked.
func adasPage(forThem bool) ReportData {
	c := fixture.Catalogue()
	talks := fixture.AsksPut()
	talks[0].Interview.Guess, talks[0].Interview.Notes = map[string]int{"pay": 5}, []string{"look up the budget"}
	pool := overlap.New(c).Pool(talks)
	h := ReportData{Name: "Ada", Catalogue: c, Pool: &pool, Pooled: []int{0, 1}, Forget: "buyin forget Ada", ForThem: forThem}
	for _, t := range talks {
		h.Records = append(h.Records, RecordData{Interview: t.Interview, Path: t.Interview.ID + ".yaml"})
	}
	return h
}

func TestGoldenPages(t *testing.T) {
	for name, h := range map[string]ReportData{"show.txt": adasPage(false), "show-for-them.txt": adasPage(true)} {
		fixture.Golden(t, name, func(w io.Writer) error { return h.Text(w, 80, false) })
	}
}

// The page for the report does without the units of the figures, and counts nothing that
// there is none of.
func TestThePageForThemIsInPlainWords(t *testing.T) {
	h := adasPage(true)
	h.Records[0].Interview.Guess = nil
	text := fixture.Written(t, func(w io.Writer) error { return h.Text(w, 80, false) })
	for _, unwanted := range []string{"unit", "2/12", "buyin help", "0 guesses"} {
		if strings.Contains(text, unwanted) {
			t.Errorf("%q is in\n%s", unwanted, text)
		}
	}
	if !strings.Contains(text, "Not on this page: 1 note of the manager's own, which") {
		t.Error(text)
	}
}

func TestAnAnswerIsNotRepeatedAsTheWordsOfWhatWasHeard(t *testing.T) {
	h := adasPage(false)
	turn := &h.Records[0].Interview.Turns[0]
	turn.Answer, turn.Evidence[0].Quote = "the first riddle", "the first riddle"
	text := fixture.Written(t, func(w io.Writer) error { return h.Text(w, 80, false) })
	if strings.Count(text, "the first riddle") != 1 || strings.Count(text, "the second riddle") != 1 {
		t.Error(text)
	}
}

func TestAnAskWithAnOutcomeAlone(t *testing.T) {
	h := adasPage(false)
	iv := &h.Records[1].Interview
	iv.Turns, iv.Put, iv.Reply, iv.Promises = nil, nil, "", nil
	text := fixture.Written(t, func(w io.Writer) error { return h.Text(w, 80, false) })
	if !strings.Contains(text, "what came of it, on 2027-01-20: partly") || strings.Contains(text, "no answer yet") {
		t.Error(text)
	}
	iv.Outcome.Says = "void"
	text = fixture.Written(t, func(w io.Writer) error { return h.Text(w, 80, false) })
	if !strings.Contains(text, "what came of it, on 2027-01-20: nothing that counts") {
		t.Error(text)
	}
}

// Every text of an ask that somebody else wrote is made visible.
func TestNoPayloadIsLive(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		h := adasPage(true)
		iv := &h.Records[1].Interview
		iv.Put.On, iv.Put.Catalogue, iv.Outcome.On = payload, payload, payload
		for i := range iv.Promises {
			iv.Promises[i].ID, iv.Promises[i].Text, iv.Promises[i].Due = payload, payload, payload
		}
		for i := range iv.Turns {
			for j := range iv.Turns[i].Positions {
				iv.Turns[i].Positions[j].Goal = payload
			}
		}
		for _, width := range []int{40, 80} {
			if at := fixture.Live(fixture.Written(t, func(w io.Writer) error { return h.Text(w, width, false) })); at != "" {
				t.Errorf("%q: live %q", payload, at)
			}
		}
	}
}
