package review

import (
	"strings"
)

// knownPerson returns the known name that is the same as what was typed, apart
// from case and blanks.
func (o Options) knownPerson(typed string) (string, bool) {
	for _, name := range o.People {
		if strings.EqualFold(oneBlank(name), oneBlank(typed)) {
			return name, true
		}
	}
	return "", false
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

// oneBlank returns the words of a text with single blanks between them.
func oneBlank(text string) string { return strings.Join(strings.Fields(text), " ") }
