//go:build unix

package terminal

import (
	"testing"
)

// A panel is drawn below the text, again after each key, and leaves nothing.
func TestAPanelIsDrawnInPlace(t *testing.T) {
	s, f, c := openCanvas(t, 20, 8, false)
	c.Close()
	f.Show("the question")
	p := f.OpenPanel()
	p.Paint(plainLines("one", "two", "three"))
	wantRows(t, s, "the question", "one", "two", "three")
	p.Paint(plainLines("1", "more than fits into the row"))
	wantRows(t, s, "the question", "1", "more than fits into")
	p.Paint(plainLines("1", "2", "3", "4", "5", "6", "7", "no room"))
	wantRows(t, s, "the question", "1", "2", "3", "4", "5", "6")
	s.Type("x")
	if k, err := p.Key(); err != nil || k != (Key{Stroke: Letter, Rune: 'x'}) {
		t.Errorf("%+v, %v", k, err)
	}
	p.Close()
	f.Show("next")
	wantRows(t, s, "the question", "next")
}
