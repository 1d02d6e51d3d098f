package review

import (
	"errors"
	"strings"

	"buyin/internal/language"
)

// A Person is who is meant by a name.
type Person struct {
	Name    string // in full
	New     bool   // nothing is kept about them yet
	Warning string // what a move to them loses, said before it; "" for nothing
}

// whole is the turn of Options.Whom if the whole record is to be moved.
const whole = -1

// whom returns who is meant by the name that a turn, or the whole record, is to be
// moved to. The error says why nobody is.
func (o Options) whom(typed string, turn int) (Person, error) {
	name := oneBlank(typed)
	switch {
	case name == "":
		return Person{}, errors.New(language.Say("review.person.empty"))
	case o.Whom == nil:
		return Person{Name: name, New: true}, nil
	}
	return o.Whom(name, turn)
}

// completions returns the known names of which a word begins with the text.
func (o Options) completions(typed string) (names []string) {
	typed = strings.ToLower(oneBlank(typed))
	for _, name := range o.People {
		if strings.Contains(" "+strings.ToLower(oneBlank(name)), " "+typed) {
			names = append(names, name)
		}
	}
	return names
}

// askMove returns the question before a line or the record is moved.
func (p Person) askMove(record bool, row int) string {
	question := language.Say("review.person.ask.line", "n", row, "name", p.Name)
	switch {
	case record && p.New:
		question = language.Say("review.person.ask.record.new", "name", p.Name)
	case record:
		question = language.Say("review.person.ask.record", "name", p.Name)
	case p.New:
		question = language.Say("review.person.ask.line.new", "n", row, "name", p.Name)
	}
	return strings.TrimSpace(p.Warning + " " + question)
}

// oneBlank returns the words of a text with single blanks between them.
func oneBlank(text string) string { return strings.Join(strings.Fields(text), " ") }
