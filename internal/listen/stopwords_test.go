package listen

import (
	"testing"

	"buyin/internal/motive"
)

// Notes without an answer name no driver, and a note that affirms something
// plainly is for it. The number of errors may only fall. It was counted anew
// when the catalogue grew from twelve motivators to sixteen: 9 and 12 had become
// 13 and 13, because "same", "next" and "start" are now words of motivators too.
// One of the forty affirmations is about two motivators since.
func TestEmptyAnswersAndAffirmations(t *testing.T) {
	var f Metrics
	against := 0
	for _, n := range notes(t, "../../testdata/listen/empty.ndjson") {
		heard := theEar(t).Hear(n.Said)
		f.Count(n, heard)
		for id := range n.Heard {
			if at := indexOf(heard, id); at >= 0 && heard[at].Strength < 0 {
				against++
			}
		}
	}
	if f.Neutral != 60 || f.FalseAlarms > 13 {
		t.Errorf("something is heard in %d of %d empty answers, want at most 13 of 60", f.FalseAlarms, f.Neutral)
	}
	if f.Single != 39 || f.SingleFirst < 39 || against > 13 {
		t.Errorf("of %d affirmations %d are right first and %d heard as putting off, want 39, 39 and at most 13", f.Single, f.SingleFirst, against)
	}
}

func TestStopWordsNameNothing(t *testing.T) {
	for _, note := range []string{
		"no", "None of that, really.", "it is what it is", "well, you know how it goes", "I don't mind, either is fine", "what do you want?",
	} {
		if heard := theEar(t).Hear(motive.Said{Text: note}); len(heard) > 0 {
			t.Errorf("%q: heard %+v, where nothing is", note, heard)
		}
	}
}

// A cue of stop words alone is heard.
func TestCuesOfStopWordsAreHeard(t *testing.T) {
	e := New(motive.Catalogue{Motivators: []motive.Motivator{
		{ID: "sense", Cues: []string{"what it is about"}, Examples: []string{"asked what it is about", "tell me what it is about first"}},
		{ID: "tea", Examples: []string{"a pot of tea at four", "tea first, then we talk"}},
	}})
	e.encoder = shared()
	e.learn.Do(func() { e.buildModel(parseCache("")) })
	if heard := e.Hear(motive.Said{Text: "but what it is about, nobody knows"}); len(heard) == 0 || heard[0].Motivator != "sense" {
		t.Errorf("heard %+v, want the motivator of the cue", heard)
	}
	if heard := e.Hear(motive.Said{Text: "what is it about, then"}); len(heard) > 0 {
		t.Errorf("heard %+v in the words of a cue in another order", heard)
	}
}

// A clause that affirms applies to the whole note, unless the note takes it
// back.
func TestAffirmingClauses(t *testing.T) {
	for note, sign := range map[string]int{
		"That's a big one for me, having a say in where things go":      1,
		"a say in where things go, that's what I'm here for":            1,
		"having a say in where things go isn't a big one for me at all": -1,
	} {
		heard := theEar(t).Hear(motive.Said{Text: note})
		if len(heard) == 0 || heard[0].Motivator != "influence" || heard[0].Strength*sign <= 0 {
			t.Errorf("%q: heard %+v, want influence with sign %d", note, heard, sign)
		}
	}
}
