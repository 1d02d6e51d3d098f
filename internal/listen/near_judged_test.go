package listen

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"testing"

	"buyin/internal/listen/nearness"
)

// A judgedAnswer is an invented answer with questions of which a person judged, not
// knowing what had chosen them, how well they follow: 2 follows, 1 neutral, 0 a
// jump. Of 24 answers, all questions about one motivator were judged; of the
// others, those that some measure had found nearest.
type judgedAnswer struct {
	Said  string
	Texts []struct {
		Text    string
		About   string // the motivator that the text is about; "" for an opener
		Follows float64
	}
}

func judgedAnswers(t testing.TB) (all []judgedAnswer) {
	t.Helper()
	f, err := os.Open("../../testdata/listen/near.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var a judgedAnswer
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

// Of two texts that were judged differently after the same answer, the one that
// follows better is nearer. The coefficients fit: what is left of each judgement is
// not explained by any of the terms.
func TestNearnessAgreesWithJudgements(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector, and nothing runs at the same time")
	}
	e := New(catalogue(t))
	var inOrder, pairs, n, left, leftByChance, leftByCosine float64
	for _, a := range judgedAnswers(t) {
		said, ok := e.saidLast(lastWords(a.Said, maxNearWords))
		if !ok {
			said.chances = make([]float64, len(e.catalogue.Motivators))
		}
		for _, x := range a.Texts {
			e.readFew([]string{x.Text})
		}
		near := make([]float64, len(a.Texts))
		for i, x := range a.Texts {
			cosine, root := nearness.Cosine(said.direction, e.near.known[x.Text]), 0.0
			var about []int
			if x.About != "" {
				about = []int{e.catalogue.Index(x.About)}
				root = math.Sqrt(said.chances[about[0]])
			}
			near[i] = said.follows(about, cosine)
			rest := x.Follows/2 - near[i]
			n, left, leftByChance, leftByCosine = n+1, left+rest, leftByChance+rest*root, leftByCosine+rest*cosine
		}
		for i := range near {
			for j := range near {
				if a.Texts[i].Follows > a.Texts[j].Follows {
					pairs++
					if near[i] > near[j] {
						inOrder++
					}
				}
			}
		}
	}
	if share := inOrder / pairs; share < 0.66 {
		t.Errorf("of %.0f pairs of texts, %.3f are in the right order, want .66", pairs, share)
	}
	for name, sum := range map[string]float64{"constant": left, "chance": leftByChance, "cosine": leftByCosine} {
		if mean := sum / n; math.Abs(mean) > 0.01 {
			t.Errorf("the judgements leave %.3f for the coefficient of the %s, want 0", mean, name)
		}
	}
}
