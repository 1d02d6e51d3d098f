package check

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// labelled is a question with the rules that a reader says it breaks.
type labelled struct {
	Text  string   `json:"text"`
	Rules []string `json:"rules"`
	About string   `json:"about"`
	Trap  bool     `json:"trap"`
}

var wordingRules = map[string]func(*question) *slip{
	"leading": leading, "loaded": loaded, "double-barrelled": doubleBarrelled, "closed": closed, "jargon": jargon, "too-complex": tooComplex,
	"absolute": absolute, "negative": negative, "names-the-driver": namesTheDriver, "blaming": blaming, "protected-topic": protectedTopic, "hypothetical": hypothetical,
}

func shippedNames() map[string]*motive.Motivator {
	all := map[string]*motive.Motivator{}
	for _, p := range strings.Split("job-security/Job security;engineering-identity/Engineering identity;problem-solving/Problem solving;pay/Pay;competition/Competition;autonomy/Autonomy;mastery/Mastery;purpose/Purpose;recognition/Recognition;belonging/Belonging;balance/Balance;influence/Influence", ";") {
		id, name, ok := strings.Cut(p, "/")
		if ok {
			all[id] = &motive.Motivator{ID: id, Name: name}
		}
	}
	return all
}

func TestScratch(t *testing.T) {
	file := os.Getenv("QFILE")
	if file == "" {
		t.Skip()
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	names := shippedNames()
	type tally struct{ tp, fp, fn int }
	by := map[string]*tally{}
	goodFlagged, goods := 0, 0
	warned, texts := map[string]int{}, 0
	quiet := os.Getenv("QUIET") != ""
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		var l labelled
		if strings.HasPrefix(sc.Text(), "{") {
			if err := json.Unmarshal(sc.Bytes(), &l); err != nil {
				t.Fatal(err)
			}
		} else {
			l.Text = sc.Text()
		}
		q := &question{sentence: read(l.Text), about: names[l.About]}
		flagged := false
		texts++
		warn, warnAll := false, false
		for name, rule := range wordingRules {
			if by[name] == nil {
				by[name] = &tally{}
			}
			s := rule(q)
			if s != nil && !s.mild && name != "closed" && name != "hypothetical" {
				warnAll = true
				warn = warn || name != "protected-topic"
				if s.mild {
					fmt.Println("mild")
				}
			}
			want := slices.Contains(l.Rules, name)
			switch {
			case s != nil && want:
				by[name].tp++
			case s != nil:
				by[name].fp++
				flagged = true
				if !quiet {
					fmt.Printf("FP %-17s %q %s  labelled %v\n", name, l.Text, s.message, l.Rules)
				}
			case want:
				by[name].fn++
				if !quiet {
					fmt.Printf("FN %-17s %q %s\n", name, l.Text, l.About)
				}
			}
		}
		if warn {
			warned["without protected"]++
		}
		if warnAll {
			warned["all"]++
		}
		if len(l.Rules) == 0 {
			goods++
			if flagged {
				goodFlagged++
			}
		}
	}
	fmt.Println(texts, warned)
	var all tally
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for n := range by {
			if !yield(n) {
				return
			}
		}
	}) {
		b := by[name]
		all.tp, all.fp, all.fn = all.tp+b.tp, all.fp+b.fp, all.fn+b.fn
		fmt.Printf("%-18s P %.2f R %.2f (tp %d fp %d fn %d)\n", name, float64(b.tp)/float64(max(1, b.tp+b.fp)), float64(b.tp)/float64(max(1, b.tp+b.fn)), b.tp, b.fp, b.fn)
	}
	fmt.Printf("ALL P %.3f R %.3f; good flagged %d of %d\n", float64(all.tp)/float64(all.tp+all.fp), float64(all.tp)/float64(max(1, all.tp+all.fn)), goodFlagged, goods)
}
