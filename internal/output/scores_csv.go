package output

import (
	"strconv"
	"strings"

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
	return columns + "overlap,low,high,probability,verdict,evidence,lead_with,raise,avoid,blocked_by\n"
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
	for _, ids := range [...][]string{res.LeadWith, res.Raise, res.Avoid, res.BlockedBy} {
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

// appendCell appends an untrusted text. An apostrophe is put before one that a
// spreadsheet would run as a formula.
func appendCell(dst []byte, text string) []byte {
	text = visible.Line(text)
	if text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
		text = "'" + text
	}
	if !strings.ContainsAny(text, "\",") {
		return append(dst, text...)
	}
	dst = append(dst, '"')
	dst = append(dst, strings.ReplaceAll(text, `"`, `""`)...)
	return append(dst, '"')
}
