package shorthand

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed words.txt
var wordsFile string

//go:embed stance.txt
var stanceFile string

// A rule says what is heard instead of a form.
type rule struct {
	heard      string
	typed      string // "" if the case does not matter
	conditions []condition
}

// A condition is about the word before or after a form.
type condition struct {
	after  bool
	denied bool
	words  []string
}

// tables holds what the data files say.
type tables struct {
	rules    map[string][]rule // by form in lower case
	prefixes []string          // forms that may be joined to the next word
	stance   map[string][]string
}

var load = sync.OnceValue(func() *tables {
	t := &tables{rules: map[string][]rule{}, stance: map[string][]string{}}
	for line := range strings.Lines(wordsFile) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			t.addRule(line)
		}
	}
	section := ""
	for line := range strings.Lines(stanceFile) {
		switch line = strings.TrimSpace(line); {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		default:
			t.stance[section] = append(t.stance[section], strings.Fields(line)...)
		}
	}
	return t
})

// addRule adds a line of words.txt.
func (t *tables) addRule(line string) {
	parts := strings.Split(line, ";")
	fields := strings.Fields(parts[0])
	at := slices.Index(fields[1:], "=") + 1 // the first may be "=" itself
	r := rule{heard: strings.Join(fields[at+1:], " ")}
	for _, part := range parts[1:] {
		words := strings.Fields(part)
		c := condition{denied: words[0] == "not"}
		if c.denied {
			words = words[1:]
		}
		c.after, c.words = words[0] == "after", words[1:]
		r.conditions = append(r.conditions, c)
	}
	for _, typed := range fields[:at] {
		form := strings.ToLower(typed)
		if r.typed = ""; typed != form || len(typed) == 1 {
			r.typed = typed
		}
		t.rules[form] = append(t.rules[form], r)
		if strings.HasSuffix(form, "/") && !slices.Contains(t.prefixes, form) {
			t.prefixes = append(t.prefixes, form)
		}
	}
}

// isKnown reports whether there is a rule for a form.
func isKnown(form string) bool { return len(load().rules[lower(form)]) > 0 }

// isSign reports whether a field is a sign that has a rule, such as "&".
func isSign(field string) bool {
	c := field[0]
	return !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z') && isKnown(field)
}

// joined returns the form at the beginning of a word that is joined to it.
func joined(word string) (string, bool) {
	for _, p := range load().prefixes {
		if len(word) > len(p) && strings.EqualFold(word[:len(p)], p) {
			return word[:len(p)], true
		}
	}
	return "", false
}

// lookUp returns what is heard instead of an atom.
func lookUp(atoms []atom, i int) (heard string, ok bool) {
	a := atoms[i]
	for _, r := range load().rules[a.form] {
		if (r.typed == "" || r.typed == a.typed) && r.holds(atoms, i) {
			return r.heard, true
		}
	}
	return "", false
}

func (r rule) holds(atoms []atom, i int) bool {
	for _, c := range r.conditions {
		neighbour := "^"
		switch {
		case c.after && i > 0:
			neighbour = atoms[i-1].form
		case !c.after:
			neighbour = ""
			if i+1 < len(atoms) {
				neighbour = atoms[i+1].form
			}
		}
		if slices.ContainsFunc(c.words, func(w string) bool { return matches(w, neighbour) }) == c.denied {
			return false
		}
	}
	return true
}

func matches(pattern, word string) bool {
	switch {
	case pattern == "#":
		return word != "" && isDigit(word[0])
	case len(pattern) > 1 && pattern[0] == '*':
		return strings.HasSuffix(word, pattern[1:])
	}
	return pattern == word
}
