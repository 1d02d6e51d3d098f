package codec

import (
	"strings"

	"buyin/internal/motive"
)

// A document that buyin wrote itself is read without the YAML library, many
// times as fast. What is known here is what appendYAML writes, to the blank:
// keys in its order, block style outside and braces inside, words bare or in
// double quotes. All else is left to the library.

// document reads a whole document.
func (q *quick) document(data []byte) bool {
	if len(data) > motive.MaxDocument || len(data) == 0 || data[len(data)-1] != '\n' {
		return false
	}
	q.data = append(append(q.data[:0], data...), pad[:]...)
	if q.text = ""; q.keep == Everything {
		q.text = string(data)
	}
	q.begin()
	i := q.yamlHead(0)
	if i != fail {
		i = q.yamlTurns(i)
	}
	if i != fail {
		i = q.yamlNotes(i)
	}
	return i == len(data)
}

// literal is past what must stand at i.
func (q *quick) literal(i int, what string) int {
	if i == fail || string(q.data[i:i+len(what)]) != what {
		return fail
	}
	return i + len(what)
}

// A word is a scalar: data[a:b], with escapes in it or not.
type word struct {
	a, b    int
	escaped bool
}

// bareWord are the bytes that a word without quotes may hold; isBareWord knows
// which may stand where.
var bareWord = newForm(motive.MaxText, "", small+large+digits, small+large+digits+" -_./")

// scalar is the word at i, and where it ends.
func (q *quick) scalar(i int) (w word, end int) {
	if q.data[i] == '"' {
		b, escaped := q.pastYAML(i + 1)
		if b == fail || b-i > motive.MaxText {
			return word{}, fail
		}
		return word{i + 1, b, escaped}, b + 1
	}
	if !bareWord.first[q.data[i]] {
		return word{}, fail
	}
	b := i + 1
	for bareWord.rest[q.data[b]] {
		b++
	}
	if q.data[b-1] == ' ' || b-i > motive.MaxText || isNull(string(q.data[i:b])) {
		return word{}, fail
	}
	return word{i, b, false}, b
}

// said is the text of a word; "" unless it is to be kept.
func (q *quick) said(w word, keep bool) string {
	switch {
	case !keep:
		return ""
	case w.escaped:
		return unescapeYAML(q.data[w.a:w.b])
	}
	return q.cut(w.a, w.b)
}

// nameAt reads a name.
func (q *quick) nameAt(i int, keep bool) (string, int) {
	if i == fail {
		return "", fail
	}
	w, end := q.scalar(i)
	if end == fail {
		return "", fail
	}
	if !w.escaped && saysSomething(q.data[w.a:w.b]) {
		return q.said(w, keep), end
	}
	s := q.said(w, true)
	if len(s) > motive.MaxName || strings.TrimSpace(s) == "" {
		return "", fail
	}
	if !keep {
		s = ""
	}
	return s, end
}

// idAt finds an id of a form.
func (q *quick) idAt(i int, form *form) (w word, end int) {
	if i == fail {
		return w, fail
	}
	w, end = q.scalar(i)
	if end == fail || w.escaped || !fits(form, q.data[w.a:w.b]) {
		return w, fail
	}
	return w, end
}

// momentAt reads a moment or a date.
func (q *quick) momentAt(i int, is func([]byte) bool) (string, int) {
	if i == fail {
		return "", fail
	}
	w, end := q.scalar(i)
	if end == fail || w.escaped || !is(q.data[w.a:w.b]) {
		return "", fail
	}
	return q.said(w, q.keep == Everything), end
}

// lineEnd is past the end of the line, which must be at i.
func (q *quick) lineEnd(i int) int { return q.literal(i, "\n") }

