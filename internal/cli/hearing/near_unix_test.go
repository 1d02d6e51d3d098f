//go:build unix

package hearing

import (
	"testing"
	"time"

	"buyin/internal/motive"
	"buyin/internal/terminal/ptytest"
)

// Somebody who types never waits: the questions are read meanwhile, also while a
// note is heard.
func TestQuestionsAreReadWhileSomebodyTypes(t *testing.T) {
	e := nearEnv(t)
	e.In = ptytest.New(t, 80, 24, true).TTY
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
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		near := talk.Near(said, texts)
		if len(near) == len(texts) && near[1] > near[0] {
			return
		}
		if near != nil || time.Now().After(end) {
			t.Fatalf("%v; want the question about pay above the one about the boat", near)
		}
	}
}
