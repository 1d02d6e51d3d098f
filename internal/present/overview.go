package present

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/page"
	"buyin/internal/visible"
)

// An Overview lists what needs attention in a workspace.
type Overview struct {
	Empty      bool // the workspace has no records
	Unfinished []UnfinishedTalk
	Stale      []StaleReport
	Expired    []ExpiredTalk
	Unseen     []UnseenAnswers
	NoGoals    bool // there are no goals yet
}

// An UnfinishedTalk is a talk that was interrupted.
type UnfinishedTalk struct {
	Name    string // "" for the manager's own talk
	Begun   string // the day on which it began
	Answers int
	Resume  string // the command that resumes it, or the reason why it cannot be resumed
}

// A StaleReport is a report whose newest talk is too old to describe the
// present.
type StaleReport struct {
	Name string
	Days int    // days since the newest talk
	Talk string // the command that starts a new talk
}

// An UnseenAnswers is a report with answers in which the coach heard something and
// that nobody has looked at.
type UnseenAnswers struct {
	Name    string
	Answers int    // number of these answers
	Edit    string // the command that shows them
}

// An ExpiredTalk is a talk that is old enough to be deleted.
type ExpiredTalk struct{ Name, Day, Path string }

// Text writes what needs attention. In an empty workspace it says how to begin.
func (d Overview) Text(w io.Writer) error {
	if d.Empty {
		_, err := io.WriteString(w, `No records yet. To begin:
  buyin interview NAME   a one-on-one with somebody (--debrief: it is over)
  buyin practice         rehearse one first
  buyin --help           everything else
`)
		return err
	}
	var b strings.Builder
	if len(d.Unfinished) > 0 {
		b.WriteString("Unfinished:\n")
	}
	for _, u := range d.Unfinished {
		whose := "your own talk"
		if u.Name != "" {
			whose = visible.Line(u.Name)
		}
		fmt.Fprintf(&b, "  %s, started %s, %s: %s\n", whose, visible.Line(u.Begun), page.Counted(u.Answers, "answer").Text, visible.Line(u.Resume))
	}
	if len(d.Unseen) > 0 {
		b.WriteString("Nobody has looked at what the coach heard:\n")
	}
	for _, u := range d.Unseen {
		fmt.Fprintf(&b, "  %s, %s: %s\n", visible.Line(u.Name), page.Counted(u.Answers, "answer").Text, visible.Line(u.Edit))
	}
	if len(d.Stale) > 0 {
		b.WriteString("Out of date, because what drives people changes:\n")
	}
	for _, g := range d.Stale {
		fmt.Fprintf(&b, "  %s, last talk %d days ago: %s\n", visible.Line(g.Name), g.Days, visible.Line(g.Talk))
	}
	b.WriteString(expiredText(d.Expired))
	if b.Len() == 0 {
		b.WriteString("You're all caught up.\n")
	}
	if d.NoGoals {
		b.WriteString("No goals yet: buyin goals\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// ExpiredTalks lists the talks to delete, and says how to delete them.
func ExpiredTalks(w io.Writer, old []ExpiredTalk) error {
	_, err := io.WriteString(w, expiredText(old))
	return err
}

// expiredText lists the talks to delete; "" if there are none.
func expiredText(old []ExpiredTalk) string {
	if len(old) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("Older than twelve months; delete what you no longer need:\n")
	for _, o := range old {
		fmt.Fprintf(&b, "  %s, %s: %s\n", visible.Line(o.Name), visible.Line(o.Day), visible.Line(o.Path))
	}
	b.WriteString("  (buyin forget NAME deletes everything about a person)\n")
	return b.String()
}
