package sheet

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// typed writes an edit in one line.
func typed(e Edit) string {
	switch e.Op {
	case Pick:
		text := e.Motivator
		if e.Also {
			text = "+" + text
		}
		if e.Given {
			text += " " + Signed(e.Strength)
		}
		if e.Entry > 0 {
			text += fmt.Sprintf(" (entry %d)", e.Entry)
		}
		if e.And != nil {
			text += ", " + typed(*e.And)
		}
		return text
	case Strength:
		return fmt.Sprintf("strength %s %t", Signed(e.Strength), e.Given)
	case Quote:
		return fmt.Sprintf("quote %q", e.Quote)
	case Move:
		return fmt.Sprintf("to %q", e.To)
	}
	return map[Op]string{Flip: "flip", Nothing: "nothing", Confirm: "confirm", Delete: "delete", Note: "note", Join: "join", Wordless: "wordless"}[e.Op]
}

func TestParse(t *testing.T) {
	for line, want := range map[string]string{
		"1 pay":                    "pay",
		"1: pay":                   "pay",
		"1. Pay":                   "pay",
		"1) PAY":                   "pay",
		"1pay":                     "pay",
		"  1   pay  ":              "pay",
		"1 =pay":                   "pay",
		"1 = pay":                  "pay",
		"1 pay 3":                  "pay +3",
		"1 pay -3":                 "pay -3",
		"1 pay=-3":                 "pay -3",
		"1 pay = -3":               "pay -3",
		"1 pay =-3":                "pay -3",
		"1 pay= -3":                "pay -3",
		"1 pay-3":                  "pay -3",
		"1 pay+3":                  "pay +3",
		"1 pay 3/5":                "pay +3",
		"1 pay -3/5":               "pay -3",
		"1 pay 0":                  "pay 0",
		"1 pay -":                  "pay -4",
		"1 pay-":                   "pay -4",
		"1 pay+":                   "pay +4",
		"1 pay +":                  "pay +4",
		"1 balance -":              "balance -3",
		"1 mastery -":              "mastery -4",
		"1 +pay":                   "+pay",
		"1 + pay":                  "+pay",
		"1 ++pay":                  "+pay",
		"1 +pay -2":                "+pay -2",
		"1 problem solving":        "problem-solving",
		"1 problem solving -":      "problem-solving -4",
		"1 Job Security 2":         "job-security +2",
		"1 job":                    "job-security",
		"1 security":               "job-security",
		"1 craft":                  "engineering-identity",
		"1 mas":                    "mastery",
		"1 money -":                "pay -4",
		"1 rise":                   "pay",
		"1 better at 2":            "mastery +2",
		"1 #4":                     "pay",
		"1 #4 -":                   "pay -4",
		"1 pay, balance -2":        "pay, +balance -2",
		"1 pay; balance":           "pay, +balance",
		"1 pay balance":            "pay, +balance",
		"1 pay -2 job security 3":  "pay -2, +job-security +3",
		"1 +pay, +balance":         "+pay, +balance",
		"1 2":                      "balance (entry 2)",
		"1 +2":                     "+balance (entry 2)",
		"1 + 2":                    "+balance (entry 2)",
		"1 2 -":                    "balance -3 (entry 2)",
		"1 2-":                     "balance -3 (entry 2)",
		"1 2=-3":                   "balance -3 (entry 2)",
		"1 2 =-3":                  "balance -3 (entry 2)",
		"1 2 -3":                   "balance -3 (entry 2)",
		"1 2 3/5":                  "balance +3 (entry 2)",
		"1 1 2":                    "pay (entry 1), +balance (entry 2)",
		"1 1,2":                    "pay (entry 1), +balance (entry 2)",
		"1 1 +2":                   "pay (entry 1), +balance (entry 2)",
		"1 2 mastery":              "balance (entry 2), +mastery",
		"1 0":                      "nothing",
		"1 none":                   "nothing",
		"1 -":                      "flip",
		"1-":                       "flip",
		"1 =3":                     "strength +3 false",
		"1=3":                      "strength +3 false",
		"1 = 3":                    "strength +3 false",
		"1 s 3":                    "strength +3 false",
		"1 3/5":                    "strength +3 false",
		"1 =-3":                    "strength -3 true",
		"1 -3/5":                   "strength -3 true",
		"1 =+3":                    "strength +3 true",
		"1 ok":                     "confirm",
		"1 OK":                     "confirm",
		"1 x":                      "delete",
		"1x":                       "delete",
		"1 m":                      "note",
		"1 j":                      "join",
		"1 w":                      "wordless",
		"1 q fetch my daughter":    `quote "fetch my daughter"`,
		"1 q “fetch my daughter”":  `quote "fetch my daughter"`,
		`1 Q "fetch my daughter"`:  `quote "fetch my daughter"`,
		"1 to Ann Ray":             `to "Ann Ray"`,
		"1 t Ann Ray":              `to "Ann Ray"`,
		"3 pay":                    "pay",
		"1 balance 5 pay 4 mas -1": "balance +5, +pay +4, +mastery -1",
	} {
		s := testSheet()
		e, err := Parse(line, s, s.catalogue)
		if err != nil {
			t.Errorf("%s: %v", line, err)
		} else if got := typed(e); got != want {
			t.Errorf("%s is read as %s, want %s", line, got, want)
		}
	}
}

