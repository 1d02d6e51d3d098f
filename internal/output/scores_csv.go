package output

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"buyin/internal/page"
	"buyin/internal/visible"
)

func csvHeader(o ScoreOptions) string {
	columns := "id,"
	if o.Pool {
		columns += "talks,"
	}
	if o.Names {
		columns += "report,"
	}
	return columns + "overlap,low,high,probability,verdict,evidence,lead_with,raise,avoid,blocked_by,refused\n"
}

// appendCSV appends a score as a line of CSV (RFC 4180, but lines end in LF).
func appendCSV(dst []byte, r *Row, o ScoreOptions) []byte {
	res := &r.Result
	if o.Pool {
		dst = strconv.AppendInt(append(dst, ','), int64(r.Talks), 10)
	} else {
		dst = appendCell(dst, r.ID)
	}
	if o.Names {
		dst = appendCell(append(dst, ','), r.Report)
	}
	for _, x := range [...]float64{res.Overlap, res.Low, res.High, res.Probability} {
		dst = append(dst, ',')
		if res.Heard && res.HasGoals {
			dst = page.AppendNumber(dst, x)
		}
	}
	dst = append(append(dst, ','), res.Verdict...)
	dst = strconv.AppendInt(append(dst, ','), int64(res.Answers), 10)
	for _, ids := range [...][]string{res.LeadWith, res.Raise, res.Avoid, res.BlockedBy, res.Refused} {
		dst = append(dst, ',')
		for i, id := range ids {
			if i > 0 {
				dst = append(dst, ';')
			}
			dst = append(dst, id...)
		}
	}
	return append(dst, '\n')
}

// appendCell appends an untrusted text as a cell.
func appendCell(dst []byte, text string) []byte {
	text = disarm(visible.Line(text))
	if !strings.ContainsAny(text, "\",;|") {
		return append(dst, text...)
	}
	dst = append(dst, '"')
	dst = append(dst, strings.ReplaceAll(text, `"`, `""`)...)
	return append(dst, '"')
}

// disarm puts an apostrophe before whatever in a text a spreadsheet would run as
// a formula: the text itself, and what follows a separator of other countries'
// spreadsheets, which split the text there.
func disarm(text string) string {
	if !mayBeFormula(text) {
		return text
	}
	var b strings.Builder
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexAny(text[start:], separators); i >= 0 {
			end = start + i + 1
		}
		if beginsFormula(text[start:end]) {
			b.WriteByte('\'')
		}
		b.WriteString(text[start:end])
		start = end
	}
	return b.String()
}

// separators part the cells of a line in countries where a comma is in numbers,
// and in other tools. A tab is made visible before.
const separators = ";|"

// mayBeFormula is a quick test that lets most names pass.
func mayBeFormula(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || strings.IndexByte("=+-@", c) >= 0 {
			return true
		}
	}
	return false
}

// beginsFormula reports whether a cell with this text is a formula. Spreadsheets
// pass over blanks at the start, and take full-width, small and raised signs for
// the plain ones.
func beginsFormula(cell string) bool {
	cell = strings.TrimLeftFunc(cell, func(r rune) bool { return r == ' ' || !unicode.IsPrint(r) || unicode.Is(unicode.Mn, r) })
	first, _ := utf8.DecodeRuneInString(cell)
	plain := norm.NFKC.String(string(first))
	return plain != "" && strings.Contains("=+-@\u2212", plain)
}
