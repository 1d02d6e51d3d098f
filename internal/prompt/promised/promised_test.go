package promised

import (
	"strings"
	"testing"

	"buyin/internal/terminal"
)

// A typist answers each question by the next of its lines.
type typist struct {
	lines []string
	shown []string
	asked int
}

func (t *typist) Show(paragraph string) { t.shown = append(t.shown, paragraph) }

func (t *typist) Line(string, string) (terminal.Input, error) {
	t.asked++
	if len(t.lines) == 0 {
		return terminal.Input{}, terminal.Ended
	}
	line := t.lines[0]
	t.lines = t.lines[1:]
	return terminal.Input{Text: line}, nil
}

// A day that is over, or not on its weekday, is asked about, however it is written. The
// days are those of a Monday.
func TestAsk(t *testing.T) {
	for _, tt := range []struct {
		text, lines string
		over        bool
		want, shown string
	}{
		{"the desks by Friday", "", false, "the desks|2026-12-04", ""},
		{"the desks by 20 November", "20 November 2027", false, "the desks|2027-11-20", "2026-11-20 is over; write the year"},
		{"the desks by Friday 20 November", "tomorrow", false, "the desks|2026-12-01", "2026-11-20 is over; write the year"},
		{"the desks by 20.11.2026", "20.11.2027", false, "the desks|2027-11-20", "by 20.11.2026 = 2026-11-20 is over"},
		{"the desks by Thursday 20 November", "Thursday 4 December/Friday 4 December", false, "the desks|2026-12-04", "2026-12-04 is a Friday"},
		{"the desks by 20 November", "", true, "the desks|2026-11-20", ""},
		{"the desks by Thursday 20 November", "20 November", true, "the desks|2026-11-20", "2026-11-20 is a Friday"},
		{"the desks by 20 November", "/", false, "the desks|", "is over"}, // left open
	} {
		c := &typist{}
		if tt.lines != "" {
			c.lines = strings.Split(tt.lines, "/")
		}
		questions := len(c.lines)
		if tt.lines == "/" {
			questions = 1
		}
		a, _, err := Ask(c, Question{Text: tt.text, Today: "2026-11-30", Over: tt.over, Ask: true})
		if got := a.Text + "|" + a.Date.Day; err != nil || got != tt.want || c.asked != questions {
			t.Errorf("%q, %q: %q, %v after %d questions, want %q after %d", tt.text, tt.lines, got, err, c.asked, tt.want, questions)
		}
		if shown := strings.Join(c.shown, "\n"); !strings.Contains(shown, tt.shown) || tt.shown == "" && shown != "" {
			t.Errorf("%q: it showed %q, want %q", tt.text, shown, tt.shown)
		}
	}
}
