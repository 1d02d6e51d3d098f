package notes

import (
	"slices"
	"strings"
	"unicode"
)

// A survey is what the page as a whole says about marks that can be words: a
// list of dashes makes "- 3 people left" an item of it.
type survey struct {
	dashes    map[rune]int    // lines that begin with a dash and a blank
	signed    bool            // plus and minus signs begin lines: for and against
	lettered  bool            // lines begin with a. and b.
	times     int             // lines that begin with a time
	dayless   int             // lines that begin with a day and a month, and a colon
	counted   map[byte]bool   // forms of numbers by which the page counts, see weakForm
	alone     int             // lines that are nothing but the name of the report or the manager
	initials  int             // lines that begin with the initial of a speaker and a dash
	questions bool            // lines begin with Q: and A:
	others    map[string]bool // labels of other speakers
	names     []string        // the same as they were typed first, in order
}

// maxCandidates limits how many labels are counted.
const maxCandidates = 1000

// A candidate is a label that may be the name of a speaker.
type candidate struct {
	name, key string
	lines     int
}

// surveyor counts while the lines of the page are read for the first time.
type surveyor struct {
	r          *reader
	letters    int
	counts     map[byte]*count
	candidates []candidate
	index      map[string]int
	known      int // lines with a label of the report or the manager
	asked      [2]bool
}

// A count follows numbers that go up by one.
type count struct{ last, steps, lines int }

func (r *reader) survey(lines []source) {
	r.seen = survey{dashes: map[rune]int{}, counted: map[byte]bool{}, others: map[string]bool{}}
	s := &surveyor{r: r, counts: map[byte]*count{}, index: map[string]int{}}
	for _, l := range lines {
		r.seen.dashes[firstRune(l.words)] += oneIf(startsDash(l.words))
	}
	r.seen.signed = r.seen.dashes['+'] > 0 && r.seen.dashes['-']+r.seen.dashes['–']+r.seen.dashes['−'] > 0
	for _, l := range lines {
		s.look(l.words)
	}
	r.seen.lettered = s.letters > 1
	for form, c := range s.counts {
		r.seen.counted[form] = c.steps > 0 && c.steps >= c.lines/2 && (form != ' ' || c.steps > 1 && c.lines == len(lines))
	}
	r.seen.questions = s.asked[0] && s.asked[1]
	if r.seen.questions {
		r.addLabels("questions", manager)
		r.addLabels("answers", report)
	}
	s.findOthers(lines)
}

// addLabels adds the phrases of a section to the known labels.
func (r *reader) addLabels(section string, w who) {
	for _, p := range labels(section) {
		if r.names[p] == nobody {
			r.names[p] = w
		}
	}
}

// oneIf returns 1 if it is so, else 0.
func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// startsDash reports whether a line begins with a dash and a blank.
func startsDash(s string) bool {
	mark := firstRune(s)
	return strings.ContainsRune(dashes, mark) && startsBlank(strings.TrimPrefix(s, string(mark)))
}

// look counts the marks at the start of a line.
func (s *surveyor) look(words string) {
	for range 3 {
		rest, ok := s.r.peelBullet(words)
		if !ok {
			break
		}
		words = rest
	}
	if d, n := dateAt(words); n > 0 {
		if rest, ok := cutSeparator(words[n:]); ok && (d.year == 0 || d.ambiguous) {
			s.r.seen.dayless++
			words = rest
		}
	} else if rest, ok := s.lookNumber(words); ok {
		words = rest
	}
	if rest, sure := timeAt(words); sure != noTime {
		s.r.seen.times++
		words = rest
	}
	s.lookLabel(words)
}

func (s *surveyor) lookNumber(words string) (rest string, ok bool) {
	if rest, ok = s.r.peelNumber(words); ok {
		return rest, true
	}
	n := ordinalLength(words)
	if n == 0 {
		return words, false
	}
	if !isDigit(words[0]) {
		s.letters += oneIf(strings.HasPrefix(words[n:], ". ") && unicode.IsLower(firstRune(words)))
		return words, false
	}
	form, rest := weakForm(words[n:])
	if form == 0 || strings.Contains(words[:n], ".") {
		return words, false
	}
	c := s.counts[form]
	if c == nil {
		c = &count{}
		s.counts[form] = c
	}
	value, _ := number(words[:n], 3)
	c.steps += oneIf(c.lines > 0 && value == c.last+1)
	c.last = value
	c.lines++
	return rest, true
}

// lookLabel counts what may be the label of a speaker.
func (s *surveyor) lookLabel(words string) {
	l := s.r.labelAt(words)
	if l.who != nobody {
		s.known++
		return
	}
	if l.key == "" {
		s.lookInitial(words)
		alone, timed := s.r.nameAlone(words)
		if isSpeaker := alone.who == report || alone.who == manager; isSpeaker || !timed {
			s.r.seen.alone += oneIf(isSpeaker && alone.name == words)
			return
		}
		l = alone
	}
	if slices.Contains(labels("questions"), l.key) {
		s.asked[0] = true
	}
	if slices.Contains(labels("answers"), l.key) {
		s.asked[1] = true
	}
	if i, ok := s.index[l.key]; ok {
		s.candidates[i].lines++
	} else if len(s.candidates) < maxCandidates && isName(l.name) {
		s.index[l.key] = len(s.candidates)
		s.candidates = append(s.candidates, candidate{l.name, l.key, 1})
	}
}

// lookInitial counts lines that begin with the initial of a speaker and a dash.
func (s *surveyor) lookInitial(words string) {
	if len(words) > 3 && words[1] == ' ' && startsDash(words[2:]) && s.r.names[strings.ToLower(words[:1])] != nobody {
		s.r.seen.initials++
	}
}

// findOthers decides which candidates are speakers: names that label at least two
// lines. If nobody known speaks on the page, a word that is also written without
// a capital is no name.
func (s *surveyor) findOthers(lines []source) {
	s.candidates = slices.DeleteFunc(s.candidates, func(c candidate) bool { return c.lines < 2 })
	common := map[string]bool{}
	if s.known == 0 && len(s.candidates) > 0 {
		for _, c := range s.candidates {
			for w := range strings.FieldsSeq(c.key) {
				common[w] = false
			}
		}
		for _, l := range lines {
			for w := range strings.FieldsSeq(l.words) {
				if w = strings.Trim(w, ".,;:!?"); len(w) < maxLabel {
					if _, asked := common[w]; asked {
						common[w] = true
					}
				}
			}
		}
	}
	for _, c := range s.candidates {
		if !slices.ContainsFunc(strings.Fields(c.key), func(w string) bool { return common[w] }) {
			s.r.seen.others[c.key] = true
			s.r.seen.names = append(s.r.seen.names, c.name)
		}
	}
}
