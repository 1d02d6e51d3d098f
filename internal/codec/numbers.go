package codec

import (
	"fmt"
	"regexp"
	"strconv"

	"buyin/internal/motive"
)

// integer reads a plain integer from lo to hi: -?(0|[1-9][0-9]*), since what
// YAML takes for a number besides is mostly a slip.
func (r *decoder) integer(v *node, what string, lo, hi int) (int, bool) {
	if v == nil || v.kind == refused {
		return 0, false
	}
	remedy := fmt.Sprintf("write a whole number from %d to %d", lo, hi)
	if v.kind == text && !v.bare && isInteger(v.text) {
		r.errorAt(v, "not-an-integer", what+" "+quoted(v.text)+" is a text", "delete the quotes")
		return 0, false
	}
	if !(v.kind == number || v.kind == text && v.bare) || !isInteger(v.text) {
		what += " must be a whole number, not "
		if v.kind == null {
			what += "nothing"
		} else {
			what += describeNode(v)
		}
		r.errorAt(v, "not-an-integer", what, remedy)
		return 0, false
	}
	x, err := strconv.Atoi(v.text)
	if err != nil || x < lo || x > hi {
		r.errorAt(v, "out-of-range", what+" "+excerpt(v.text)+fmt.Sprintf(" is not from %d to %d", lo, hi), remedy)
		return 0, false
	}
	return x, true
}

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

var decimal = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)

// numberBetween reads a number strictly numberBetween lo and hi.
func (f objectReader) numberBetween(key string, lo, hi, otherwise float64) float64 {
	v := f.value(key, false)
	if v == nil {
		return otherwise
	}
	remedy := fmt.Sprintf("write a number between %v and %v, such as %v", lo, hi, otherwise)
	if !(v.kind == number || v.kind == text && v.bare) || !decimal.MatchString(v.text) {
		f.errorAt(v, "not-a-number", key+" must be a number, not "+describeNode(v), remedy)
		return otherwise
	}
	x, err := strconv.ParseFloat(v.text, 64)
	if err != nil || !(x > lo && x < hi) {
		f.errorAt(v, "out-of-range", key+" "+excerpt(v.text)+fmt.Sprintf(" is not between %v and %v", lo, hi), remedy)
		return otherwise
	}
	return x
}

// byMotivator reads whole numbers by motivator; nil where the key is left out.
func (f objectReader) strengths(key string, needed bool, what string, lo, hi int) map[string]int {
	return f.readStrengths(f.value(key, needed), key, what, lo, hi)
}

func (r *decoder) readStrengths(v *node, key, what string, lo, hi int) map[string]int {
	if v == nil || v.kind == refused {
		return nil
	}
	if v.kind != mapping {
		r.errorAt(v, "wrong-type", key+" must be a mapping of motivators to numbers, not "+v.kind.String(), "write "+key+": {motivator: number}")
		return nil
	}
	all := make(map[string]int, len(v.keys))
	for i := range v.keys {
		if r.tooMany {
			break
		}
		id, ok := r.motivatorID(&v.keys[i])
		x, whole := r.integer(&v.items[i], what, lo, hi)
		if _, twice := all[id]; ok && whole && !twice {
			all[id] = x
		}
	}
	return all
}

// motivatorID is the id of a motivatorID that the catalogue has.
func (r *decoder) motivatorID(v *node) (string, bool) {
	id, ok := r.textOf(v, "a motivator")
	if !ok {
		return "", false
	}
	if !r.motivators.Has(id) {
		r.errorAt(v, "unknown-motivator", "no motivator "+quoted(id)+" in the catalogue", suggestion(id, r.motivators.IDs(), ""))
		return "", false
	}
	return id, true
}

// strength is a number from the lowest to the highest strength.
func (r *decoder) strength(v *node, what string) (int, bool) {
	return r.integer(v, what, motive.MinStrength, motive.MaxStrength)
}
