package shorthand

import "strings"

// pairs are marks that come in twos.
var pairs = [][2]string{{`"`, `"`}, {"“", "”"}, {"«", "»"}, {"(", ")"}, {"[", "]"}}

// farthest is how many bytes away the other mark of a pair is looked for.
const farthest = 40

// Balance moves the ends of the part note[from:to], so that no quotation mark and
// no bracket in it is without the other. It takes the other one in if it is near,
// else it leaves out a mark at an end.
func Balance(note string, from, to int) (int, int) {
	for _, p := range pairs {
		open, end := p[0], p[1]
		part := note[from:to]
		if open == end && strings.Count(part, open)%2 == 0 || open != end && strings.Count(part, open) == strings.Count(part, end) {
			continue
		}
		before, after := note[max(0, from-farthest):from], note[to:min(len(note), to+farthest)]
		first, last := strings.Index(part, open), strings.LastIndex(part, end)
		if closes := last >= 0 && (open == end && strings.Count(note[:from], open)%2 == 1 || open != end && first < 0); closes {
			if i := strings.LastIndex(before, open); i >= 0 && !strings.Contains(before[i:], "\n") {
				from -= len(before) - i
				continue
			}
		} else if i := strings.Index(after, end); i >= 0 && first >= 0 && !strings.Contains(after[:i], "\n") {
			to += i + len(end)
			continue
		}
		from, to = cutMark(note, from, to, open, end)
	}
	return from, to
}

// cutMark leaves a mark at either end out of note[from:to].
func cutMark(note string, from, to int, open, end string) (int, int) {
	part := note[from:to]
	for _, mark := range []string{open, end} {
		switch rest := strings.TrimSpace(strings.TrimPrefix(part, mark)); {
		case strings.HasPrefix(part, mark) && rest != "":
			return to - len(strings.TrimLeft(part[len(mark):], " \t")), to
		case strings.HasSuffix(part, mark) && strings.TrimSpace(strings.TrimSuffix(part, mark)) != "":
			return from, from + len(strings.TrimRight(part[:len(part)-len(mark)], " \t"))
		}
	}
	return from, to
}
