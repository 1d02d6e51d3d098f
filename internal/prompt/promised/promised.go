// Package promised asks for the day on which something is due that was promised: it
// takes the one in the words, and asks again if that day is over, or is none.
package promised

import (
	"slices"
	"strings"

	"buyin/internal/duedate"
	"buyin/internal/language"
	"buyin/internal/terminal"
)

// A Console shows a paragraph and asks for one line.
type Console interface {
	Show(paragraph string)
	Line(label, draft string) (terminal.Input, error)
}

// A Question asks by when something is due.
type Question struct {
	Text  string // what was promised, maybe with a date in it
	Today string // 2006-01-02
	Over  bool   // it was promised earlier, so the day may be over
	Ask   bool   // a date is asked for if the text has none; else only if it has a wrong one
	Draft string // the date before, to be edited
}

// An Answer is a promise without who makes it.
type Answer struct {
	Text string // without the date
	Date duedate.Reading
}

// IsNothing reports whether a line says that nothing is promised: a number or a no.
func IsNothing(line string) bool {
	line = strings.Trim(strings.ToLower(line), " .!-")
	return strings.Trim(line, "0123456789") == "" || slices.Contains(language.List("prompt.promise.none"), line)
}

// Ask returns what was promised and by when. If a command came instead of a date, it
// returns that.
func Ask(c Console, q Question) (Answer, terminal.Input, error) {
	text := strings.Join(strings.Fields(q.Text), " ")
	date, _ := duedate.Find(text, q.Today)
	a := Answer{Text: date.Without(text), Date: date}
	err := q.check(text, date)
	switch {
	case err != nil:
		a.Text, a.Date = withoutWrong(text, date), duedate.Reading{}
	case date.Day != "" || !q.Ask:
		return a, terminal.Input{}, nil
	}
	for {
		if err != nil {
			c.Show(language.Say("prompt.refused", "error", err))
		}
		in, lineErr := c.Line(language.Say("prompt.asking.due"), q.Draft)
		answer := strings.TrimSpace(in.Text)
		if lineErr != nil || in.Command != "" || answer == "" {
			return a, in, lineErr
		}
		var read duedate.Reading
		if read, err = duedate.Read(answer, q.Today); err == nil {
			err = q.check(answer, read)
		}
		if err == nil {
			return Answer{Text: duedate.AddCue(a.Text, read.Cue), Date: read}, terminal.Input{}, nil
		}
	}
}

// check returns why nothing can be due on the day that was read from a text.
func (q Question) check(text string, r duedate.Reading) error {
	today := q.Today
	if q.Over {
		today = ""
	}
	return duedate.Check(text, r, today)
}

// withoutWrong returns the text without the date that it cannot be due on.
func withoutWrong(text string, r duedate.Reading) string {
	if r.Day == "" {
		r.Words = duedate.NoDay(text)
	}
	return r.Without(text)
}
