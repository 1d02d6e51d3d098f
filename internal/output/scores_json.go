package output

import (
	"strconv"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// appendObject appends a score as a JSON object on one line.
func (s *Scores) appendObject(dst []byte, r *Row) []byte {
	res := &r.Result
	dst = append(dst, `{"id":`...)
	if s.opts.Pool {
		dst = strconv.AppendInt(append(dst, `null,"talks":`...), int64(r.Talks), 10)
	} else {
		dst = appendString(dst, r.ID)
	}
	if s.opts.Names {
		dst = append(dst, `,"report":`...)
		dst = appendString(dst, r.Report)
	}
	known := res.Heard && res.HasGoals
	dst = appendField(dst, `,"overlap":`, res.Overlap, known)
	dst = appendField(dst, `,"low":`, res.Low, known)
	dst = appendField(dst, `,"high":`, res.High, known)
	dst = appendField(dst, `,"probability":`, res.Probability, known)
	dst = append(dst, `,"verdict":"`...)
	dst = append(dst, res.Verdict...)
	dst = append(dst, `","evidence":`...)
	dst = strconv.AppendInt(dst, int64(res.Answers), 10)
	dst = appendIDs(append(dst, `,"lead_with":`...), res.LeadWith)
	dst = appendIDs(append(dst, `,"raise":`...), res.Raise)
	dst = appendIDs(append(dst, `,"avoid":`...), res.Avoid)
	dst = appendIDs(append(dst, `,"blocked_by":`...), res.BlockedBy)
	dst = appendIDs(append(dst, `,"refused":`...), res.Refused)
	if s.opts.Explain {
		dst = appendExplained(dst, res)
	}
	return append(dst, '}')
}

// appendExplained appends each driver's and each goal's part of the overlap.
func appendExplained(dst []byte, res *overlap.Result) []byte {
	dst = append(dst, `,"drivers":[`...)
	first := true
	for k := range res.Standings {
		st := &res.Standings[k]
		if !st.IsDriver() {
			continue
		}
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = appendString(append(dst, `{"motivator":`...), st.Motivator)
		dst = appendField(dst, `,"share":`, st.Share, true)
		dst = appendField(dst, `,"offer":`, st.Offer(), true)
		dst = appendField(dst, `,"effect":`, float64(st.Effect), st.HasEffect)
		dst = appendField(dst, `,"served":`, st.ServedShare(), true)
		dst = appendField(dst, `,"unmet":`, st.PossibleGain(), true)
		dst = append(appendIDs(append(dst, `,"quotes":`...), st.Quotes), '}')
	}
	dst = append(dst, `],"goals":[`...)
	for i := range res.Goals {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendString(append(dst, `{"id":`...), res.Goals[i].Goal)
		dst = append(appendField(dst, `,"overlap":`, res.Goals[i].Overlap, res.Heard), '}')
	}
	return append(dst, ']')
}

// appendField appends a key with a number. If the number is not known, it
// appends null.
func appendField(dst []byte, name string, x float64, known bool) []byte {
	dst = append(dst, name...)
	if !known {
		return append(dst, "null"...)
	}
	return page.AppendNumber(dst, x)
}

// appendIDs appends a list of strings. An empty list is written as [].
func appendIDs(dst []byte, ids []string) []byte {
	dst = append(dst, '[')
	for i, id := range ids {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendString(dst, id)
	}
	return append(dst, ']')
}
