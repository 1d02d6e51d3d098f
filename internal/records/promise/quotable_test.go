package promise_test

import (
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/records/promise"
)

// told is a record of a kind, from a day, with a promise and words of some days.
func told(kind, day string, made *motive.Told, days ...string) motive.Interview {
	iv := motive.Interview{Kind: kind, Started: day + "T09:00:00Z", Told: made}
	for _, day := range days {
		iv.Turns = append(iv.Turns, motive.Turn{Asked: day, Answer: "words of " + day, Evidence: []motive.Evidence{{Motivator: "pay", Strength: 3, Quote: "words"}}})
	}
	return iv
}

func yes(on string) *motive.Told { return &motive.Told{On: on, Quotes: true} }
func no(on string) *motive.Told  { return &motive.Told{On: on} }

func TestQuotable(t *testing.T) {
	const talk, book = motive.KindTalk, motive.KindNotebook
	for _, test := range []struct {
		name string
		all  []motive.Interview
		want string // the days of the words that are left
	}{
		{"no promise", []motive.Interview{told(talk, "11-01", nil, "11-01"), told(talk, "11-05", yes("11-05"), "11-05")}, "11-01 11-05"},
		{"a later promise", []motive.Interview{told(talk, "11-01", yes("11-01"), "11-01"), told(talk, "11-05", no("11-05"))}, ""},
		{"of a notebook", []motive.Interview{told(talk, "11-01", yes("11-01"), "11-01"), told(book, "11-02", no("11-04"), "11-03", "11-05")}, "11-05"},
		{"a note of no day", []motive.Interview{told(book, "11-02", nil, "", "11-05"), told(talk, "11-04", no("11-04"))}, "11-05"},
		{"of a new agreement", []motive.Interview{told(talk, "11-01", yes("11-01"), "11-01"), told(talk, "11-05", no("11-05")), told(talk, "11-07", yes("11-07"), "11-07")}, "11-07"},
		{"later on the same day", []motive.Interview{told(talk, "11-05", yes("11-05"), "11-05"), told(talk, "11-05", no("11-05"))}, ""},
		{"earlier on the same day", []motive.Interview{told(talk, "11-05", no("11-05")), told(talk, "11-05", yes("11-05"), "11-05")}, "11-05"},
		{"in the future", []motive.Interview{told(talk, "11-01", yes("11-01"), "11-01"), told(talk, "12-24", no("12-24"))}, "11-01"},
		{"words in spite of it", []motive.Interview{told(talk, "11-09", no("11-01"), "11-09")}, ""},
		{"of no day", []motive.Interview{told(talk, "11-09", &motive.Told{}, "11-09"), told(talk, "11-10", nil, "11-10")}, "11-10"},
	} {
		dayOf := func(turn motive.Turn, _ motive.Interview) string { return turn.Asked }
		var left []string
		for i, iv := range promise.Quotable(test.all, "11-30", dayOf) {
			for j, turn := range iv.Turns {
				if promise.HoldsWords(turn) {
					left = append(left, turn.Asked)
				}
				if turn.Evidence[0].Strength != 3 || !promise.HoldsWords(test.all[i].Turns[j]) {
					t.Errorf("%s: more than the words is gone", test.name)
				}
			}
		}
		if got := strings.Join(left, " "); got != test.want {
			t.Errorf("%s: words of %q, want %q", test.name, got, test.want)
		}
	}
}

// What the report promised is in words of theirs. In a notebook, which has no day, the
// last promise decides.
func TestQuotablePromises(t *testing.T) {
	const talk, book = motive.KindTalk, motive.KindNotebook
	for _, test := range []struct {
		name string
		all  []motive.Interview
		want bool // the text of the first one's stays
	}{
		{"no promise", []motive.Interview{told(talk, "11-01", yes("11-01"))}, true},
		{"a later promise", []motive.Interview{told(talk, "11-01", yes("11-01")), told(talk, "11-05", no("11-05"))}, false},
		{"an earlier promise", []motive.Interview{told(talk, "11-06", yes("11-06")), told(talk, "11-05", no("11-05"))}, true},
		{"words in spite of it", []motive.Interview{told(talk, "11-01", no("11-01"))}, false},
		{"of a notebook", []motive.Interview{told(book, "11-01", no("11-01"))}, false},
		{"of a notebook, before", []motive.Interview{told(book, "11-01", nil), told(talk, "11-05", no("11-05"))}, false},
		{"of a notebook, agreed anew", []motive.Interview{told(book, "11-01", no("11-01")), told(talk, "11-05", yes("11-05"))}, true},
		{"in the future", []motive.Interview{told(talk, "11-01", yes("11-01")), told(talk, "12-24", no("12-24"))}, true},
	} {
		test.all[0].Promises = []motive.Promise{{ID: "p1", By: motive.ByReport, Text: "theirs"}, {ID: "p2", By: motive.ByManager, Text: "mine"}}
		got := promise.Quotable(test.all, "11-30", func(motive.Turn, motive.Interview) string { return "" })[0].Promises
		if stays := got[0].Text == "theirs"; stays != test.want || got[1].Text != "mine" || test.all[0].Promises[0].Text != "theirs" {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}
