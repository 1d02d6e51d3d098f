package limit

import "buyin/internal/motive"

// Values is how many keys, values, lists and mappings a document may have. The
// largest interview needs 64,000 entries of eleven, and some thousands more.
const Values = 720_000

// MaxDirectives is how many lines that begin with % a YAML document may have. The
// library compares each with all others.
const MaxDirectives = 16

// A Reason is why a document is refused.
type Reason int

// The reasons.
const (
	None       Reason = iota
	Deep              // more than motive.MaxNesting levels
	Many              // more than Values
	Directives        // more than MaxDirectives
	Long              // a text of more than motive.MaxText bytes
)

// An Excess is where a document exceeds a limit. The Reason is None if it exceeds
// none.
type Excess struct {
	Reason  Reason
	At, End int // offsets; for Long those of the text as far as it was read
	Values  int // about how many the document has, up to the excess
}

// A counter counts the values and the levels of a document, and holds the first
// excess.
type counter struct {
	values, deepest int
	excess          Excess
}

// refuse keeps an excess, unless there is one.
func (c *counter) refuse(reason Reason, at, end int) {
	if c.excess.Reason == None {
		c.excess = Excess{Reason: reason, At: at, End: end}
	}
}

// result returns what was found.
func (c *counter) result() Excess {
	c.excess.Values = c.values
	return c.excess
}

func (c *counter) done() bool { return c.excess.Reason != None }

// count counts values that begin at an offset.
func (c *counter) count(n, at int) {
	if c.values += n; c.values > Values {
		c.refuse(Many, at, at+1)
	}
}

// checkDepth refuses a collection that begins at an offset, depth levels down.
func (c *counter) checkDepth(depth, at int) {
	c.deepest = max(c.deepest, depth)
	if depth > motive.MaxNesting {
		c.refuse(Deep, at, at+1)
	}
}

// checkLength refuses a text from one offset to another that has a number of
// bytes, or more.
func (c *counter) checkLength(length, at, end int) {
	if length > motive.MaxText {
		c.refuse(Long, at, end)
	}
}
