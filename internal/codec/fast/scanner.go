package fast

import (
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// Keep says how much of an interview a decoder keeps. It checks all of it in
// any case.
type Keep int

// The levels of Keep, from the most to the least. Quotes keeps the fields that
// a score is computed from: the id, the kind, the report's name, the catalogue,
// the id of the ask and the reply. Of each turn, it keeps the question, the
// evidence, the positions and the effects. Figures keeps the same without the
// report's name and the quotes.
const (
	Everything Keep = iota
	Quotes
	Figures
)

// Padding is the number of bytes that must follow the lines to scan, because a
// scanner looks ahead without checking for the end. These bytes are line
// breaks, which end any open value.
const Padding = 24

// fail is the offset that a scanning function returns when it gives up.
const fail = -1

// A Scanner decodes interviews, one at a time. Two goroutines must not use it
// at the same time.
type Scanner struct {
	motivators *scalar.MotivatorIndex
	keep       Keep

	data   []byte // the lines, with padding after them
	text   string // the same bytes as a string, so that strings can be cut without copying; set only for Everything
	iv     motive.Interview
	extras [][2]int // the unknown keys of all open objects, as spans in data

	evidence      []motive.Evidence // evidence of the whole interview, in one slice
	positions     []motive.Position // positions of the whole interview, in one slice
	meets         []bool            // values that the Meets of positions point to
	promises      []motive.Promise  // promises of the interview, for reuse
	turnKeys      turnKeys          // keys of the current turn that must fit its question
	onlyInAsk     bool              // the interview has a key that is allowed only with kind ask
	told          motive.Told       // value of told, for reuse
	questions     [512]string       // a cache of question ids; see scanQuestion
	lastCatalogue motive.CatalogueRef
	lastGoals     string
}

// NewScanner returns a scanner for interviews about the indexed motivators.
// Unless it keeps everything, an interview is valid until the next one is
// scanned.
func NewScanner(motivators *scalar.MotivatorIndex, keep Keep) *Scanner {
	return &Scanner{motivators: motivators, keep: keep}
}

// SetData sets the lines to scan. In data, at least Padding line breaks must
// follow the lines, as they do in a Block.
func (s *Scanner) SetData(data []byte) {
	s.data, s.text = data, ""
	if s.keep == Everything {
		s.text = string(data)
	}
}

// Scan decodes the line that starts at the given offset of the data. It returns
// the offset of the line's line break. ok is false if it gives up on the line.
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

// Interview returns the last scanned interview. It is valid until the next
// Scan.
func (s *Scanner) Interview() *motive.Interview { return &s.iv }

// reset prepares the scanner for the next interview.
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

// keeps reports whether the scanner keeps values of this level.
func (s *Scanner) keeps(level Keep) bool { return s.keep <= level }
