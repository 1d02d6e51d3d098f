package notes

import "testing"

func TestALineIsAnAnswer(t *testing.T) {
	p := Parse("I like it\n\nbut pay is low\n", Options{})
	if len(p.Lines) != 2 || p.Lines[1].Text != "but pay is low" || p.Lines[1].Number != 3 {
		t.Errorf("got %+v", p)
	}
}
