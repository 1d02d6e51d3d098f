package fast

import (
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// Keep says how much of an interview a decoder keeps. All of it is checked.
type Keep int

// The levels of Keep, from most to least. Quotes is what a score is computed
// from: the id, the kind, the report's name, the catalogue, the id of the ask,
// the reply, and of each turn the question, the evidence, the positions and the
// effects. Figures is the same without the report's name and the quotes.
const (
	Everything Keep = iota
	Quotes
	Figures
)

// Padding is how many bytes must follow the lines that are scanned, since a
// scanner looks ahead without checking for the end. They are line breaks, which
// end any open value.
const Padding = 24

// fail is the offset that a scanning function returns if it gives up.
const fail = -1

// A Scanner decodes interviews, one at a time. It must not be used by two
// goroutines at once.
type Scanner struct {
	motivators *scalar.MotivatorIndex
	keep       Keep

	data   []byte // the lines, with padding after them
	text   string // the same bytes, from which strings are cut without copying; with Everything only
	iv     motive.Interview
	extras [][2]int // the unknown keys of all open objects, as spans of data

	evidence      []motive.Evidence // of the whole interview, in one slice
	positions     []motive.Position // the same
	meets         []bool            // what the positions point to
	promises      []motive.Promise  // scratch
	turnKeys      turnKeys          // the keys of the present turn that must fit its question
	onlyInAsk     bool              // the interview has a key that goes with kind ask only
	told          motive.Told       // scratch
	questions     [512]string       // a cache of question ids, see question
	lastCatalogue motive.CatalogueRef
	lastGoals     string
}

// NewScanner returns a scanner of interviews whose motivators are in the index.
// Unless it keeps everything, an interview is valid until the next one is
// scanned.
func NewScanner(motivators *scalar.MotivatorIndex, keep Keep) *Scanner {
	return &Scanner{motivators: motivators, keep: keep}
}

// SetData sets the lines to scan. At least Padding line breaks must follow them
// in data, as in a Block.
func (s *Scanner) SetData(data []byte) {
	s.data, s.text = data, ""
	if s.keep == Everything {
		s.text = string(data)
	}
}

// Scan decodes the line that starts at an offset of the data, and returns the
// offset of its line break. It reports false if it gives up on the line.
func (s *Scanner) Scan(start int) (end int, ok bool) {
	s.reset()
	i := scanObject(s, s.skipBlanks(start), interviewObject, &s.iv)
	if i == fail {
		return 0, false
	}
	if s.onlyInAsk && s.iv.Kind != motive.KindAsk {
		return 0, false
	}
	if i = s.skipBlanks(i); s.data[i] != '\n' || i-start > motive.MaxLine {
		return 0, false
	}
	return i, true
}

// Interview returns the interview that was scanned last, until the next Scan.
func (s *Scanner) Interview() *motive.Interview { return &s.iv }

// reset prepares for the next interview.
func (s *Scanner) reset() {
	turns := s.iv.Turns[:0]
	s.evidence, s.positions, s.meets = s.evidence[:0], s.positions[:0], s.meets[:0]
	if s.keep == Everything {
		turns, s.evidence, s.positions, s.meets = nil, nil, nil, nil
	}
	s.onlyInAsk = false
	s.iv = motive.Interview{Kind: motive.KindTalk, Turns: turns}
	s.extras = s.extras[:0]
}

// keeps reports whether values of this level are kept.
func (s *Scanner) keeps(level Keep) bool { return s.keep <= level }
