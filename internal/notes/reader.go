package notes

import "strings"

// A reader reads the lines of a page from the top.
type reader struct {
	names  map[string]who  // labels of speakers, in lower case
	people map[string]bool // words of the names of report and manager
	today  string
	seen   survey

	day        string // of the date above
	pageDay    string // of the date above the first line
	minute     int    // of the last timestamp
	lines      []Line
	more       []part   // what continues the lines
	open       []opened // the lines that a deeper line can continue, deepest last
	joined     bool     // the line before ended with a backslash
	block      block
	understood Understood
}

// A part continues a line.
type part struct {
	line int // its index
	text string
}

// An opened line can be continued by deeper ones.
type opened struct{ depth, line int }

// A block is what follows a label that is alone on its line: "Dana:" and her
// words below it.
type block struct {
	speaker label
	depth   int
	first   bool // no line followed yet
	deeper  bool // its lines are deeper than the label; else a blank line ends it
}

// read reads the line at the start of lines and returns how many it took.
func (r *reader) read(lines []source) int {
	l := lines[0]
	if len(r.lines) == 0 {
		r.pageDay = r.day
	}
	if n := r.readMarkup(lines); n > 0 {
		return n
	}
	m := r.peel(l)
	switch {
	case r.isTopic(lines, m):
		r.understood.Headings++
		r.closeAll()
		return 1
	case m.label.who != nobody && m.words == "":
		r.closeAll()
		r.block = block{speaker: m.label, depth: l.depth, first: true}
		return 1
	case m.words == "":
		return 1
	}
	if words, n := r.bracketed(m, lines); n > 0 {
		r.add(l, m, words, true)
		return n
	}
	r.add(l, m, m.words, false)
	return 1
}

// add adds the words of a line: as a line of its own, or to the one before.
func (r *reader) add(l source, m marks, words string, remark bool) {
	r.enterBlock(l, m)
	r.closeFrom(l.depth, m.bullet)
	joined := r.joined
	words, r.joined = cutBackslash(strings.ReplaceAll(words, "\t", " "))
	speaker := m.label
	if speaker.who == nobody {
		speaker = r.block.speaker
	}
	switch {
	case joined && len(r.lines) > 0 && m.label.who == nobody:
		r.continueLine(len(r.lines)-1, words)
		return
	case len(r.open) > 0 && m.label.who == nobody && !remark:
		r.continueLine(r.open[len(r.open)-1].line, words)
		return
	}
	switch speaker.who {
	case report:
		r.open = r.open[:0] // an indented turn of theirs continues nothing
	case task, other:
		words = speaker.name + ": " + words
		remark = true
	case manager:
		remark = true
	}
	r.open = append(r.open, opened{l.depth, len(r.lines)})
	r.lines = append(r.lines, Line{Text: words, Remark: remark, Day: r.day, Number: l.number})
}

func (r *reader) continueLine(i int, words string) {
	r.understood.Continued++
	r.more = append(r.more, part{i, words})
}

// enterBlock ends the block of a speaker if the line is not in it.
func (r *reader) enterBlock(l source, m marks) {
	b := &r.block
	switch {
	case b.speaker.who == nobody:
	case m.label.who != nobody:
		*b = block{}
	case b.first:
		b.first, b.deeper = false, l.depth > b.depth
		if l.depth < b.depth {
			*b = block{}
		}
	case b.deeper && l.depth <= b.depth, !b.deeper && l.after:
		*b = block{}
	}
}

// closeFrom closes the lines that a line of the depth does not continue. A bullet
// one column deeper than another is beside it.
func (r *reader) closeFrom(depth int, bullet bool) {
	if bullet {
		depth--
	}
	for n := len(r.open); n > 0 && r.open[n-1].depth >= depth; n-- {
		r.open = r.open[:n-1]
	}
}

// closeAll begins anew, as after a heading.
func (r *reader) closeAll() {
	r.open, r.joined, r.block = r.open[:0], false, block{}
}
