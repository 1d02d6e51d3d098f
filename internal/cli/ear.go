package cli

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/store"
)

// manyTexts is how many new texts take long enough to say so.
const manyTexts = 60

// earFlag lets a command hand its notes to a program of the user's. It is a
// flag and nothing else: no file may decide where notes go.
func (a *app) earFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.flags.earProgram, "ear-program", "",
		"a program that hears instead of the coach (see buyin help ear); notes leave buyin for it")
}

// errUntold refuses to hand a report's words on behind their back.
var errUntold = usagef("--ear-program hands what a report said to another program, and this report has not been told that notes are kept; tell them first, or leave the flag out")

// ear is who listens to the notes of one report: a function from a note to
// what it suggests. It costs little until it first hears something. told says
// whether the report knows that notes are kept, nil that they do not: then no
// other program gets to see what they said.
func (a *app) ear(c motive.Catalogue, told *motive.Told) (func(note string) []motive.Heard, error) {
	if a.flags.earProgram != "" && told == nil {
		return nil, errUntold
	}
	return a.earWhile(c, func() *motive.Told { return told })
}

// earWhile is ear for a talk that finds out on its way whether the report was
// told. As long as they were not, the built-in ear listens.
func (a *app) earWhile(c motive.Catalogue, told func() *motive.Told) (func(note string) []motive.Heard, error) {
	own := a.ownEar(c)
	if a.flags.earProgram == "" {
		return own, nil
	}
	foreign, err := a.foreignEar(c, own)
	if err != nil {
		return nil, err
	}
	said := false
	return func(note string) []motive.Heard {
		if told() != nil {
			return foreign(note)
		}
		if !said {
			said = true
			a.say("the report has not been told that notes are kept, so the coach listens and --ear-program does not")
		}
		return own(note)
	}, nil
}

// ownEar is the built-in ear. What it works out for a catalogue of the user's
// own is kept for the next time.
func (a *app) ownEar(c motive.Catalogue) func(note string) []motive.Heard {
	ear := a.listener(c)
	return func(note string) []motive.Heard {
		heard := ear.Hear(note)
		a.remember(ear)
		return heard
	}
}

// listener is the built-in ear with what is remembered of catalogues.
func (a *app) listener(c motive.Catalogue) *listen.Ear {
	ear := listen.New(c)
	if a.flags.catalogue == "" {
		return ear // the program carries what the shipped catalogue needs
	}
	if data, err := os.ReadFile(a.memory()); err == nil && len(data) < 64<<20 {
		ear.LoadCache(data)
	}
	if n := ear.CountUncached(); n >= manyTexts {
		a.say("%d texts of the catalogue are new to the coach; listening to them takes %s, once", n, patience(n))
		if a.renews() {
			ear.Watch(a.listening())
		}
	}
	return ear
}

// patience is how long an ear takes for so many new texts, of which it hears a
// hundred a second.
func patience(texts int) string {
	if texts < 1000 {
		return "some seconds"
	}
	return "up to a minute or two"
}

// listening shows how far an ear is with a catalogue, and takes the line away
// when it is ready.
func (a *app) listening() func(share float64) {
	var p *progress
	return func(share float64) {
		if p == nil {
			p = newProgress(a.err, a.Now)
		}
		if share >= 1 {
			p.clear()
			return
		}
		p.renew(func(took time.Duration) string { return listeningLine(share, took) })
	}
}

func listeningLine(share float64, took time.Duration) string {
	line := fmt.Sprintf("listening to the catalogue: %.0f %%", math.Floor(100*share))
	if share > 0 {
		line += ", " + time.Duration(float64(took)*(1-share)/share).Round(time.Second).String() + " left"
	}
	return line
}

// remember keeps what an ear has worked out. A failure costs time at the next
// start and nothing else, so it is not worth a word.
func (a *app) remember(ear *listen.Ear) {
	if a.flags.catalogue == "" {
		return
	}
	path := a.memory()
	if data, grown := ear.Cache(); grown && path != "" && os.MkdirAll(filepath.Dir(path), 0o700) == nil {
		_ = store.WriteFile(path, data, true)
	}
}

// memory is the file of what ears have worked out: vectors and hashes of a
// catalogue's texts, nothing of a report. It is "" where there is no home to
// keep it in.
func (a *app) memory() string {
	dir := a.Env("XDG_CACHE_HOME")
	if !filepath.IsAbs(dir) {
		dir, _ = os.UserCacheDir()
	}
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, "buyin", "ear.bin")
}
