package notes

import "strings"

// A title is what the words of a line say about whether it is the title of the
// page.
type title struct {
	date     foundDate
	weak     bool // the date can also be a number of the report's, as in 8/10
	strong   bool // a word that stands above notes: "1:1", "notes"
	occasion bool // a talk, a meeting
	named    bool // the report or the manager
}

// readTitle reads the first line of a page, if it holds nothing but a name, what
// the page is, and a date: "1:1 w/ Sam 28 Nov", "Sam - 1on1 - 28/11". more says
// that lines follow.
func (r *reader) readTitle(l source, more bool) bool {
	words, marked := cutHeading(l.words)
	words = r.withoutBullet(words)
	if words == "" || len(words) > maxHeading {
		return false
	}
	t := title{date: r.findDate(words)}
	if !t.date.found {
		t.date, t.weak = r.findShortDate(words)
	}
	rest := words
	if t.date.found {
		rest = t.date.rest
	}
	for w := range strings.FieldsSeq(rest) {
		if !t.add(w, r.people) {
			return false
		}
	}
	if !t.isTitle(more || marked) {
		return false
	}
	r.understood.Title = strings.TrimRight(words, " :")
	r.understood.titleDated = t.date.found && t.date.known
	r.setHeading(t.date)
	return true
}

// add adds a word. It returns false for one that a title does not have.
func (t *title) add(word string, people map[string]bool) bool {
	w := strings.ToLower(strings.Trim(word, ",.;:–—|()[]*_#@'’\"“”-/&+~<>"))
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	_, clock := clockAt(w)
	switch {
	case w == "":
	case titles.Has(w):
		t.strong = true
	case occasions.Has(w):
		t.occasion = true
	case people[w]:
		t.named = true
	case aroundDate.Has(w), clock != noTime, weekdays()[w] != 0:
	default:
		parts := strings.FieldsFunc(w, func(c rune) bool { return strings.ContainsRune("/-–—&+|_<>", c) })
		if len(parts) < 2 {
			return false
		}
		for _, part := range parts {
			if !t.add(part, people) {
				return false
			}
		}
	}
	return true
}

// isTitle reports whether the words are enough. A line alone may be an answer.
func (t title) isTitle(more bool) bool {
	switch {
	case t.date.found && !t.weak:
		return t.strong || t.occasion || t.named
	case t.occasion && t.named:
		return true
	}
	return t.strong && (t.named || more)
}

// always is no date.
const always = "24/7"

// findShortDate looks for a day and a month as numbers: 28/11, 28.11. It is weak
// if the numbers can be something else.
func (r *reader) findShortDate(s string) (d foundDate, weak bool) {
	for w := range strings.FieldsSeq(s) {
		token := strings.Trim(w, ",;:()[]")
		day, n := number(token, 2)
		if n == 0 || n == len(token) || token == always || token[n] != '/' && token[n] != '.' {
			continue
		}
		sep, end := token[n], n+1
		month, m := number(token[end:], 2)
		if end += m; m == 0 || token[end:] != "" && token[end:] != string(sep) {
			continue
		}
		if sep == '/' && month > 12 {
			day, month = month, day
		}
		found := date{month: month, day: day, ambiguous: sep == '/' && day <= 12 && day != month}
		if !found.valid() {
			continue
		}
		weak = day <= 12 && (sep == '/' || end == len(token))
		return foundDate{found.resolve(0, r.today), true, !found.ambiguous, strings.Replace(s, w, " ", 1)}, weak
	}
	return foundDate{}, false
}

// namesIn returns the words of names, in lower case, and their initials.
func namesIn(names ...string) map[string]bool {
	people := map[string]bool{}
	for _, name := range names {
		all, initials := namesOf(name)
		for _, form := range append(all, initials...) {
			for w := range strings.FieldsSeq(form) {
				people[strings.Trim(w, ".,")] = true
			}
		}
	}
	return people
}
