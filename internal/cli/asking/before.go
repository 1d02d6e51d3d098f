package asking

import (
	"buyin/internal/ask/outline"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/visible"
)

// The options after a yes.
const (
	leaveYes = iota - 1 // what Enter chooses
	promiseAfterYes
	putAfterYes
)

// afterAnswer decides whether the ask is put to somebody who answered it before. After a
// no it is not, unless --again says so. After a yes it asks the manager, if there is
// somebody to ask. It reports whether there is nothing to do.
func (r *run) afterAnswer() (leave bool, _ error) {
	if r.again {
		return false, nil
	}
	theirs := records.Of(r.name, r.reports())
	answer, day := outline.AnswerBefore(records.Pool(records.Pooled(theirs), r.Now()), r.setup.Goals)
	if day != "" {
		day = " on " + day
	}
	name := visible.Line(r.name)
	switch answer {
	case motive.ReplyNo:
		r.start.Left = answer
		r.Say("%s said no to this%s, so it is not put again: there is one question, what would have to change; when that has changed, --again puts it once more", name, day)
	case motive.ReplyYes:
		r.Say("%s said yes to this%s", name, day)
		if r.Console().Interactive() {
			return r.askAfterYes()
		}
	}
	return false, nil
}

// askAfterYes asks the manager what to do about an ask to which they said yes.
func (r *run) askAfterYes() (leave bool, _ error) {
	options := []string{"note who does what, by when", "put it again"}
	if r.debrief {
		options[putAfterYes] = "type in another talk about it"
	}
	i, in, err := r.Console().Choose("What would you like to do?", options, "nothing: the yes stands")
	if err != nil {
		return true, err
	}
	switch {
	case in.Command != "" || i == leaveYes:
		name := people.ShellArg(r.name)
		r.Say("the yes stands; later: %s outcome %s yes%s (partly, no, void)", r.Program(), name, r.chooseGoals())
		return true, nil
	case i == promiseAfterYes:
		r.start.Left = motive.ReplyYes
	}
	return false, nil
}
