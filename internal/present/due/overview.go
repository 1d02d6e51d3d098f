package due

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/page"
	"buyin/internal/visible"
)

// An Overview lists what needs attention in a workspace.
type Overview struct {
	Today      string // 2006-01-02
	Empty      bool   // the workspace has no records
	NoGoals    bool   // there are no goals yet
	Overdue    []Promise
	Soon       []Promise // of the next SoonDays days
	Broken     []Promise // of the manager's, lately
	Outcomes   []OpenOutcome
	Unfinished []UnfinishedTalk
	Next       []NextTalk
	Unseen     []UnseenAnswers
	Expired    []ExpiredTalk
}

// An OpenOutcome is an ask of which it is time to say what came.
type OpenOutcome struct {
	Name   string
	Goals  string // their id
	Reply  string // yes, if, not-yet or no; "" if they have not said
	Days   int    // since the ask was put
	Before string // what was recorded of it early: yes, partly or no; "" if nothing was
	Record string // the command that records it
}

// A NextTalk is somebody to talk to.
type NextTalk struct {
	Name    string
	Why     string // and about what
	Terms   string // what would make an ask more for them, in their words; "" if that is not known
	Command string // that begins or prepares it
}

// An UnfinishedTalk is a talk that was interrupted.
type UnfinishedTalk struct {
	Name    string // "" for the manager's own talk
	Begun   string // the day on which it began
	Answers int
	Resume  string // the command that resumes it, or the reason why it cannot be resumed
}

// An UnseenAnswers is a record of a report with answers in which the coach heard something and
// that nobody has looked at.
type UnseenAnswers struct {
	Name    string
	Answers int    // number of these answers
	Edit    string // the command that shows them
}

// An ExpiredTalk is a talk, or the record of an ask, that is old enough to be
// deleted.
type ExpiredTalk struct {
	Name, Day, Path string
	Ask             bool
}

// Text writes what needs attention for a terminal with this many columns. In an
// empty workspace it says how to begin.
func (d Overview) Text(w io.Writer, width int) error {
	if d.Empty {
		_, err := io.WriteString(w, d.firstSteps(width))
		return err
	}
	l := lines{width: width}
	d.writePromises(&l)
	d.writeTalks(&l)
	l.b.WriteString(expiredText(d.Expired))
	if l.b.Len() == 0 {
		l.b.WriteString("You're all caught up.\n")
	}
	if d.NoGoals {
		l.b.WriteString("No goals yet: buyin goals\n")
	}
	l.b.WriteString("\n" + visible.Wrap("The path: buyin goals, interview NAME, brief NAME, ask NAME, outcome NAME", width, 2) + "\n")
	_, err := io.WriteString(w, l.b.String())
	return err
}

// steps are the path that a manager takes, each with what it is for.
var steps = []struct{ command, what string }{
	{"buyin goals", "what you ask for, and what it truly offers"},
	{"buyin interview NAME", "what drives them (--debrief: the talk is over)"},
	{"buyin brief NAME", "what to say, and what to change first"},
	{"buyin ask NAME", "put it to them; a no costs them nothing"},
	{"buyin outcome NAME", "weeks later: what came of it"},
}

// firstSteps says how to begin.
func (d Overview) firstSteps(width int) string {
	l := lines{width: width}
	l.title("No records yet. The path")
	for i, s := range steps {
		what := s.what
		if i == 0 && !d.NoGoals {
			what = "done; edit them with --edit"
		}
		l.add(fmt.Sprintf("%d. %-22s %s", i+1, s.command, what))
	}
	l.b.WriteString(visible.Wrap("Rehearse first: buyin practice. Everything else: buyin --help", width, 2) + "\n")
	return l.b.String()
}

// mostPromises is how many promises are named under one title.
const mostPromises = 10

// writePromises writes the promises and outcomes that are due.
func (d Overview) writePromises(l *lines) {
	list := PromiseList{Today: d.Today}
	for i, g := range []promiseGroup{{"Overdue promises", d.Overdue}, {"Promises of the next two weeks", d.Soon}, {"Promises you broke; say so before you ask for anything", d.Broken}} {
		if len(g.promises) > 0 {
			l.title(g.title)
		}
		for _, p := range g.promises[:min(mostPromises, len(g.promises))] {
			l.add(list.line(p))
		}
		if more := len(g.promises) - mostPromises; more > 0 {
			l.addWith(fmt.Sprintf("and %d more", more), "buyin promise")
		}
		if i == 0 && len(d.Overdue) > 0 {
			l.add("(buyin promise --kept ID NAME, or --broken ID, --drop ID)")
		}
	}
	if len(d.Outcomes) > 0 {
		l.title("What came of it?")
	}
	for _, o := range d.Outcomes {
		line := fmt.Sprintf("%s, %s, %s %s ago", visible.Line(o.Name), visible.Line(o.Goals), replied(o.Reply), page.Counted(o.Days, "day").Text)
		if o.Before != "" {
			line += fmt.Sprintf("; you noted %s; if that has changed", visible.Line(o.Before))
		}
		l.addWith(line, o.Record)
	}
}

// replied words an answer to an ask: "said yes".
func replied(reply string) string {
	switch reply {
	case "":
		return "asked"
	case "if":
		return "said yes, if,"
	case "not-yet":
		return "said not yet"
	}
	return "said " + visible.Line(reply)
}

// mostNext is how many people to talk to are named.
const mostNext = 5

// writeTalks writes the talks to finish and to have.
func (d Overview) writeTalks(l *lines) {
	if len(d.Unfinished) > 0 {
		l.title("Unfinished")
	}
	for _, u := range d.Unfinished {
		whose := "your own talk"
		if u.Name != "" {
			whose = visible.Line(u.Name)
		}
		l.addWith(fmt.Sprintf("%s, started %s, %s", whose, visible.Line(u.Begun), page.Counted(u.Answers, "answer").Text), u.Resume)
	}
	if len(d.Next) > 0 {
		l.title("Talk to")
	}
	for _, n := range d.Next[:min(mostNext, len(d.Next))] {
		why := visible.Line(n.Why)
		if n.Terms != "" {
			why += fmt.Sprintf(": \"%s\". Do that, or say that you can't", visible.Line(page.Shorten(strings.Join(strings.Fields(n.Terms), " "))))
		}
		l.addWith(visible.Line(n.Name)+", "+why, n.Command)
	}
	if more := len(d.Next) - mostNext; more > 0 {
		l.addWith(fmt.Sprintf("and %d more", more), "buyin list")
	}
	if len(d.Unseen) > 0 {
		l.title("Nobody has looked at what the coach heard")
	}
	for _, u := range d.Unseen {
		l.addWith(fmt.Sprintf("%s, %s", visible.Line(u.Name), page.Counted(u.Answers, "answer").Text), u.Edit)
	}
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
	for _, ask := range []bool{false, true} {
		title := "Older than twelve months; delete what you no longer need:\n"
		if ask {
			title = "Asks older than two years; delete what you no longer need:\n"
		}
		for _, o := range old {
			if o.Ask == ask {
				fmt.Fprintf(&b, "%s  %s, %s: %s\n", title, visible.Line(o.Name), visible.Line(o.Day), visible.Line(o.Path))
				title = ""
			}
		}
	}
	b.WriteString("  (buyin forget NAME deletes everything about a person)\n")
	return b.String()
}
