package duedate

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// A Reading says how words are read as a date.
type Reading struct {
	Words string // as they stand in the text, "by Friday"
	Day   string // 2006-01-02; "" if there is none
	Other string // another day that the words may mean, 2006-01-02; "" if they mean one only
	Cue   string // what has to happen first, "when the build is green"; "" if nothing has
	Timed bool   // the words also name a time of day, which Day does not hold

	NoYear bool // Day is over, and the words name no year, so that one to come may be meant
	Misfit bool // the words name another weekday than that of Day; Other is the next one of those
}

// String says how the words are read: "by Friday = 2026-12-04".
func (r Reading) String() string {
	switch {
	case r.Day == "":
		return r.Cue
	case r.Other != "":
		return fmt.Sprintf("%s = %s, not %s", r.Words, r.Day, r.Other)
	case strings.HasSuffix(r.Words, r.Day): // "by 2026-12-04"
		return r.Day
	}
	return fmt.Sprintf("%s = %s", r.Words, r.Day)
}

// Read reads a text that is a date and nothing else, or a cue. today is a date,
// 2006-01-02. A day without a year is the next one, today included, or
// one that was over within the last 60 days.
func Read(text, today string) (Reading, error) {
	p, err := newParser(text, today)
	if err != nil {
		return Reading{}, err
	}
	f, ok := p.longest(0)
	if ok && p.onlyMarks(f.next) {
		if r, ok := p.reading(f); ok {
			return r, nil
		}
	}
	if cue := p.cue(); cue != "" && strings.HasPrefix(strings.TrimSpace(text), cue) {
		return Reading{Cue: cue}, nil
	}
	if words := NoDay(text); words != "" {
		return Reading{}, fmt.Errorf("there is no such day as %q", words)
	}
	return Reading{}, fmt.Errorf("cannot read %q as a date; write it as 2026-12-04, 4 May, Friday, in two weeks or end of the month", strings.TrimSpace(text))
}

// Find finds the date by which a promise is due in its text, and its cue. If
// the text holds several dates, it is the last one after "by" or "before", else the
// last one. found is false if there is neither a date nor a cue.
//
// Find is more careful than Read: a single weekday, 4.5, 12/04 and the 15th are
// dates only after a word such as "by", because a text may hold such numbers and
// weekdays for other reasons. A weekday may also end the text.
func Find(text, today string) (r Reading, found bool) {
	p, err := newParser(text, today)
	if err != nil {
		return Reading{}, false
	}
	best := -1
	for i := 0; i < len(p.tokens); {
		f, ok := p.longest(i)
		if !ok || !p.isDueDate(f) {
			i++
			continue
		}
		if now, ok := p.reading(f); ok && f.lead.rank() >= best {
			r, best = now, f.lead.rank()
		}
		i = f.next
	}
	r.Cue = p.cue()
	if before, ends := strings.CutSuffix(r.Cue, r.Words); ends { // "when it is green by Friday": the date is no part of it
		r.Cue = strings.TrimRightFunc(before, isMark)
	}
	return r, r.Day != "" || r.Cue != ""
}

// isDueDate reports whether a date in the middle of a text can be meant as one.
func (p *parser) isDueDate(f found) bool {
	switch {
	case f.at > 0 && never.Has(p.tokens[f.at-1].text):
		return false
	case f.numbers && measures.Has(p.tokenAt(f.next).text):
		return false
	}
	if !f.weak || f.lead != noLead {
		return true
	}
	const shortestWeekday = len("sunday")
	return f.weekday && len(p.tokens[f.at].text) >= shortestWeekday && p.onlyMarks(f.next)
}

// reading returns what was found as the days that it means. It is false if a day
// lies outside the years that buyin can write.
func (p *parser) reading(f found) (Reading, bool) {
	day := f.due(p.today)
	if !writable(day) {
		return Reading{}, false
	}
	r := Reading{Words: p.text[p.tokens[f.at].at:p.tokens[f.next-1].end], Day: day.Format(time.DateOnly), Timed: f.timed}
	r.NoYear, r.Misfit = f.noYear && day.Before(p.today), f.misfit
	other := f.other
	if f.lead == beforeLead && f.opens.IsZero() && !other.IsZero() {
		other = other.AddDate(0, 0, -1)
	}
	if writable(other) && !other.Equal(day) && !other.Before(p.today) {
		r.Other = other.Format(time.DateOnly)
	}
	return r, true
}

const firstYear, lastYear = 1900, 2199

func writable(day time.Time) bool { return day.Year() >= firstYear && day.Year() <= lastYear }

// Without returns the text of a promise without the words of its date, if they begin
// or end it: "by Friday" says something else next week. If nothing else is left, the
// words stand between others or name a time of day, or what is left would be cut short
// ("on Thursday or"), it returns the text as it is.
func (r Reading) Without(text string) string {
	at := strings.LastIndex(text, r.Words)
	if r.Words == "" || at < 0 || r.Timed {
		return text
	}
	before, behind := text[:at], text[at+len(r.Words):]
	switch {
	case isMarks(before + behind):
		return text
	case isMarks(behind):
		if words := strings.Fields(before); joins.Has(strings.ToLower(words[len(words)-1])) {
			return text
		}
		return strings.TrimRightFunc(before, func(c rune) bool { return c != ')' && isMark(c) })
	case isMarks(before):
		if words := strings.Fields(behind); joins.Has(strings.ToLower(words[0])) {
			return text
		}
		return strings.TrimLeftFunc(behind, isMark)
	}
	return text
}

// isMarks reports whether a text holds no words.
func isMarks(text string) bool { return strings.TrimFunc(text, isMark) == "" }

// isMark reports whether a letter is a blank or a mark around the words of a date.
func isMark(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(".,;:!-–—()", c) }

// AddCue returns the text of a promise with what has to happen first, unless the
// text says it already: a cue that was given as an answer to "by when?".
func AddCue(text, cue string) string {
	if cue == "" || strings.Contains(strings.ToLower(text), strings.ToLower(cue)) {
		return text
	}
	return strings.TrimRight(text, " .;,") + ", " + cue
}
