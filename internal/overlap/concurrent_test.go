package overlap

import (
	"fmt"
	"sync"
	"testing"
)

// Many goroutines use one Scorer, and each gets the result it would get alone.
// The race detector watches.
func TestScorerIsSafeForConcurrentUse(t *testing.T) {
	s, iv := usual()
	want := fmt.Sprintf("%+v", s.Score(iv))
	short := iv
	short.Turns = iv.Turns[:3]
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 50 {
				s.ScoreQuick(short)
				if got := fmt.Sprintf("%+v", s.Score(iv)); got != want {
					t.Errorf("got %s\nwant %s", got, want)
				}
			}
		})
	}
	wait.Wait()
}
