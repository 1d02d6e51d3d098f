package listen

import "testing"

// Notes without an answer name no driver, and a note that affirms something plainly
// is for it. The numbers of errors may only fall. Of what is heard in an empty
// answer, hardly anything is sure.
func TestEmptyAnswersAndAffirmations(t *testing.T) {
	var f Metrics
	against, sure := 0, 0
	for _, n := range notes(t, "../../testdata/listen/empty.ndjson") {
		heard := theEar(t).Hear(n.Said)
		f.Count(n, heard)
		for _, h := range heard {
			if n.Heard[h.Motivator] > 0 && h.Strength < 0 {
				against++
			}
			if h.Sure && len(n.Heard) == 0 {
				sure++
			}
		}
	}
	if f.Neutral != 60 || f.FalseAlarms > 17 || sure > 2 {
		t.Errorf("something is heard in %d of %d empty answers, and is sure in %d; want at most 17 of 60, and 2", f.FalseAlarms, f.Neutral, sure)
	}
	if f.Single != 39 || f.SingleFirst < 39 || against > 9 {
		t.Errorf("of %d affirmations %d are right first and %d heard as putting off, want 39, 39 and at most 9", f.Single, f.SingleFirst, against)
	}
}
