package review

import (
	"strings"

	"buyin/internal/language"
)

// person returns the name of the person to whom a row is to be moved. If nothing
// is kept about such a person, it asks whether that is meant, unless the lines
// come from a pipe.
func (l *lines) person(row int, typed string) (name string, agreed bool, err error) {
	if !l.options.Record {
		l.console.Show(language.Say("review.plain.record.none"))
		return "", false, nil
	}
	if name, known := l.options.knownPerson(typed); known {
		return name, true, nil
	}
	name = oneBlank(typed)
	if !l.console.Person() {
		return name, true, nil
	}
	if others := l.options.completions(name); len(others) > 0 {
		l.console.Show(language.Say("review.plain.person.like", "names", strings.Join(others, ", ")))
	}
	agreed, err = l.agree(l.options.askMove(false, row, name))
	return name, agreed, err
}

// agree asks a question and reports whether the answer is yes.
func (l *lines) agree(question string) (bool, error) {
	in, err := l.console.Ask(question + " " + language.Say("review.plain.yes"))
	if err != nil {
		return false, err
	}
	switch strings.ToLower(strings.TrimSpace(in.Text)) {
	case "y", "yes":
		return in.Command == "", nil
	}
	l.console.Show(language.Say("review.plain.no"))
	return false, nil
}

// deleteRecord asks and then ends the sheet, so that the record is deleted. The
// line must name the record, because x deletes a line.
func (l *lines) deleteRecord(rest string) (*Outcome, error) {
	if !l.options.Record || !strings.EqualFold(rest, "record") {
		l.console.Show(language.Say("review.plain.delete"))
		return nil, nil
	}
	agreed, err := l.agree(language.Say("review.delete.ask"))
	if err != nil || !agreed {
		return nil, err
	}
	return &Outcome{Kind: DeleteRecord}, nil
}

// moveRecord asks and then ends the sheet, so that the record is moved.
func (l *lines) moveRecord(rest string) (*Outcome, error) {
	record, to, _ := strings.Cut(oneBlank(rest), " to ")
	if !l.options.Record || !strings.EqualFold(record, "record") || to == "" {
		l.console.Show(language.Say("review.plain.move"))
		return nil, nil
	}
	if name, known := l.options.knownPerson(to); known {
		to = name
	}
	agreed, err := l.agree(l.options.askMove(true, 0, to))
	if err != nil || !agreed {
		return nil, err
	}
	return &Outcome{Kind: MoveRecord, To: to}, nil
}