func TestParseSaysWhatIsWrong(t *testing.T) {
	what := "what about line 1? A motivator, its number, 0, -, =3, ok, q and words, x, m, j or w"
	for line, want := range map[string]string{
		"":                         "begin with the number of a line, such as 4 pay",
		"pay":                      "begin with the number of a line, such as 4 pay",
		"1":                        what,
		"1 ,":                      what,
		"0 pay":                    "there is no line 0; the last is 6",
		"7 pay":                    "there is no line 7; the last is 6",
		"99999999999999999999 pay": "there is no line 99999999999999999999; the last is 6",
		"1 p":                      `"p" could be problem-solving or pay or purpose; write a little more`,
		"1 have":                   `"have" could be mastery or balance; write a little more`,
		"1 fame":                   `no motivator "fame"; help names them all`,
		"1 fame=3":                 `no motivator "fame"; help names them all`,
		"1 fame-3":                 `no motivator "fame-3"; help names them all`,
		"1 pay=":                   "how strongly? pay=3, from -5 (puts them off) to 5 (pulls)",
		"1 pay=6":                  `a strength is a whole number from -5 (puts them off) to 5 (pulls), not "6"`,
		"1 pay 9":                  `a strength is a whole number from -5 (puts them off) to 5 (pulls), not "9"`,
		"1 pay=x":                  `a strength is a whole number from -5 (puts them off) to 5 (pulls), not "x"`,
		"1 =9":                     `a strength is a whole number from -5 (puts them off) to 5 (pulls), not "9"`,
		"1 3":                      "line 1 has 1 to 2, not 3; to add a motivator, name it: 1 pay",
		"2 4":                      "line 2 has only a 1, not 4; to add a motivator, name it: 2 pay",
		"1 =":                      "which motivator, or how strongly? 1 =pay or 1 =3",
		"1 =+-3":                   `a strength is a whole number from -5 (puts them off) to 5 (pulls), not "+-3"`,
		"1 pay=+-3":                `a strength is a whole number from -5 (puts them off) to 5 (pulls), not "+-3"`,
		"1 pay--3":                 `a strength is a whole number from -5 (puts them off) to 5 (pulls), not "--3"`,
		"3 1":                      "nothing was heard in line 3, so there are no numbers; name a motivator: 3 pay",
		"1 +":                      "which one? 1 +pay adds it to what is kept",
		"1 -pay":                   `"-pay" can mean two things: 1 pay - if it puts them off, 1 =-3 for a strength, 1 0 if nothing is in it`,
		"1 -2":                     `"-2" can mean two things: 1 pay - if it puts them off, 1 =-3 for a strength, 1 0 if nothing is in it`,
		"1 q":                      "which words of line 1? Write them after the q",
		`1 q ""`:                   "which words of line 1? Write them after the q",
		"1 to":                     `to whom does line 1 go? Write a name after the "to"`,
		"1 x please":               `no motivator "x"; help names them all`,
	} {
		s := testSheet()
		e, err := Parse(line, s, s.catalogue)
		if err == nil || err.Error() != want {
			t.Errorf("%s: %+v, %v\nwant %s", line, e, err, want)
		}
	}
	if _, err := Parse("1 pay", Sheet{}, testCatalogue()); err == nil || err.Error() != "there is no line to correct" {
		t.Errorf("in an empty sheet: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	for _, line := range []string{"1 pay", "1 +2 -", "1 pay=-3, balance 3/5", "4 x", "2 q the puzzle", "1 to Ann", "3 = 3", "1 #4", "5 ++ - =", "1 q ”“", "١ pay"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		s := testSheet()
		e, err := Parse(line, s, s.catalogue)
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Fatal("the error says nothing")
			}
			return
		}
		after, _, err := s.Apply(e)
		if err != nil {
			return
		}
		if !reflect.DeepEqual(s, testSheet()) {
			t.Fatal("the sheet was changed")
		}
		if before, undone, ok := after.Undo(); !ok || !reflect.DeepEqual(undone, e) || !reflect.DeepEqual(before.rows, s.rows) {
			t.Fatalf("%q is not undone", line)
		}
		if s.Describe(e) == "" {
			t.Fatal("the edit is not described")
		}
	})
}
