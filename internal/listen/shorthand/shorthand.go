// Package shorthand writes out what a hurried manager types, so that the ear
// hears words that it has learnt: "wants w/life bal., hates OT" has none of the
// words "with", "balance" and "overtime".
//
// It also leaves out what the writer says about the saying ("says that",
// "apparently"). The result keeps the place of every word in the note as typed,
// because a quote must be a part of what was typed.
package shorthand

import (
	"slices"
	"strings"
)

// A Text is a note that was written out.
type Text struct {
	Written string // the note written out
	edits   []edit // in order
}

// An edit replaced note[from:to] by Written[at:end].
type edit struct{ from, to, at, end int }

// Expand writes out the shorthand of a note. It accepts any bytes.
func Expand(note string) Text {
	atoms := split(note)
	written := make([]string, len(atoms)) // what is heard instead of each atom
	changed := false
	for i := range atoms {
		if heard, ok := lookUp(atoms, i); ok {
			atoms[i].replaced, written[i], changed = true, heard, true
		}
	}
	changed = leaveOutStance(atoms, written) || changed
	if !changed {
		return Text{Written: note}
	}
	return apply(note, atoms, written)
}

// apply builds the text from the note and its replaced atoms.
func apply(note string, atoms []atom, written []string) Text {
	var t Text
	var b strings.Builder
	b.Grow(2 * len(note))
	done := 0
	for i, a := range atoms {
		if !a.replaced {
			continue
		}
		b.WriteString(note[done:a.start])
		at := b.Len()
		if a.glued && written[i] != "" {
			b.WriteByte(' ') // "3yrs"
		}
		b.WriteString(written[i])
		if a.joins && written[i] != "" {
			b.WriteByte(' ') // "w/laptop"
		}
		t.edits = append(t.edits, edit{a.start, a.end, at, b.Len()})
		done = a.end
	}
	b.WriteString(note[done:])
	t.Written = b.String()
	return t
}

// Source returns the part of the note that Written[from:to] was made of. It
// holds whole forms only: all of "w/o" for a part of "without".
func (t Text) Source(from, to int) (start, end int) {
	return t.place(from, false), max(t.place(from, false), t.place(to, true))
}

// place returns the place in the note of a place in Written. Inside of what an
// edit wrote that is the edit's beginning or, for the end of a part, its end.
func (t Text) place(at int, isEnd bool) int {
	// the first edit that ends behind the place
	i, _ := slices.BinarySearchFunc(t.edits, at, func(e edit, at int) int {
		if e.end < at || e.end == at && !isEnd {
			return -1
		}
		return 1
	})
	shift := 0
	if i > 0 {
		shift = t.edits[i-1].to - t.edits[i-1].end
	}
	if i == len(t.edits) || at < t.edits[i].at || at == t.edits[i].at && (isEnd || t.edits[i].at == t.edits[i].end) {
		return at + shift
	}
	if isEnd {
		return t.edits[i].to
	}
	return t.edits[i].from
}
