package notes

import (
	"regexp"
	"strings"
	"sync"
)

// bracketedAside matches a remark in brackets within a line: in round ones only with
// "me:" before it, because what they said may stand in those. What stands before a link
// is none.
var bracketedAside = sync.OnceValue(func() *regexp.Regexp {
	var all []string
	for _, label := range labels("remarks") {
		all = append(all, regexp.QuoteMeta(label))
	}
	me := "(?:" + strings.Join(all, "|") + "):"
	return regexp.MustCompile(`(?i)\s*(?:\(` + me + `\s*([^()]*)\)|\[(` + me + `)?\s*([^\[\]]*\pL[^\[\]]*)\](?:[^(]|$))`)
})

// lastAside matches a remark that begins with "me:" after the end of a sentence.
var lastAside = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)([.;!?…)–—])\s+me:\s*(\S[^\n]*)`)
})

// cutAsides divides a line into what they said, and remarks of the manager within it: in
// square brackets, or after "me:".
func cutAsides(line string) (theirs string, mine []string) {
	add := func(words string) {
		if words = strings.TrimSpace(words); words != "" {
			mine = append(mine, words)
		}
	}
	var b strings.Builder
	from := 0
	for _, m := range bracketedAside().FindAllStringSubmatchIndex(line, -1) {
		words, end := "", m[1]
		if m[2] >= 0 {
			words = line[m[2]:m[3]]
		} else {
			words, end = line[m[6]:m[7]], m[7]+1
		}
		if labelled := m[2] >= 0 || m[4] >= 0; !labelled && !isAside(words) {
			continue
		}
		add(words)
		b.WriteString(line[from:m[0]])
		from = end
	}
	b.WriteString(line[from:])
	theirs = b.String()
	for m := lastAside().FindStringSubmatchIndex(theirs); m != nil; m = lastAside().FindStringSubmatchIndex(theirs) {
		add(theirs[m[4]:m[5]])
		theirs = theirs[:m[3]] + theirs[m[5]:]
	}
	if mine == nil {
		return line, nil
	}
	return strings.TrimSpace(theirs), mine
}

// isAside reports whether words in square brackets are a remark. A word that was left out
// or is unclear is none, and neither is what a quotation needs: "[the] rota", "[sic]".
func isAside(words string) bool { return len(strings.Fields(words)) > 1 }

// cutLines divides the lines of a page by the remarks within them.
func cutLines(lines []Line) []Line {
	var all []Line
	for i, l := range lines {
		theirs, mine := l.Text, []string(nil)
		if !l.Remark {
			theirs, mine = cutAsides(l.Text)
		}
		if mine != nil && all == nil {
			all = append(make([]Line, 0, len(lines)+len(mine)), lines[:i]...)
		}
		if all == nil {
			continue
		}
		if theirs != "" {
			said := l
			said.Text = theirs
			all = append(all, said)
		}
		for _, words := range mine {
			aside := l
			aside.Text, aside.Remark = words, true
			all = append(all, aside)
		}
	}
	if all == nil {
		return lines
	}
	return all
}
