package review

import (
	"strings"

	"buyin/internal/language"
)

// person returns the name of the person to whom a row is to be moved. If nothing
// is kept about such a person, or the move loses words, it asks whether that is
// meant. If the lines come from a pipe, it only says what is lost.
func (l *lines) person(row int, typed string) (name string, agreed bool, err error) {
	if !l.options.Record {
		l.refuse(language.Say("review.plain.record.none"))
		return "", false, nil
	}
	r, _ := l.sheet.Row(row)
	to, err := l.options.whom(typed, r.Turn)
	switch {
	case err != nil:
		l.refuse(err.Error())
		return "", false, nil
	case !to.New && to.Warning == "":
		return to.Name, true, nil
	case !l.console.Person():
		if to.Warning != "" {
			l.console.Show(to.Warning)
		}
		return to.Name, true, nil
	}
	if others := l.options.completions(to.Name); to.New && len(others) > 0 {
		l.console.Show(language.Say("review.plain.person.like", "names", strings.Join(others, ", ")))
	}
	agreed, err = l.agree(to.askMove(false, row), language.Say("review.plain.no"))
	return to.Name, agreed, err
}

// agree asks a question and reports whether the answer is yes. If not, it says
// what was not done. In a script, anything but yes and no is a line that was not
// carried out.
func (l *lines) agree(question, not string) (bool, error) {
	in, err := l.console.Ask(question + " " + language.Say("review.plain.yes"))
	answer := strings.ToLower(strings.TrimSpace(in.Text))
	if err == nil && in.Command == "" && (answer == "y" || answer == "yes") {
		return true, nil
	}
	if no := err == nil && in.Command == "" && (answer == "n" || answer == "no"); l.isScript() && !no {
		l.refuse(not + language.Say("review.plain.no.script"))
	} else if err == nil {
		l.console.Show(not)
	}
	return false, err
}

// deleteRecord asks and then ends the sheet, so that the record is deleted. The
// line must name the record, because x deletes a line.
func (l *lines) deleteRecord(rest string) (*Outcome, error) {
	if !l.options.Record || !strings.EqualFold(rest, "record") {
		l.refuse(language.Say("review.plain.delete"))
		return nil, nil
	}
	agreed, err := l.agree(language.Say("review.delete.ask"), language.Say("review.plain.no.delete"))
	if err != nil || !agreed {
		return nil, err
	}
	return &Outcome{Kind: DeleteRecord}, nil
}

// moveRecord asks and then ends the sheet, so that the record is moved.
func (l *lines) moveRecord(rest string) (*Outcome, error) {
	record, to, _ := strings.Cut(oneBlank(rest), " to ")
	if !l.options.Record || !strings.EqualFold(record, "record") || to == "" {
		l.refuse(language.Say("review.plain.move"))
		return nil, nil
	}
	person, err := l.options.whom(to, whole)
	if err != nil {
		l.refuse(err.Error())
		return nil, nil
	}
	agreed, err := l.agree(person.askMove(true, 0), language.Say("review.plain.no"))
	if err != nil || !agreed {
		return nil, err
	}
	return &Outcome{Kind: MoveRecord, To: person.Name}, nil
}
