package notes

import "strings"

// maxMarks limits how many marks are removed from one line.
const maxMarks = 8

// marks are what was removed from the start of a line, and what is left.
type marks struct {
	words  string
	label  label
	bullet bool // a bullet or a number
	timed  bool // a time: another one belongs to the words
	quoted bool // quotation marks: nothing in them is a mark
}

// peel removes the marks around the words of a line and counts them.
func (r *reader) peel(l source) marks {
	m := marks{words: trim(links(cells(l.words)))}
	var did [kinds]bool
	for range maxMarks {
		kind := r.peelOne(&m)
		if kind == none {
			break
		}
		did[kind] = true
	}
	u := &r.understood
	u.Bullets += oneIf(did[bulletMark])
	u.Numbers += oneIf(did[numberMark])
	u.Times += oneIf(did[timeMark])
	u.Speakers += oneIf(did[labelMark])
	u.Quotes += oneIf(did[quoteMark])
	u.Dates += oneIf(did[dateMark])
	u.addLabel(m.label)
	if m.words == "" && !did[timeMark] && !did[labelMark] && !did[dateMark] {
		u.Blank++
	}
	return m
}

// The kinds of marks.
const (
	none = iota
	bulletMark
	numberMark
	timeMark
	dateMark
	labelMark
	quoteMark
	emphasisMark
	kinds
)

// peelOne removes one mark.
func (r *reader) peelOne(m *marks) int {
	if rest, ok := unemphasise(m.words); ok {
		m.words = rest
		return emphasisMark
	}
	if rest, ok := unquote(m.words); ok {
		m.words, m.quoted = rest, true
		return quoteMark
	}
	if m.quoted || m.words == "" {
		return none
	}
	if m.label.who == nobody {
		if kind := r.peelLead(m); kind != none {
			return kind
		}
	} else if rest, sure := timeAt(m.words); sure == sureTime && strings.ContainsRune("[(", firstRune(m.words)) {
		m.words = rest
		return timeMark
	}
	return none
}

// peelLead removes what can stand before the words of a speaker.
func (r *reader) peelLead(m *marks) int {
	if rest, ok := r.peelBullet(m.words); ok {
		m.words, m.bullet = rest, true
		return bulletMark
	}
	if rest, day, ok := r.peelDate(m.words); ok {
		m.words, r.day = rest, day
		return dateMark
	}
	if rest, ok := r.peelTime(m.words); ok && !m.timed {
		m.words, m.timed = rest, true
		return timeMark
	}
	if rest, ok := r.peelNumber(m.words); ok {
		m.words, m.bullet = rest, true
		return numberMark
	}
	l := r.labelAt(m.words)
	if l.who == nobody {
		l = r.aloneLabel(m.words, m.timed)
	}
	if l.who == nobody {
		return none
	}
	m.label, m.words = l, l.words
	return labelMark
}

// peelDate removes a date in front of the words, with a time or without:
// "2026-11-03: foo", "[03/11/2026, 10:42] foo".
func (r *reader) peelDate(s string) (rest, day string, ok bool) {
	inner, bracket := s, s[0] == '[' || s[0] == '('
	if bracket {
		inner = trim(s[1:])
	}
	weekday, gap := weekdayAt(inner)
	inner = inner[gap:]
	d, n := dateAt(inner)
	if n == 0 {
		return s, "", false
	}
	rest, timed := cutClock(inner[n:])
	if bracket {
		if rest, ok = cutBracket(rest); !ok {
			return s, "", false
		}
	}
	words, separated := cutSeparator(rest)
	if !bracket && !timed && !r.isDated(d, words, separated, isISO(inner, n)) {
		return s, "", false
	}
	return words, d.resolve(weekday, r.today), true
}

// isDated reports whether a date in front of the words says when they were noted,
// and does not belong to them.
func (r *reader) isDated(d date, words string, separated, iso bool) bool {
	switch {
	case words == "": // a date alone is a heading
		return false
	case separated:
		return d.year != 0 || r.seen.dayless > 1
	}
	return iso && !keptAfterTime.Has(strings.ToLower(firstWord(words)))
}

// cutClock removes the time behind a date.
func cutClock(s string) (rest string, ok bool) {
	clock := strings.TrimLeft(s, " ,T")
	if n, _ := clockAt(clock); n > 0 {
		return clock[n:], true
	}
	return s, false
}

func isISO(s string, n int) bool { return n == len("2026-11-03") && s[4] == '-' }

// firstWord returns the first word of a text without the marks behind it.
func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return strings.Trim(first, ",;.!?")
}

// cutBracket removes a closing bracket from the start of a text.
func cutBracket(s string) (rest string, ok bool) {
	s = trim(s)
	if s == "" || s[0] != ')' && s[0] != ']' {
		return s, false
	}
	return trim(s[1:]), true
}
