package listen

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"buyin/internal/listen/shorthand"
	"buyin/internal/motive"
)

// hurriedPairs is what makes a twin of a note, typed in a hurry. Each is a word
// and how the writer types it.
var hurriedPairs = strings.Fields(`
	with w/ without w/o because bc about abt and & at @ before b4 something smth somebody sb someone sb people ppl
	please pls you u your ur that tht not nt never nvr where whr really rly would wd could cd though tho through thru
	year yr years yrs week wk weeks wks weekend wknd weekends wknds hours hrs month mth months mths tomorrow tmrw
	manager mgr managers mgrs management mgmt team tm project proj projects projs meeting mtg meetings mtgs work wrk
	engineer engr engineers engrs customer cust customers custs promotion promo salary sal money $$ training trng
	problem prob level lvl level lvl different diff important imp good gd great gr8 next nxt together tog
	performance perf priority prio priorities prios everyone evry1 holiday hol market mkt responsibility resp
	overtime OT probably prob definitely def especially esp thanks thx department dept developer dev experience exp
`)

// hurriedTwin returns a note as somebody in a hurry would type it. How it begins
// depends on the number of the note.
func hurriedTwin(text string, number int) string {
	for i := 0; i < len(hurriedPairs); i += 2 {
		word := regexp.MustCompile(`(?i)\b` + hurriedPairs[i] + `\b`)
		text = word.ReplaceAllLiteralString(text, hurriedPairs[i+1])
	}
	first, _, _ := strings.Cut(text, " ")
	switch first = strings.ToLower(first); {
	case first != "he" && first != "she" && first != "they" && first != "i":
		return text
	case number%3 == 0:
		return "says " + text
	case number%3 == 1:
		return "thinks tht " + text
	}
	return "apparently " + text
}

// hearAsTyped hears a note without writing anything out.
func (e *Ear) hearAsTyped(note string) []motive.Heard {
	said := motive.Said{Text: note}
	r, ok := ours().readAs(1, said, shorthand.Text{Written: note})
	if !ok {
		return nil
	}
	return e.suggest(&r, e.judge(&r))
}

// Notes typed in a hurry are heard better for being written out. The numbers may
// only rise.
func TestHurriedNotes(t *testing.T) {
	if raceDetector {
		t.Skip("this uses one goroutine, and would take minutes")
	}
	var was, is Metrics
	for _, n := range notes(t, "../../testdata/listen/hurried.ndjson") {
		was.Count(n, theEar(t).hearAsTyped(n.Text))
		is.Count(n, theEar(t).Hear(n.Said))
	}
	if is.SingleFirst < 50 || is.NegatedHeard < 15 || is.FalseAlarms > 5 {
		t.Errorf("as typed %+v\nwritten out %+v\nwant 50 first, 15 heard as putting off, 5 false alarms", was, is)
	}
}

// A note and its hurried twin are heard alike. The numbers may only rise.
func TestHurriedTwinsAreHeardAlike(t *testing.T) {
	if raceDetector {
		t.Skip("this uses one goroutine, and would take minutes")
	}
	var was, is Metrics
	alikeAsTyped, alike := 0, 0
	all := notes(t, "../../testdata/listen/dev.ndjson")
	for i, n := range all {
		twin := LabelledNote{motive.Said{Text: hurriedTwin(n.Text, i)}, n.Heard}
		plain, typed, written := theEar(t).Hear(n.Said), theEar(t).hearAsTyped(twin.Text), theEar(t).Hear(twin.Said)
		was.Count(twin, typed)
		is.Count(twin, written)
		if firstOf(typed) == firstOf(plain) {
			alikeAsTyped++
		}
		if firstOf(written) == firstOf(plain) {
			alike++
		}
	}
	t.Logf("of %d twins %d are heard as the plain note if as typed, %d if written out", len(all), alikeAsTyped, alike)
	if alike < 237 || is.SingleFirst < 115 || is.SingleFirst <= was.SingleFirst {
		t.Errorf("as typed %+v\nwritten out %+v\nwant 115 first, and 237 alike", was, is)
	}
}

// firstOf returns the first motivator with its sign.
func firstOf(heard []motive.Heard) string {
	if len(heard) == 0 {
		return ""
	}
	return fmt.Sprint(heard[0].Motivator, heard[0].Strength > 0)
}
