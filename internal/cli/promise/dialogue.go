package promise

import (
	"strings"
	"time"

	"buyin/internal/duedate"
	"buyin/internal/motive"
	"buyin/internal/present/due"
	"buyin/internal/prompt"
	"buyin/internal/visible"
)

// A dialogue asks for a promise on a terminal.
type dialogue struct {
	*command
	name string
}

// askText asks what was promised. It returns "" if nothing was.
func (d dialogue) askText(by string) (string, error) {
	label := "What do you promise " + visible.Line(d.name) + ", and by when? (Enter: nothing)"
	if by == motive.ByReport {
		label = "What does " + visible.Line(d.name) + " promise, and by when? (Enter: nothing)"
	}
	return d.line(label)
}

// line asks for one line. A command other than /quit is no answer to it.
func (d dialogue) line(label string) (string, error) {
	draft := ""
	d.Console().Show("")
	for {
		in, err := d.Console().Line(label, draft)
		switch {
		case err != nil:
			return "", err
		case in.Command == "quit":
			return "", prompt.Quit
		case in.Command == "":
			return strings.Join(strings.Fields(in.Text), " "), nil
		}
		draft = in.Draft
		d.Console().Show("Type it in a line, or press Enter to leave it; /quit ends.")
	}
}

// byWhen asks for a date in words, until one can be read or nothing is typed.
func (d dialogue) byWhen() (duedate.Reading, error) {
	for {
		text, err := d.line("By when? (Friday, in two weeks, 4.5.; Enter: no date)")
		if err != nil || text == "" {
			return duedate.Reading{}, err
		}
		r, err := duedate.Read(text, d.Today())
		if err == nil {
			return r, nil
		}
		d.Console().Show(visible.Text(err.Error()))
	}
}

// settleDate asks for the date if none was read, and which of two days it is if both
// may be meant.
func (d dialogue) settleDate(r duedate.Reading) (duedate.Reading, error) {
	if r.Day == "" && r.Cue == "" && d.due != "none" {
		var err error
		if r, err = d.byWhen(); err != nil {
			return r, err
		}
	}
	return d.settleWhich(r)
}

// settleWhich asks which of two days is meant.
func (d dialogue) settleWhich(r duedate.Reading) (duedate.Reading, error) {
	if r.Other == "" {
		return r, nil
	}
	weekdayOf := func(day string) string { return due.When(day, d.Today(), true) }
	label := r.Words + " may be either. Which day?"
	if r.Misfit {
		label = "The weekday does not fit " + r.Day + ". Which day is meant?"
	}
	i, in, err := d.Console().Choose(label, []string{weekdayOf(r.Day), weekdayOf(r.Other)}, "")
	switch {
	case err != nil:
		return r, err
	case in.Command != "":
		return r, prompt.Quit
	case i == 1:
		r.Day, r.Other = r.Other, r.Day
	}
	return r, nil
}

// settleOver asks which day is meant if one is over: most often the year is wrong. A
// promise may also be entered late.
func (d dialogue) settleOver(r duedate.Reading) (duedate.Reading, error) {
	for d.isOver(r.Day) {
		options := []string{"another day"}
		later := dayIn(r, d.Today())
		if later != "" {
			options = append(options, due.When(later, d.Today(), true))
		}
		i, in, err := d.Console().Choose(due.When(r.Day, d.Today(), true)+". Which day did you mean?", options, "that one; it was due then")
		switch {
		case err != nil:
			return r, err
		case in.Command != "":
			return r, prompt.Quit
		case i < 0:
			d.late = true
			return r, nil
		case i == 1:
			r = duedate.Reading{Words: later, Day: later}
		default:
			if r, err = d.byWhen(); err == nil {
				r, err = d.settleWhich(r)
			}
			if err != nil {
				return r, err
			}
		}
	}
	return r, nil
}

// dayIn returns the next such day of a later year that is not over, if the words say
// the day in figures, or "".
func dayIn(r duedate.Reading, today string) string {
	day, err := time.Parse(time.DateOnly, r.Day)
	if err != nil || !strings.ContainsAny(r.Words, "0123456789") {
		return ""
	}
	for years := 1; years <= 4; years++ { // a leap day comes again by then
		if later := day.AddDate(years, 0, 0); later.Day() == day.Day() && later.Format(time.DateOnly) >= today {
			return later.Format(time.DateOnly)
		}
	}
	return ""
}
