package codec

import "buyin/internal/motive"

// A Scalar is a text without quotes.
type Scalar struct {
	motive.Pos
	Text string
}

// ambiguousScalars returns the texts without quotes, in the order of the file,
// that other readers of YAML take for something else. We read them as texts.
// JSON has none.
func (d *decoder) ambiguousScalars() []Scalar {
	var all []Scalar
	for _, v := range d.ambiguous {
		all = append(all, Scalar{d.span(v.at, v.end), v.text})
	}
	return all
}
