package appeal_test

import (
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"buyin"
	"buyin/internal/appeal"
	"buyin/internal/codec"
	"buyin/internal/english"
	"buyin/internal/fixture"
	"buyin/internal/fixture/growth"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// shipped returns the catalogue that the program ships with.
func shipped(t testing.TB) motive.Catalogue {
	t.Helper()
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return c
}

// readGoals reads goals from a file of testdata.
func readGoals(t testing.TB, path string, c motive.Catalogue) motive.Goals {
	t.Helper()
	data, err := os.ReadFile("../../testdata/" + path)
	if err != nil {
		t.Fatal(err)
	}
	g, _, problems := codec.DecodeGoals(path, data, c)
	if _, bad := problems.Worst(); bad && g.ID == "" {
		t.Fatal(problems)
	}
	return g
}

// tenPeople returns what the sentences to ten invented people about one ask are
// made of.
func tenPeople(t testing.TB) (all []appeal.Input) {
	t.Helper()
	c := shipped(t)
	s := overlap.New(c, readGoals(t, "appeal/goals.yaml", c))
	data, err := os.ReadFile("../../testdata/appeal/people.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		iv, problems := codec.DecodeInterview("people.ndjson", []byte(line), c)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		all = append(all, appeal.NewInput(c, s, []overlap.Talk{{Interview: iv}}, iv.Report.Name))
	}
	return all
}

// writeSentences writes all that is said to somebody.
func writeSentences(w io.Writer, in appeal.Input) {
	fmt.Fprintf(w, "%s\n", in.Name)
	o := appeal.NewOpening(in) // what a talk about the ask begins with
	for _, part := range []struct {
		name      string
		sentences []string
	}{{"brief", appeal.Sentences(in)}, {"matters", o.Matters}, {"say", o.Say}, {"costs", o.Costs}} {
		for _, s := range part.sentences {
			fmt.Fprintf(w, "  %-8s %s\n", part.name, s)
		}
	}
}

// oneMore names a set that the tests of all sentences go through, too: go test
// ./internal/appeal -set NAME. Its golden file is written with -update.
var oneMore = flag.String("set", "", "a folder of testdata/appeal to go through, too")

// sets returns the folders of people and asks that the tests of all sentences go through.
// What is in them has been read by those who work on the sentences.
func sets() []string {
	all := []string{"bakery", "second", "third", "fourth", "fifth"}
	if *oneMore != "" && !slices.Contains(all, *oneMore) {
		all = append(all, *oneMore)
	}
	return all
}

// everybody returns what the sentences to the people of all sets are made of.
func everybody(t testing.TB) []appeal.Input {
	all := tenPeople(t)
	for _, set := range sets() {
		all = append(all, tenIn(t, set)...)
	}
	return all
}

// tenIn returns what the sentences to the ten people of a set are made of.
func tenIn(t testing.TB, set string) (all []appeal.Input) {
	t.Helper()
	c := shipped(t)
	s := overlap.New(c, readGoals(t, "appeal/"+set+"/goals.yaml", c))
	for i := range 10 {
		path := fmt.Sprintf("../../testdata/appeal/%s/person%02d.yaml", set, i+1)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		iv, problems := codec.DecodeInterview(path, data, c)
		if _, bad := problems.Worst(); bad && iv.ID == "" {
			t.Fatal(problems)
		}
		all = append(all, appeal.NewInput(c, s, []overlap.Talk{{Interview: iv}}, iv.Report.Name))
	}
	return all
}

// What is said to the people of each set is in a file.
func TestSets(t *testing.T) {
	for _, set := range append(sets(), "people") {
		t.Run(set, func(t *testing.T) {
			people := tenPeople(t)
			if set != "people" {
				people = tenIn(t, set)
			}
			fixture.Golden(t, "appeal-"+set+".txt", func(w io.Writer) error {
				for _, in := range people {
					writeSentences(w, in)
				}
				return nil
			})
		})
	}
}

// Nobody is spoken of as "he" or "she" to their face, and no sentence is too long to
// say.
func TestSentencesSpeakToThePerson(t *testing.T) {
	for _, in := range everybody(t) {
		o := appeal.NewOpening(in)
		for _, said := range slices.Concat(appeal.Sentences(in), o.Matters, o.Say, o.Costs) {
			if words := english.Split(quotation.ReplaceAllString(said, "")); words.Has("he she him he's she's himself herself") {
				t.Errorf("to %s: %s", in.Name, said)
			}
			for _, sentence := range strings.Split(said, ". ") {
				if n := len(strings.Fields(sentence)); n > 34 {
					t.Errorf("%d words to %s: %s", n, in.Name, sentence)
				}
			}
		}
	}
}

// What is said in a brief can be said in one go, ends with a question, and asks no
// other.
func TestSentencesAreSaidInOneGo(t *testing.T) {
	const most = 57      // words of a quotation, of what is offered and of a question after it
	const mostInAll = 92 // words, with a question that is added last
	for _, in := range everybody(t) {
		said := appeal.Sentences(in)
		for _, group := range said {
			if n := len(strings.Fields(group)); n > most {
				t.Errorf("%d words to %s: %s", n, in.Name, group)
			}
		}
		if saidNo(in) && len(said) == 0 {
			continue
		}
		all := strings.Join(said, " ")
		outside := quotation.ReplaceAllString(all, "")
		if !strings.HasSuffix(all, "?") || strings.Count(outside, "?") > 1 {
			t.Errorf("to %s: %s", in.Name, all)
		}
		if n := len(strings.Fields(all)); n > mostInAll {
			t.Errorf("%d words to %s: %s", n, in.Name, all)
		}
	}
}

// The program does not know what the manager can grant, so that it neither grants nor
// refuses, does not haggle, and offers nothing as a seller does.
func TestNothingIsPromisedOrRefused(t *testing.T) {
	never := []string{
		"can't promise", "haven't got that", "close enough", "come close", "where does that leave", "hangs on it", "the least you'd need",
		"afraid", "how bad", "here's what", "in it for you", "from what you told me", "is that enough", "does that do it", "your no ", "your no.", "i heard", "also in it", "for you yet",
	}
	for _, file := range []string{"coach-appeal.txt", "coach-ask.txt"} { // the words of brief, ask and guide --ask
		data, err := os.ReadFile("../language/en/" + file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(strings.ToLower(string(data))) {
			for _, words := range never {
				if !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "ask.reply: ") && strings.Contains(line, words) {
					t.Errorf("%s: %s", file, line)
				}
			}
		}
	}
	for _, in := range everybody(t) {
		o := appeal.NewOpening(in)
		for _, said := range slices.Concat(appeal.Sentences(in), o.Matters, o.Say, o.Costs) {
			ours := strings.ToLower(quotation.ReplaceAllString(said, ""))
			for _, words := range never {
				if strings.Contains(ours, words) {
					t.Errorf("to %s: %s", in.Name, said)
				}
			}
		}
	}
}

// A record as large as the limits allow is composed in time that grows with its length.
func TestMuchIsComposedInTime(t *testing.T) {
	c := shipped(t)
	growth.LinearTime(t, "an opening", motive.MaxTurns/8, func(turns int) func() {
		var iv motive.Interview
		for i := range turns {
			turn := motive.Turn{Question: fmt.Sprintf("note.%d", i), Answer: fmt.Sprintf("I took the harness of bus %d home and, after the other one, found it at the table", i)}
			for k := range motive.MaxEvidence {
				turn.Evidence = append(turn.Evidence, motive.Evidence{Motivator: c.Motivators[k%len(c.Motivators)].ID, Strength: 4, Quote: turn.Answer})
			}
			iv.Turns = append(iv.Turns, turn)
		}
		in := appeal.NewInput(c, overlap.New(c, readGoals(t, "appeal/goals.yaml", c)), []overlap.Talk{{Interview: iv}}, "Sam")
		return func() {
			if o := appeal.NewOpening(in); len(o.Say) == 0 {
				t.Error("nothing to say")
			}
		}
	})
}

var quotation = regexp.MustCompile(`“[^”]*”`)

// firstWords returns the first eight words of a sentence, in lower case.
func firstWords(sentence string) string {
	words := strings.Fields(strings.ToLower(sentence))
	return strings.Join(words[:min(8, len(words))], " ")
}

// saidNo reports whether the newest reply to the ask is no. Then nothing is put.
func saidNo(in appeal.Input) (no bool) {
	for _, talk := range in.Talks {
		if reply := talk.Interview.Reply; reply != "" {
			no = reply == motive.ReplyNo
		}
	}
	return no
}

func TestNoTwoFirstSentencesBeginAlike(t *testing.T) {
	all := [][]appeal.Input{tenPeople(t)}
	for _, set := range sets() {
		all = append(all, tenIn(t, set))
	}
	for _, people := range all {
		seen := map[string]string{}
		for _, in := range people {
			said := appeal.Sentences(in)
			if len(said) == 0 && saidNo(in) {
				continue
			}
			if len(said) == 0 {
				t.Errorf("nothing to say to %s", in.Name)
				continue
			}
			first := firstWords(said[0])
			if other, twice := seen[first]; twice {
				t.Errorf("%s and %s: %q", other, in.Name, first)
			}
			seen[first] = in.Name
		}
	}
}
