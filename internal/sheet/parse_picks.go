package sheet

import (
	"errors"
	"strconv"
	"strings"
	"unicode"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// picks reads a list of motivators, by name or by their numbers in a row, each
// perhaps with a sign or a strength.
type picks struct {
	row       Row
	catalogue motive.Catalogue
	words     []string // that are still to be read
	list      []Edit
}

func (p picks) parse(text string) (Edit, error) {
	p.words = strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' })
	for len(p.words) > 0 {
		if err := p.next(); err != nil {
			return Edit{}, err
		}
	}
	if len(p.list) == 0 {
		return Edit{}, errors.New(language.Say("sheet.error.what", "n", p.row.Number))
	}
	for i := len(p.list) - 1; i > 0; i-- {
		p.list[i-1].And = &p.list[i]
	}
	return p.list[0], nil
}

// next reads one motivator and what belongs to it.
func (p *picks) next() error {
	e := Edit{Op: Pick, Row: p.row.Number, Also: len(p.list) > 0}
	if err := p.marks(&e); err != nil {
		return err
	}
	value, byNumber, err := p.name(&e)
	if err != nil {
		return err
	}
	if value == "" && len(p.words) > 0 && isValue(p.words[0], byNumber) {
		value, p.words = p.words[0], p.words[1:]
	}
	if value == "=" && len(p.words) > 0 {
		value, p.words = "="+p.words[0], p.words[1:]
	}
	if value != "" {
		if err := p.value(&e, value); err != nil {
			return err
		}
	}
	p.list = append(p.list, e)
	return nil
}

// marks reads what can stand before a motivator: a plus sign, which keeps it
// beside what is kept, or "=", as the key for a name.
func (p *picks) marks(e *Edit) error {
	for strings.HasPrefix(p.words[0], "+") {
		e.Also = true
		if !p.cut("+") {
			return errors.New(language.Say("sheet.error.which", "n", p.row.Number, "id", ExampleID(p.catalogue)))
		}
	}
	if len(p.list) == 0 && !p.cut("=") {
		return errors.New(language.Say("sheet.error.unnamed", "n", p.row.Number, "id", ExampleID(p.catalogue)))
	}
	if strings.HasPrefix(p.words[0], "-") {
		return errors.New(language.Say("sheet.error.minus", "n", p.row.Number, "typed", strconv.Quote(p.words[0]), "id", ExampleID(p.catalogue)))
	}
	return nil
}

// cut removes a mark from the beginning of the words, if it stands there. It
// returns false if there are no words after it.
func (p *picks) cut(mark string) bool {
	p.words[0] = strings.TrimPrefix(p.words[0], mark)
	if p.words[0] == "" {
		p.words = p.words[1:]
	}
	return len(p.words) > 0
}

// name reads the motivator. A value that is written without a blank after the
// name is returned.
func (p *picks) name(e *Edit) (value string, byNumber bool, err error) {
	if e.Motivator, p.words, err = CutMotivator(p.words, p.catalogue); err == nil {
		return "", false, nil
	}
	word := p.words[0]
	p.words = p.words[1:]
	name, value := cutValue(word)
	if isNumber(name) {
		return value, true, p.entry(e, name)
	}
	if e.Motivator, err = FindMotivator(name, p.catalogue); err == nil || value == "" || strings.Contains(word, "=") {
		return value, false, err
	}
	_, err = FindMotivator(word, p.catalogue)
	return "", false, err
}

// entry reads the number of an entry.
func (p *picks) entry(e *Edit, number string) error {
	n, err := strconv.Atoi(number)
	entries := p.row.Entries
	switch {
	case len(entries) == 0:
		return errors.New(language.Say("sheet.error.noentries", "n", p.row.Number, "id", ExampleID(p.catalogue)))
	case err != nil || n < 1 || n > len(entries):
		return errors.New(language.Count("sheet.error.entry", len(entries), "row", p.row.Number, "typed", number, "id", ExampleID(p.catalogue)))
	}
	e.Motivator, e.Entry = entries[n-1].Motivator, n
	return nil
}

// value reads a sign or a strength for the pick.
func (p *picks) value(e *Edit, value string) error {
	e.Given = true
	value = strings.TrimSuffix(strings.TrimPrefix(value, "="), "/5")
	switch value {
	case "":
		return errors.New(language.Say("sheet.error.missing", "id", e.Motivator))
	case "-", "+":
		e.Strength = namedStrength
		if at := p.row.picked(*e); at >= 0 && p.row.Entries[at].Strength != 0 {
			e.Strength = size(p.row.Entries[at].Strength)
		}
		if value == "-" {
			e.Strength = -e.Strength
		}
		return nil
	}
	var err error
	e.Strength, err = ParseStrength(value)
	return err
}

// cutValue cuts a strength or a sign from the end of a word, such as "pay=-3",
// "pay-3" or "pay-".
func cutValue(word string) (name, value string) {
	if name, value, ok := strings.Cut(word, "="); ok {
		return name, "=" + value
	}
	digits := strings.TrimRight(strings.TrimSuffix(word, "/5"), "0123456789")
	if name := strings.TrimRight(digits, "+-"); name != "" && len(name) < len(digits) {
		return name, word[len(name):]
	}
	return word, ""
}

// isValue reports whether a word after a motivator is its strength or sign. After
// the number of an entry, a number is another entry.
func isValue(word string, afterNumber bool) bool {
	bare := strings.TrimSuffix(strings.TrimPrefix(word, "="), "/5")
	switch {
	case word == "=" || bare == "-" || bare == "+" || strings.HasPrefix(word, "="):
		return true
	case afterNumber:
		return bare != word && isNumber(bare) || strings.HasPrefix(word, "-")
	}
	return isNumber(strings.TrimLeft(bare, "+-"))
}