func (q *quick) yamlHead(i int) int {
	i = q.literal(i, "schema: buyin/")
	i = q.literal(i, "interview/v1\nid: ")
	w, i := q.idAt(i, &interviewID)
	if i = q.lineEnd(i); i == fail {
		return fail
	}
	q.iv.ID = q.cut(w.a, w.b)
	if j := q.literal(i, "kind: notebook\n"); j != fail {
		q.iv.Kind, i = motive.KindNotebook, j
	}
	if i = q.yamlReport(q.literal(i, "report: {name: ")); i == fail {
		return fail
	}
	all := q.keep == Everything
	if j := q.literal(i, "manager: "); j != fail {
		q.iv.Manager, i = q.nameAt(j, all)
		i = q.lineEnd(i)
	}
	if j := q.literal(i, "started: "); j != fail {
		q.iv.Started, i = q.momentAt(j, momentForm)
		i = q.lineEnd(i)
	}
	if j := q.literal(i, "finished: "); j != fail {
		q.iv.Finished, i = q.momentAt(j, momentForm)
		i = q.lineEnd(i)
	}
	q.iv.Catalogue.Name, i = q.nameAt(q.literal(i, "catalogue: {name: "), true)
	q.iv.Catalogue.Version, i = q.nameAt(q.literal(i, ", version: "), true)
	if i = q.literal(i, "}\n"); i == fail {
		return fail
	}
	if j := q.literal(i, "goals: "); j != fail {
		if w, i = q.idAt(j, &plainID); i == fail {
			return fail
		}
		q.iv.Goals = q.said(w, all)
		i = q.lineEnd(i)
	}
	if j := q.literal(i, "told: {"); j != fail {
		i = q.yamlTold(j)
	}
	if j := q.literal(i, "guess: {"); j != fail {
		i = q.yamlGuess(j)
	}
	return i
}

func (q *quick) yamlReport(i int) int {
	all := q.keep == Everything
	if q.iv.Report.Name, i = q.nameAt(i, q.keep != Figures); i == fail {
		return fail
	}
	if j := q.literal(i, ", team: "); j != fail {
		if q.iv.Report.Team, i = q.nameAt(j, all); i == fail {
			return fail
		}
	}
	if j := q.literal(i, ", role: "); j != fail {
		q.iv.Report.Role, i = q.nameAt(j, all)
	}
	return q.literal(i, "}\n")
}

func (q *quick) yamlTold(i int) int {
	told := motive.Told{}
	if j := q.literal(i, `"on": `); j != fail {
		told.On, i = q.momentAt(j, dateForm)
		i = q.literal(i, ", ")
	}
	if i = q.literal(i, "quotes: "); i == fail {
		return fail
	}
	if told.Quotes, i = q.truth(i); i == fail {
		return fail
	}
	if q.keep == Everything {
		q.iv.Told = &told
	}
	return q.literal(i, "}\n")
}

func (q *quick) yamlGuess(i int) int {
	if q.keep == Everything {
		q.iv.Guess = map[string]int{}
	}
	var keys uint64
	for open := true; q.data[i] != '}'; open = false {
		if !open {
			if i = q.literal(i, ", "); i == fail {
				return fail
			}
		}
		w, j := q.scalar(i)
		if j == fail || w.escaped {
			return fail
		}
		k := q.words.find(q.data[w.a:w.b])
		if k < 0 || k > 63 || keys&(1<<k) != 0 {
			return fail
		}
		keys |= 1 << k
		if i = q.literal(j, ": "); i == fail {
			return fail
		}
		x := 0
		if x, i = q.integer(i); i == fail || x < 0 {
			return fail
		}
		if q.keep == Everything {
			q.iv.Guess[q.words.ids[k]] = x
		}
	}
	return q.literal(i, "}\n")
}

func (q *quick) yamlNotes(i int) int {
	j := q.literal(i, "notes:\n")
	if j == fail {
		return i
	}
	i = j
	for open := true; ; open = false {
		if j = q.literal(i, "  - "); j == fail {
			if open {
				return fail
			}
			return i
		}
		w, end := q.scalar(j)
		if i = q.lineEnd(end); i == fail {
			return fail
		}
		if q.keep == Everything {
			q.iv.Notes = append(q.iv.Notes, q.said(w, true))
		}
	}
}
