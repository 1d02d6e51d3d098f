package codec

import (
	"fmt"
	"regexp"
	"strconv"

	"buyin/internal/codec/wording"
	"buyin/internal/motive"
)

// integer reads a whole number from lo to hi, written -?(0|[1-9][0-9]*). YAML's
// other notations, such as 1_000 and 0x1f, are mostly mistakes. what names the
// number in messages.
func (d *decoder) integer(v *node, what string, lo, hi int) (int, bool) {
	if v == nil || v.kind == refused {
		return 0, false
	}
	remedy := fmt.Sprintf("write a whole number from %d to %d", lo, hi)
	if v.kind == text && !v.bare && isInteger(v.text) {
		d.errorAt(v, "not-an-integer", what+" "+quoted(v.text)+" is a text", "delete the quotes")
		return 0, false
	}
	if !(v.kind == number || v.kind == text && v.bare) || !isInteger(v.text) {
		what += " must be a whole number, not "
		if v.kind == null {
			what += "nothing"
		} else {
			what += describeNode(v)
		}
		d.errorAt(v, "not-an-integer", what, remedy)
		return 0, false
	}
	x, err := strconv.Atoi(v.text)
	if err != nil || x < lo || x > hi {
		d.errorAt(v, "out-of-range", what+" "+excerpt(v.text)+fmt.Sprintf(" is not from %d to %d", lo, hi), remedy)
		return 0, false
	}
	return x, true
}

// isInteger reports whether s is written -?(0|[1-9][0-9]*).
func isInteger(s string) bool {
	if len(s) > 0 && s[0] == '-' {
		s = s[1:]
	}
	if s == "" || s[0] == '0' && len(s) > 1 {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// decimal is the notation of JSON numbers.
var decimal = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)

// numberBetween reads a number strictly between lo and hi.
func (k keyReader) numberBetween(lo, hi, byDefault float64) float64 {
	v := k.value()
	if v == nil {
		return byDefault
	}
	remedy := fmt.Sprintf("write a number between %v and %v, such as %v", lo, hi, byDefault)
	if !(v.kind == number || v.kind == text && v.bare) || !decimal.MatchString(v.text) {
		k.errorAt(v, "not-a-number", k.key+" must be a number, not "+describeNode(v), remedy)
		return byDefault
	}
	x, err := strconv.ParseFloat(v.text, 64)
	if err != nil || !(x > lo && x < hi) {
		k.errorAt(v, "out-of-range", k.key+" "+excerpt(v.text)+fmt.Sprintf(" is not between %v and %v", lo, hi), remedy)
		return byDefault
	}
	return x
}

// strength reads a whole number from motive.MinStrength to motive.MaxStrength,
// and whether there is one.
func (k keyReader) strength() (int, bool) {
	return k.integer(k.value(), k.key, motive.MinStrength, motive.MaxStrength)
}

// strengths reads whole numbers from lo to hi by motivator. what names one of
// them in messages. It returns nil if the key is left out.
func (k keyReader) strengths(what string, lo, hi int) map[string]int {
	v := k.value()
	if v == nil {
		return nil
	}
	if v.kind != mapping {
		k.errorAt(v, "wrong-type", k.key+" must be a mapping of motivators to numbers, not "+v.kind.String(), "write "+k.key+": {motivator: number}")
		return nil
	}
	all := make(map[string]int, len(v.keys))
	for i := range v.keys {
		if k.tooMany {
			break
		}
		id, known := k.motivatorID(&v.keys[i])
		x, valid := k.integer(&v.items[i], what, lo, hi)
		if _, duplicate := all[id]; known && valid && !duplicate {
			all[id] = x
		}
	}
	return all
}

// motivatorID returns the id of a motivator that the catalogue has.
func (d *decoder) motivatorID(v *node) (string, bool) {
	id, ok := d.textOf(v, "a motivator")
	if !ok {
		return "", false
	}
	if !d.motivators.Has(id) {
		d.errorAt(v, "unknown-motivator", "no motivator "+quoted(id)+" in the catalogue", wording.SuggestMotivator(id, d.motivators.IDs(), d.motivators.Names()))
		return "", false
	}
	return id, true
}
