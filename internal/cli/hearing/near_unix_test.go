//go:build unix

package hearing

import (
	"bytes"
	"runtime"
	"testing"
	"time"

	"buyin/internal/fixture/background"
	"buyin/internal/motive"
	"buyin/internal/terminal/ptytest"
)

// A run that ends while the questions are read stops that, and saves nothing later.
func TestReadingEndsWithTheRun(t *testing.T) {
	e := nearEnv(t)
	e.In = ptytest.New(t, 80, 24, true).TTY
	reads := func() bool {
		all := make([]byte, 1<<20)
		return bytes.Contains(all[:runtime.Stack(all, true)], []byte("(*Ear).Prepare"))
	}
	talk, err := Open(e, sails(), func() *motive.Told { return nil })
	if err != nil {
		t.Fatal(err)
	}
	for !reads() && talk.Near("the money", []string{"How is your boat?"}) == nil {
		time.Sleep(100 * time.Microsecond)
	}
	e.Close()
	if reads() {
		t.Error("the questions are still read")
	}
}

// Somebody who types never waits: the questions are read meanwhile, also while a
// note is heard.
func TestQuestionsAreReadWhileSomebodyTypes(t *testing.T) {
	e := nearEnv(t)
	e.In = ptytest.New(t, 80, 24, true).TTY
	defer e.Close()
	talk, err := Open(e, sails(), func() *motive.Told { return nil })
	if err != nil {
		t.Fatal(err)
	}
	const said = "the money is not enough"
	texts := []string{"How is your boat?"}
	for _, q := range sails().Motivators[0].Probes {
		texts = append(texts, q.Ask, q.Reword[0])
	}
	talk.Hear(motive.Said{Text: said})
	for end := time.Now().Add(background.Patience); ; time.Sleep(5 * time.Millisecond) {
		near := talk.Near(said, texts)
		if len(near) == len(texts) && near[1] > near[0] {
			return
		}
		if near != nil || time.Now().After(end) {
			t.Fatalf("%v; want the question about pay above the one about the boat", near)
		}
	}
}
