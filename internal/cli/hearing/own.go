package hearing

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"buyin/internal/cli/env"
	"buyin/internal/english"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/store"
)

// manyTexts is the number of new texts from which NewEar says that learning
// them takes long.
const manyTexts = 60

// An Ear is the coach's own ear, which knows only English.
type Ear struct {
	*listen.Ear
	english bool // the catalogue is in English
}

// Hear returns what the ear hears. It hears nothing in words that IsForeign.
func (ear *Ear) Hear(said motive.Said) []motive.Heard {
	if ear.IsForeign(said.Text) {
		return nil
	}
	return ear.Ear.Hear(said)
}

// Explain explains what Hear returns.
func (ear *Ear) Explain(said motive.Said) listen.Explanation {
	if ear.IsForeign(said.Text) {
		return listen.Explanation{}
	}
	return ear.Ear.Explain(said)
}

// IsForeign reports whether words are plainly not English. A catalogue in another
// language may have taught the ear some words of it, so with such a catalogue no
// words are foreign.
func (ear *Ear) IsForeign(words string) bool { return ear.english && english.IsForeign(words) }

// WarnLanguage says that the ear knows only English if the catalogue is in another
// language.
func WarnLanguage(e *env.Env, c motive.Catalogue) {
	if !c.IsEnglish() {
		e.Say("the coach hears only English, and the language of this catalogue is %q; what it hears will often be wrong", c.Language)
	}
}

// NewEar returns the coach's own ear for the catalogue. If the catalogue is the
// user's own, it loads the cache that earlier runs saved; see SaveCache.
func NewEar(e *env.Env, c motive.Catalogue) *Ear {
	ear := &Ear{listen.New(c), c.IsEnglish()}
	ear.UseCores(runtime.GOMAXPROCS(0))
	if e.Flags.EarProgram == "" {
		WarnLanguage(e, c)
	}
	if e.Flags.Catalogue == "" {
		return ear // the program contains what is learnt of the shipped catalogue
	}
	ear.StopWith(e.Context)
	if data, err := os.ReadFile(cacheFile(e)); err == nil && len(data) < 64<<20 {
		ear.LoadCache(data)
	}
	if n := ear.CountUncached(); n >= manyTexts {
		e.Say("the coach does not know %d texts of the catalogue yet; learning them takes %s, once", n, trainingTime(n))
		if e.CanRedraw() {
			ear.Watch(showTraining(e))
		}
	}
	return ear
}

// trainingTime returns how long an ear takes to learn new texts, at some two hundred
// a second. It reads no more than it can in some seconds; the others are learnt by
// words only.
func trainingTime(texts int) string {
	if texts < 1000 {
		return "a few seconds"
	}
	return "ten seconds or so"
}

// showTraining returns a function that shows the progress of an ear's training.
// When training is complete, that function erases its line.
func showTraining(e *env.Env) func(share float64) {
	var p *env.Progress
	messages := e.Messages // later it may change while another goroutine learns
	return func(share float64) {
		if p == nil {
			p = env.NewProgress(messages, e.Now)
		}
		if share >= 1 {
			p.Clear()
			return
		}
		p.Redraw(func(took time.Duration) string { return trainingLine(share, took) })
	}
}

func trainingLine(share float64, took time.Duration) string {
	line := fmt.Sprintf("learning the catalogue: %.0f %%", math.Floor(100*share))
	if share > 0 {
		line += ", " + time.Duration(float64(took)*(1-share)/share).Round(time.Second).String() + " left"
	}
	return line
}

// SaveCache saves the data that an ear has computed for the user's own
// catalogue. It reports no error, because a failure only costs time at the next
// start.
func SaveCache(e *env.Env, ear *Ear) {
	if e.Flags.Catalogue == "" {
		return
	}
	path := cacheFile(e)
	if data, grown := ear.Cache(); grown && path != "" && os.MkdirAll(filepath.Dir(path), 0o700) == nil {
		_ = store.WriteFile(path, data, true)
	}
}

// cacheFile returns the path of the cache of the ears. The cache holds vectors
// and hashes of a catalogue's texts, and nothing about a report. It returns ""
// if there is no folder for caches.
func cacheFile(e *env.Env) string {
	dir := e.Getenv("XDG_CACHE_HOME")
	if !filepath.IsAbs(dir) {
		dir, _ = os.UserCacheDir()
	}
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, "buyin", "ear.bin")
}
