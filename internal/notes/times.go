package notes

import "strings"

// How sure it is that a line begins with a timestamp.
const (
	noTime     = iota
	maybeTime  // 10.42, 10h42: only if other lines have one too
	likelyTime // 10:42 and a word
	sureTime   // [10:42], 00:12:03, "10:42 -"
)

// peelTime removes a timestamp or a range of them from the start of a line.
func (r *reader) peelTime(s string) (rest string, ok bool) {
	rest, sure := timeAt(s)
	minute := minuteOf(s)
	switch {
	case sure == noTime,
		sure == maybeTime && r.seen.times < 2,
		sure != sureTime && keptAfterTime.Has(strings.ToLower(firstWord(rest))) && !r.goesOn(minute):
		return s, false
	}
	r.minute = minute
	return rest, true
}

// goesOn reports whether a time continues the timestamps of the page.
func (r *reader) goesOn(minute int) bool {
	return r.seen.times > 2 && r.minute > 0 && r.minute <= minute && minute <= r.minute+60
}

// minuteOf returns the time at the start of a line as minutes of the day.
func minuteOf(s string) int {
	s = strings.TrimLeft(s, "[(< ")
	hours, n := number(s, 2)
	minutes, _ := number(s[min(n+1, len(s)):], 2)
	return hours*60 + minutes
}

// timeAt reads a timestamp, in brackets or not, and returns what follows it.
func timeAt(s string) (rest string, sure int) {
	closing := ""
	inner := s
	if s != "" {
		if i := strings.IndexByte("[(<", s[0]); i >= 0 {
			closing, inner = "])>"[i:i+1], trim(s[1:])
		}
	}
	n, sure := clockAt(inner)
	if n == 0 {
		return s, noTime
	}
	rest = inner[n:]
	if m := rangeEnd(rest); m > 0 {
		rest = rest[m:]
	}
	if closing != "" {
		if rest, closed := strings.CutPrefix(trim(rest), closing); closed {
			after, _ := cutSeparator(rest)
			return after, sureTime
		}
		return s, noTime
	}
	after, separated := cutSeparator(rest)
	switch {
	case separated, after == "" && sure > maybeTime:
		return after, sureTime
	case !startsBlank(rest):
		return s, noTime
	}
	return after, sure
}

// clockAt reads 10:42, 00:12:03.500, 10.42, 10h42, each also with am, pm, h or Uhr.
func clockAt(s string) (n, sure int) {
	_, n = number(s, 2)
	if n == 0 || n+2 >= len(s) {
		return 0, noTime
	}
	switch sep := s[n]; sep {
	case ':':
		sure = likelyTime
	case '.', 'h':
		sure = maybeTime
	default:
		return 0, noTime
	}
	minutes, m := number(s[n+1:], 2)
	if m != 2 || minutes > 59 {
		return 0, noTime
	}
	n += 3
	if seconds, m := cutSeconds(s[n:]); m > 0 {
		if seconds > 59 || sure == maybeTime {
			return 0, noTime
		}
		n, sure = n+m, sureTime
	}
	if m := halfDay(s[n:]); m > 0 {
		n += m
		sure = max(sure, likelyTime)
	}
	return n, sure
}

// cutSeconds reads ":03" or ":03.500".
func cutSeconds(s string) (seconds, n int) {
	if s == "" || s[0] != ':' {
		return 0, 0
	}
	seconds, n = number(s[1:], 2)
	if n != 2 {
		return 0, 0
	}
	n++
	if n < len(s) && (s[n] == '.' || s[n] == ',') {
		if _, m := number(s[n+1:], 6); m > 0 {
			n += 1 + m
		}
	}
	return seconds, n
}

// halfDay returns the length of am, pm, h or Uhr behind a time.
func halfDay(s string) int {
	gap := skipAny(s, " ")
	for _, half := range []string{"a.m.", "p.m.", "am", "pm", "h", "uhr"} {
		end := gap + len(half)
		if len(s) >= end && strings.EqualFold(s[gap:end], half) && (end == len(s) || !isWordStart(firstRune(s[end:])) && !isDigit(s[end])) {
			return end
		}
	}
	return 0
}

// rangeEnd returns the length of the end of a range: " - 10:50", "–10:50", " --> 10:50".
func rangeEnd(s string) int {
	words := trim(s)
	for _, dash := range []string{"-->", "->", "--", "-", "–", "—", "to "} {
		after, ok := strings.CutPrefix(words, dash)
		if !ok {
			continue
		}
		after = trim(after)
		if n, _ := clockAt(after); n > 0 {
			return len(s) - len(after) + n
		}
		return 0
	}
	return 0
}

// cutSeparator removes what separates a time or a date from the words: a dash, a
// colon, a bar, a tab.
func cutSeparator(s string) (rest string, ok bool) {
	words := trim(s)
	for _, sep := range []string{"-", "–", "—", ":", "|", "·", "»", ">", ";"} {
		if after, found := strings.CutPrefix(words, sep); found && startsBlank(after) {
			return trim(after), true
		}
	}
	return words, strings.HasPrefix(s, "\t")
}
