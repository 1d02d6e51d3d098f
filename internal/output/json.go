package output

import (
	"bytes"
	"encoding/json"
	"io"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// writeJSON writes a value as indented JSON that is safe to show.
func writeJSON(w io.Writer, v any) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(SafeJSON(buf.Bytes()))
	return err
}

// A decimal is a number written with at most four decimals.
type decimal float64

// MarshalJSON writes the number.
func (n decimal) MarshalJSON() ([]byte, error) { return page.AppendNumber(nil, float64(n)), nil }

// optional returns a number, or null if it is not known.
func optional(x float64, known bool) *decimal {
	if !known {
		return nil
	}
	n := decimal(x)
	return &n
}

// textOrNull returns a text, or null if it is empty.
func textOrNull[T ~string](s T) *T {
	if s == "" {
		return nil
	}
	return &s
}

// nonNil turns nil into an empty list. JSON writes that as [] instead of null.
func nonNil[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}

// listOf converts each element of a list for JSON. It returns [] for a list
// without elements.
func listOf[A, B any](all []A, convert func(A) B) []B {
	out := make([]B, len(all))
	for i, a := range all {
		out[i] = convert(a)
	}
	return out
}

// intervalJSON is an overlap and its interval, each null if it is not known.
type intervalJSON struct {
	Overlap *decimal `json:"overlap"`
	Low     *decimal `json:"low"`
	High    *decimal `json:"high"`
}

func intervalOf(r overlap.Result) intervalJSON {
	known := hasOverlap(r)
	return intervalJSON{optional(r.Overlap, known), optional(r.Low, known), optional(r.High, known)}
}

// hasOverlap reports whether a result has an overlap. That needs drivers that
// were heard, and goals.
func hasOverlap(r overlap.Result) bool { return r.Heard && r.HasGoals }

// mistakesJSON holds the figures about the manager's guess, each null if it is
// not known.
type mistakesJSON struct {
	Accuracy      *decimal `json:"accuracy"`
	Projection    *decimal `json:"projection"`
	ExtrinsicBias *decimal `json:"extrinsic_bias"`
}

func mistakesOf(m overlap.Mistakes) mistakesJSON {
	figure := func(f overlap.Figure) *decimal { return optional(f.Value, f.Known) }
	return mistakesJSON{figure(m.Accuracy), figure(m.Projection), figure(m.ExtrinsicBias)}
}

// shares are written as a JSON object: the shares by motivator, in catalogue
// order.
type shares []overlap.Standing

// MarshalJSON writes the object.
func (s shares) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for k := range s {
		if k > 0 {
			out = append(out, ',')
		}
		out = append(appendString(out, s[k].Motivator), ':')
		out = page.AppendNumber(out, s[k].Share)
	}
	return append(out, '}'), nil
}
