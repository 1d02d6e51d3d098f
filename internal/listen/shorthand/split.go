package shorthand

import "strings"

// An atom is a word or sign of a note that may be shorthand.
type atom struct {
	start, end int
	typed      string
	form       string // in lower case; "" if it is no word
	pause      bool   // the note begins here, or a stop, comma, dash or line end is before it
	glued      bool   // it follows a number without a blank: "3yrs"
	joins      bool   // the next word follows without a blank: "w/laptop"
	replaced   bool
}

const (
	opening = "\"'([{“‘«*"
	closing = "\"')]}”’»*.,;:!?…"
	pauses  = ".,;:!?)"
	dashes  = "-–—|"
	joints  = "/&+->"

	// code holds characters that occur in addresses, paths and programs, but in
	// no word. A field that contains one is not changed.
	code = "_\\`=<{(#%^"
)

// split splits a note into atoms.
func split(note string) []atom {
	atoms := make([]atom, 0, len(note)/4+1)
	pause := true
	for at := 0; at < len(note); {
		if isBlank(note[at]) {
			pause = pause || note[at] == '\n' || note[at] == '\r'
			at++
			continue
		}
		end := at
		for end < len(note) && !isBlank(note[end]) {
			end++
		}
		before := len(atoms)
		atoms = splitField(note, at, end, atoms)
		if len(atoms) == before {
			pause = true // signs only, such as a dash
		} else {
			atoms[before].pause = pause
			pause = strings.IndexByte(pauses, note[end-1]) >= 0
		}
		at = end
	}
	return atoms
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// splitField appends the atoms between two blanks.
func splitField(note string, start, end int, atoms []atom) []atom {
	if isSign(note[start:end]) {
		return append(atoms, newAtom(note, start, end))
	}
	start, end = trim(note, start, end)
	core := note[start:end]
	switch {
	case strings.Trim(core, dashes) == "":
		return atoms
	case isKnown(core) || isCode(core):
		return append(atoms, newAtom(note, start, end))
	}
	if i := strings.IndexAny(core, "'’"); i > 0 && isKnown(core[:i]) {
		end = start + i // "mgr's"
		return append(atoms, newAtom(note, start, end))
	}
	if prefix, joins := joined(core); joins {
		a := newAtom(note, start, start+len(prefix))
		a.joins = true
		return splitCompound(note, a.end, end, append(atoms, a))
	}
	return splitCompound(note, start, end, atoms)
}

// trim leaves out the quotes, brackets and stops around a word.
func trim(note string, start, end int) (int, int) {
	core := strings.TrimLeft(note[start:end], opening)
	start = end - len(core)
	trimmed := strings.TrimRight(core, closing)
	if n := len(trimmed); n < len(core) && core[n] == ':' && isKnown(core[:n+1]) {
		return start, start + n + 1 // "re:"
	}
	return start, start + len(trimmed)
}

func isCode(core string) bool {
	return strings.ContainsAny(core, code) || strings.Contains(core, "//") || strings.Contains(core[1:], ".")
}

// splitCompound appends the parts of a field such as "hrs/wk" or "3yrs".
func splitCompound(note string, start, end int, atoms []atom) []atom {
	from := start
	for i := start; i <= end; i++ {
		isJoint := i < end && strings.IndexByte(joints, note[i]) >= 0
		if i < end && !isJoint && (i == from || !isDigit(note[i-1]) || isDigit(note[i])) {
			continue
		}
		if i > from {
			a := newAtom(note, from, i)
			a.glued = from > start && isDigit(note[from-1])
			if !a.glued && i-from < shortestPart(note, start, end, from, i) {
				a.form = ""
			}
			atoms = append(atoms, a)
		}
		from = i
		if isJoint {
			from++
		}
	}
	return atoms
}

// shortestPart returns the length from which a part of a field counts as a
// word. The letters in "u/s" and the beginning of "re-read" do not.
func shortestPart(note string, start, end, from, to int) int {
	switch {
	case from == start && to == end:
		return 1
	case from > start && note[from-1] == '-' || to < end && note[to] == '-':
		return 3
	}
	return 2
}

func newAtom(note string, start, end int) atom {
	typed := note[start:end]
	return atom{start: start, end: end, typed: typed, form: lower(typed)}
}

// lower returns the form of a word for the tables.
func lower(word string) string {
	return strings.ReplaceAll(strings.ToLower(word), "’", "'")
}
