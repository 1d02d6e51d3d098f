package present

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/page"
	"buyin/internal/visible"
)

// Due is what waits to be done in a workspace.
type Due struct {
	Nothing    bool // is kept about anybody
	Unfinished []Unfinished
	Gone       []GoneStale
	Old        []OldTalk
	Unasked    bool // no ask is written down
}

// Unfinished is a talk that was left.
type Unfinished struct {
	Name    string // "" for the manager's own
	Begun   string // the day
	Answers int
	Resume  string // the command that goes on with it, or why none does
}

// GoneStale is a report whose last talk no longer speaks for the present.
type GoneStale struct {
	Name string
	Days int    // since the last talk
	Talk string // the command to talk again
}

// OldTalk is a talk that should be deleted by now.
type OldTalk struct{ Name, Day, Path string }

// Text writes what is due, or how to begin.
func (d Due) Text(w io.Writer) error {
	if d.Nothing {
		_, err := io.WriteString(w, `Nothing is kept yet. To begin:
  buyin interview NAME   a one-on-one with somebody (--debrief: it is over)
  buyin practice         rehearse one first
  buyin --help           all the rest
`)
		return err
	}
	var b strings.Builder
	if len(d.Unfinished) > 0 {
		b.WriteString("Unfinished:\n")
	}
	for _, u := range d.Unfinished {
		whose := "your own"
		if u.Name != "" {
			whose = visible.Line(u.Name)
		}
		fmt.Fprintf(&b, "  %s, begun %s, %s: %s\n", whose, visible.Line(u.Begun), page.Counted(u.Answers, "answer").Text, visible.Line(u.Resume))
	}
	if len(d.Gone) > 0 {
		b.WriteString("Gone stale; what drives people moves:\n")
	}
	for _, g := range d.Gone {
		fmt.Fprintf(&b, "  %s, last talk %d days ago: %s\n", visible.Line(g.Name), g.Days, visible.Line(g.Talk))
	}
	b.WriteString(oldTalks(d.Old))
	if b.Len() == 0 {
		b.WriteString("Nothing is due.\n")
	}
	if d.Unasked {
		b.WriteString("No ask is written down yet: buyin goals\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// OldTalks names talks for deletion, and how to delete them.
func OldTalks(w io.Writer, old []OldTalk) error {
	_, err := io.WriteString(w, oldTalks(old))
	return err
}

func oldTalks(old []OldTalk) string {
	if len(old) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("Older than twelve months; delete what you no longer need:\n")
	for _, o := range old {
		fmt.Fprintf(&b, "  %s, %s: %s\n", visible.Line(o.Name), visible.Line(o.Day), visible.Line(o.Path))
	}
	b.WriteString("  (buyin forget NAME removes all that is held about a person)\n")
	return b.String()
}
