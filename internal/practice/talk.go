package practice

import (
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// A Line is one move of a talk.
type Line struct {
	Move     interview.Move
	Question string // id of the question; "" if the move asks none
	Says     string // what the manager says, with the sentence that leads over to a question
	Asked    string // the wording of the question; "" if the move asks none
	Answer   string // what was noted of the answer; "" if the move asks nothing
	Counts   bool   // the answer is one of those that the talk holds; a sum-up to which they agreed is none
}

// Asks reports whether the move asks a question.
func (l Line) Asks() bool { return l.Question != "" }

// An act is one act of a talk, with the talk before and after it.
type act struct {
	before, after interview.Session
	given         interview.Given
}

// actsOf returns the acts that are in effect and that answer or skip a question,
// in order.
func actsOf(s interview.Session) []act {
	var acts []act
	for {
		before, given, ok := s.Undo()
		if !ok {
			break
		}
		if given.Act == interview.Answered || given.Act == interview.Skipped {
			acts = append(acts, act{before, s, given})
		}
		s = before
	}
	slices.Reverse(acts)
	return slices.DeleteFunc(acts, func(a act) bool {
		k := a.given.Kind
		return !k.Asks() && k != interview.Playback && k != interview.Closing
	})
}

// wasAsked reports whether the question was asked. A skipped one was not, except
// a sum-up to which the report agreed.
func (a act) wasAsked() bool {
	return a.given.Act == interview.Answered || a.given.Kind == interview.SumUp
}

// step returns the step that the act answers. In a full talk that is not the
// question that the talk would ask.
func (a act) step() interview.Step {
	step := a.before.Next()
	if step.Question != a.given.Question {
		step = interview.Step{Kind: a.given.Kind, Move: a.given.Move, Question: a.given.Question, FollowUp: a.given.FollowUp}
	}
	step.Asked = a.given.Asked
	return step
}

// linesOf returns the moves of a talk.
func (r *Report) linesOf(acts []act) []Line {
	var lines []Line
	for _, a := range acts {
		if !a.wasAsked() {
			continue
		}
		step := a.step()
		if step.Frame != "" {
			lines = append(lines, Line{Move: interview.Frame, Says: step.Frame})
		}
		if len(step.Back) > 0 {
			lines = append(lines, Line{Move: step.Back[0].Move, Says: step.Back[0].Text})
		}
		says := step.Asked
		if step.Lead != "" {
			says = step.Lead + " " + says
		}
		lines = append(lines, Line{Move: step.Move, Question: step.Question, Says: says, Asked: step.Asked, Answer: r.answerTo(a),
			Counts: a.given.Act == interview.Answered})
	}
	return lines
}

// answerTo returns the answer that was noted or, to a sum-up, what the report
// said.
func (r *Report) answerTo(a act) string {
	if a.given.Act == interview.Answered {
		turns := a.after.Interview().Turns
		return turns[len(turns)-1].Answer
	}
	for _, x := range r.exchanges {
		if x.isSame(a.before.Next()) {
			return x.reply.Text
		}
	}
	return ""
}

// beforePlayback returns the turns before the playback.
func beforePlayback(turns []motive.Turn) []motive.Turn {
	if i := slices.IndexFunc(turns, isPlayback); i >= 0 {
		return turns[:i]
	}
	return turns
}
