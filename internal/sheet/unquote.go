package sheet

import (
	"cmp"
	"strings"
)

// A playback, a sum-up and some questions repeat the report's words in their wording. If a row loses its
// words, or leaves the interview, they are taken out there too.

// unquoted returns the other rows whose wording repeats words of a row, without
// those words, and what that changes in the interview.
func (s Sheet) unquoted(r Row) (rows []Row, changes []TurnChange) {
	if r.Words == "" {
		return nil, nil
	}
	for _, other := range s.rows {
		if other.State != Kept || other.Number == r.Number {
			continue
		}
		if asked := WithoutQuotes(other.Asked, r.Words); asked != other.Asked {
			other.Asked = cmp.Or(asked, "…")
			change := other.change()
			change.Asked = other.Asked
			rows, changes = append(rows, other), append(changes, change)
		}
	}
	return rows, changes
}

const openQuote, closeQuote = "“", "”"

// WithoutQuotes returns a wording without the quotes that repeat some of the
// words. A quote after a colon goes with it, another one is left empty.
func WithoutQuotes(asked, words string) string {
	var b strings.Builder
	for {
		before, rest, opens := strings.Cut(asked, openQuote)
		quote, after, closes := strings.Cut(rest, closeQuote)
		if !opens || !closes {
			b.WriteString(asked)
			return b.String()
		}
		start, introduced := strings.CutSuffix(before, ": ")
		switch said := strings.TrimSpace(strings.TrimSuffix(quote, "…")); {
		case wordsIn(words, said) == "":
			b.WriteString(before + openQuote + quote + closeQuote)
		case introduced:
			b.WriteString(start)
		default:
			b.WriteString(before + openQuote + "…" + closeQuote)
		}
		asked = after
	}
}
