package records

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/interview"
)

func TestHoldsTalk(t *testing.T) {
	c := oldCatalogue(t)
	for _, name := range []string{"talk", "debrief", "wordless", "self"} {
		t.Run(name, func(t *testing.T) {
			journal := openOld(t, name)
			talk, err := journal.Replay(interview.Setup{Catalogue: c, Head: journal.Start.Head(name), Preamble: !journal.Start.Self, Debrief: journal.Start.Debrief})
			if err != nil {
				t.Fatal(err)
			}
			iv := talk.Interview()
			iv.Catalogue = journal.Start.Catalogue
			saved, err := codec.EncodeInterview(iv, codec.YAML)
			if err != nil {
				t.Fatal(err)
			}
			holds := func(saved string, id string) bool {
				return holdsTalk([]byte(saved), id, journal.Header(), journal.Records())
			}
			if !holds(string(saved), name) {
				t.Errorf("the saved talk does not hold its journal:\n%s", saved)
			}
			if holds(string(saved), name+"-2") || holds("", name) || holds("not YAML: [", name) {
				t.Error("another file holds it too")
			}
			if holds(strings.ReplaceAll(string(saved), "name: "+iv.Report.Name, "name: Somebody Else"), name) {
				t.Error("somebody else's talk holds it too")
			}
			if iv.Told != nil && !iv.Told.Quotes {
				return
			}
			compared := 0
			given, err := journal.Start.Words(journal.Records())
			if err != nil {
				t.Fatal(err)
			}
			for i := range iv.Turns {
				words := iv.Turns[i].Answer
				iv.Turns[i].Answer = "something else"
				if words == "" || !slices.Contains(given, words) {
					continue // a choice
				}
				other, err := codec.EncodeInterview(iv, codec.YAML)
				if err != nil {
					t.Fatal(err)
				}
				if holds(string(other), name) {
					t.Errorf("a talk without answer %d holds it too", i+1)
				}
				iv.Turns[i].Answer = words
				compared++
			}
			if compared < 1 {
				t.Error("no answer was compared")
			}
		})
	}
}
