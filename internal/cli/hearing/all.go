package hearing

import (
	"runtime"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/ordered"
)

// Workers returns how many notes are heard in parallel.
func Workers() int { return runtime.GOMAXPROCS(0) }

// All returns what hear hears in each of many notes. It uses all cores, and
// shows its progress on a terminal. If the run is interrupted, it returns the
// context's error, and nothing for the notes that were not heard.
func All(e *env.Env, hear Func, notes []motive.Said) ([][]motive.Heard, error) {
	var progress *Progress
	if e.CanRedraw() {
		progress = NewProgress(e)
		defer progress.End()
	}
	all, n := make([][]motive.Heard, len(notes)), 0
	produce := func(put func(motive.Said) bool) error {
		for _, said := range notes {
			if !put(said) {
				break
			}
		}
		return nil
	}
	consume := func(heard []motive.Heard) error {
		all[n] = heard
		n++
		progress.Heard(float64(n) / float64(len(notes)))
		return nil
	}
	err := ordered.Map(e.Context, Workers(), produce, func() func(motive.Said) []motive.Heard { return hear }, consume, func() error { return nil })
	return all, err
}
