package output

import (
	"bytes"
	"encoding/json"
	"io"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// A number is a figure of four decimals.
type number float64

// MarshalJSON writes at most four decimals.
func (n number) MarshalJSON() ([]byte, error) { return page.AppendNumber(nil, float64(n)), nil }

// maybe is a number, or null where it is not known.
func maybe(x float64, known bool) *number {
	if !known {
		return nil
	}
	n := number(x)
	return &n
}

func figure(f overlap.Figure) *number { return maybe(f.Value, f.Known) }

// each is a list that is [] where it is empty, never null.
func each[T any](all []T) []T {
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
