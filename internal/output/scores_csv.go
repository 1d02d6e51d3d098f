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

// appendCSV appends a score as a line of CSV (RFC 4180, except that lines end
// in LF).
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

// disarm puts an apostrophe before every part of a text that a spreadsheet
// would run as a formula. One part is the beginning of the text. In some
// countries spreadsheets use another separator and split the text there, so
// each part after such a separator counts, too.
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

// separators separate the cells of a line in some tools, and in countries that
// use a comma in numbers. A tab cannot be in the text, because it was made
// visible before.
const separators = ";|"

// mayBeFormula is a quick test. It returns false for most names, which then
// need no further test.
func mayBeFormula(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || strings.IndexByte("=+-@", c) >= 0 {
			return true
		}
	}
	return false
}

// beginsFormula reports whether a spreadsheet would run a cell with this text
// as a formula. Spreadsheets skip blanks at the start, and read full-width,
// small and raised signs like the plain ones.
func beginsFormula(cell string) bool {
	cell = strings.TrimLeftFunc(cell, func(r rune) bool { return r == ' ' || !unicode.IsPrint(r) || unicode.Is(unicode.Mn, r) })
	first, _ := utf8.DecodeRuneInString(cell)
	plain := norm.NFKC.String(string(first))
	return plain != "" && strings.Contains("=+-@\u2212", plain)
}
