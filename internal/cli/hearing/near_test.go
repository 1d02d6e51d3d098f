package hearing

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
)

// sails is a catalogue of the user's own with more questions than are read at once.
func sails() motive.Catalogue {
	pay := motive.Motivator{ID: "pay"}
	for i := range 9 {
		pay.Probes = append(pay.Probes, motive.Question{Ask: fmt.Sprintf("What is payday %d for you?", i), Reword: []string{fmt.Sprintf("What did raise %d mean to you?", i)}})
	}
	return motive.Catalogue{Language: "en", Motivators: []motive.Motivator{pay}, Openers: []motive.Question{{Ask: "How is your boat?"}}}
}

func nearEnv(t *testing.T) *env.Env {
	cache := t.TempDir()
	getenv := func(name string) string {
		if name == "XDG_CACHE_HOME" {
			return cache
		}
		return ""
	}
	e := &env.Env{System: env.System{In: strings.NewReader(""), Getenv: getenv, Now: time.Now}, Messages: io.Discard, Context: t.Context()}
	e.Flags.Catalogue = "sails.yaml"
	return e
}

// A talk from a file waits until the questions of the user's own catalogue are
// read, and keeps them for the next time.
func TestATalkFromAFileKnowsWhatIsNear(t *testing.T) {
	e := nearEnv(t)
	texts := []string{"What is payday 3 for you?", "How is your boat?"}
	var first []float64
	for range 2 {
		talk, err := Open(e, sails(), func() *motive.Told { return nil })
		if err != nil {
			t.Fatal(err)
		}
		near := talk.Near("the money is not enough", texts)
		if len(near) != 2 || near[0] <= near[1] {
			t.Fatalf("%v; want the question about pay above the one about the boat", near)
		}
		if first != nil && !reflect.DeepEqual(near, first) {
			t.Errorf("%v from the cache, %v before", near, first)
		}
		first = near
		if _, err := os.Stat(filepath.Join(e.Getenv("XDG_CACHE_HOME"), "buyin", "ear.bin")); err != nil {
			t.Error(err)
		}
	}
}

// Nothing is near to words that are not English, or in another language.
func TestOnlyEnglishIsNear(t *testing.T) {
	e := nearEnv(t)
	german := sails()
	german.Language = "de"
	for said, c := range map[string]motive.Catalogue{"das Geld ist nicht genug für uns alle": sails(), "the money is not enough": german} {
		talk, err := Open(e, c, func() *motive.Told { return nil })
		if err != nil {
			t.Fatal(err)
		}
		if near := talk.Near(said, []string{"How is your boat?"}); near != nil {
			t.Errorf("%q: %v, want nil", said, near)
		}
	}
}
