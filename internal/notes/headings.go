package notes

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxHeading is the length of the longest line that can be a heading without "#".
const maxHeading = 100

// A foundDate is a date somewhere in a line.
type foundDate struct {
	day   string // "" if the date is ambiguous or its year is unknown
	found bool
	known bool   // the day is not ambiguous
	rest  string // the line without it
}

// findDate looks for the first date in a heading.
func (r *reader) findDate(s string) foundDate {
	weekday := 0
	before := ' '
	for i, c := range s[:min(len(s), maxHeading)] {
		if !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			if w, n := weekdayAt(s[i:]); n > 0 {
				weekday = w
			}
			if d, n := dateAt(s[i:]); n > 0 {
				return foundDate{d.resolve(weekday, r.today), true, !d.ambiguous, s[:i] + " " + s[i+n:]}
			}
		}
		before = c
	}
	return foundDate{}
}

// weekdayAt reads the name of a weekday, 1 for Sunday, with what separates it
// from a date.
func weekdayAt(s string) (weekday, n int) {
	for n < len(s) && n < 10 && s[n] < utf8.RuneSelf && unicode.IsLetter(rune(s[n])) {
		n++
	}
	weekday = weekdays()[strings.ToLower(s[:n])]
	if weekday == 0 || n < len(s) && !strings.ContainsRune(" ,.", firstRune(s[n:])) {
		return 0, 0
	}
	return weekday, n + skipAny(s[n:], " ,.")
}

// isDateLine reports whether a line without "#" is a date, and besides it only
// what people write beside dates: "1:1 with Sam, 3 Nov 2026".
func (r *reader) isDateLine(s string) (foundDate, bool) {
	if len(s) > maxHeading || !strings.ContainsAny(s, "0123456789") {
		return foundDate{}, false
	}
	d := r.findDate(s)
	if !d.found {
		return d, false
	}
	for w := range strings.FieldsSeq(d.rest) {
		w = strings.ToLower(strings.Trim(w, ",.;:-–—|/()[]*_#&+@"))
		_, sure := clockAt(w)
		if w != "" && sure == noTime && weekdays()[w] == 0 && !aroundDate.Has(w) && r.names[w] == nobody {
			return d, false
		}
	}
	return d, true
}

// setHeading begins anew below a heading. A date in it is the day of what follows.
func (r *reader) setHeading(d foundDate) {
	switch {
	case d.found && d.known:
		r.understood.Dates++
		r.day = d.day
	case d.found: // the day above is not theirs
		r.understood.Headings++
		r.day = ""
	default:
		r.understood.Headings++
	}
	r.closeAll()
}

// maxTopic is the number of words of the longest line that can be a heading
// because a list follows.
const maxTopic = 4

// isTopic reports whether a line is a heading without "#": a list follows, and the
// line ends with a colon or names nothing but a subject.
func (r *reader) isTopic(lines []source, m marks) bool {
	if bare, _ := unemphasise(lines[0].words); bare != m.words || len(bare) > maxHeading || len(lines) < 2 || lines[1].depth < lines[0].depth {
		return false
	}
	if len(r.open) > 0 && r.open[len(r.open)-1].depth < lines[0].depth { // it continues a line
		return false
	}
	first := lines[0].after || len(r.open) == 0
	return r.isItem(lines[1].words) && (isTitle(m.words) || first && isSubject(m.words))
}

// isItem reports whether a line begins with a bullet or a number.
func (r *reader) isItem(s string) bool {
	_, bullet := r.peelBullet(s)
	_, number := r.peelNumber(s)
	return (bullet || number) && !isRule(s)
}

// isTitle reports whether a line is a few words and a colon.
func isTitle(s string) bool {
	return strings.HasSuffix(s, ":") && len(strings.Fields(s)) <= maxTopic
}

// isSubject reports whether a line names nothing but a subject.
func isSubject(s string) bool {
	words := strings.Fields(s)
	return len(words) <= maxTopic && !slices.ContainsFunc(words, func(w string) bool { return !topics.Has(strings.ToLower(w)) })
}
