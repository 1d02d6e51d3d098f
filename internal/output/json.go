package output

import (
	"bytes"
	"encoding/json"
	"io"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// A decimal is a figure of four decimals.
type decimal float64

// MarshalJSON writes at most four decimals.
func (n decimal) MarshalJSON() ([]byte, error) { return page.AppendNumber(nil, float64(n)), nil }

// optional is a number, or null where it is not known.
func optional(x float64, known bool) *decimal {
	if !known {
		return nil
	}
	n := decimal(x)
	return &n
}

func optionalFigure(f overlap.Figure) *decimal { return optional(f.Value, f.Known) }

// nonNil is a list that is [] where it is empty, never null.
func nonNil[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}

// writeJSON writes a value indented, with nothing live in it.
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

// shares are written by motivator, in catalogue order.
type shares []overlap.Standing

// MarshalJSON writes an object of id and share.
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
