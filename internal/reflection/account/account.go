// Package account turns a manager's note about somebody, in the third person, to
// that person: "wants a number that he moved" becomes "you want a number that you
// moved". It turns whole sentences, or their first clauses, and says what form the
// turned words have. It leaves out what it cannot turn with confidence, what leans
// on words before it, and who else "he" may be.
package account

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/english"
)

// A Form is what turned words are.
type Form int

// The forms.
const (
	Thing    Form = iota // "a line that is really yours"
	Sentence             // "you want to sleep in the dark", fits after "you told me"
	Request              // "write it down", fits after "you'd want me to"
	Moment               // "I let you do it your way", fits after "the time"
	Question             // "who leads the early start", fits after "you asked"
)

// A Told is part of a note, turned to the person whom it is about.
type Told struct {
	Form   Form
	Text   string
	Source string  // the words of the note that it is made of
	Wish   bool    // says what they want
	Score  float64 // how much it tells; below 1.5 it is hardly worth saying
}

const file = "account"

var (
	verbs      = english.SetIn(file, "verbs")
	impersonal = english.SetIn(file, "impersonal")
	things     = english.SetIn(file, "things")
	qualities  = english.SetIn(file, "qualities")
	firmPast   = english.SetIn(file, "firmPast")
	loosePast  = english.SetIn(file, "loosePast")
	manners    = english.SetIn(file, "manners")
	said       = english.SetIn(file, "said")
	requests   = english.SetIn(file, "requests")
	objects    = english.SetIn(file, "objects")
	leaning    = english.SetIn(file, "leaning")
	dependent  = english.SetIn(file, "dependent")
	questions  = english.SetIn(file, "questions")
	participle = english.SetIn(file, "participles")
	perfect    = english.SetIn(file, "perfect")
	passives   = english.SetIn(file, "passives")
	states     = english.SetIn(file, "states")
	joins      = english.SetIn(file, "joins")
	people     = english.SetIn(file, "people")
	hes        = english.SetIn("reflection", "he")
	shes       = english.SetIn("reflection", "she")
	heOrShe    = english.SetIn("reflection", "heOrShe")
	capital    = english.SetIn("offers", "alwaysCapital")
	private    = english.SetIn("reflection", "private")
)

// The largest number of words that are turned, and of answers that are read to
// see how they are written.
const (
	maxWords = 24
	maxBytes = 600
	maxRead  = 100
)

// Narrated reports whether answers are notes about somebody rather than their own
// words: more sentences begin with "he", "she" or a verb of theirs than with "I".
func Narrated(answers []string) bool {
	about, own := 0, 0
	for _, answer := range answers[:min(len(answers), maxRead)] {
		for _, p := range piecesOf(answer) {
			n := newNote(p.text, true)
			switch {
			case p.quoted || len(n.words) == 0:
			case n.words.In(0, heOrShe), n.words.In(0, manners), n.beginsWithThird(), n.words.HasIn(heOrShe) && !n.speaksFirst():
				about++
			case n.speaksFirst() && !n.beginsWithVerb(): // not "would work any day I name"
				own++
			}
		}
	}
	return about > own
}

// IsThird reports whether words speak of their speaker as "he", "she" or without
// a subject, so that they are no quotation.
func IsThird(words string) bool {
	n := newNote(words, true)
	return n.words.HasIn(heOrShe) || n.words.Has("him his her hers himself herself they'd they they're they've") || n.beginsWithVerb()
}

// Tell returns what of the sentence that an excerpt of a note stands in can be
// told to the person, the best first.
func Tell(note, excerpt string) (all []Told) {
	at := strings.Index(note, excerpt)
	if at < 0 || excerpt == "" {
		note, at = excerpt, 0
	}
	var before english.Words // of the sentence before
	for _, p := range piecesOf(note) {
		if at >= p.from+len(p.text) || at+len(excerpt) <= p.from {
			before = english.Split(p.text)
			continue
		}
		if before.HasIn(people) && !before.HasIn(heOrShe) && english.Split(p.text).In(0, heOrShe) {
			return nil // "My daughter is in 2b. She would tell everybody"
		}
		if p.quoted {
			if t, ok := newNote(strings.TrimRight(p.text, ".,;:!"), false).read(); ok {
				return []Told{t}
			}
			return nil
		}
		inside := max(0, at-p.from)
		after := at + len(excerpt) - p.from // what was marked is best told whole
		all = append(all, tellFrom(p.text, 0, inside, after)...)
		if inside > 0 {
			all = append(all, tellFrom(p.text, inside, inside, after)...)
		}
		break
	}
	slices.SortStableFunc(all, func(a, b Told) int { return cmp.Compare(b.Score, a.Score) })
	return all
}

// tellFrom turns a sentence from a byte on, whole and up to the ends of its
// clauses that are after the byte must, best up to the byte best.
func tellFrom(text string, from, must, best int) (all []Told) {
	before := english.Split(text[:from])
	text = strings.TrimRight(text[from:], " ,;:.!?")
	must, best = must-from, best-from
	ends := endsOf(text)
	if best > 0 && best < len(text) && text[best] == ' ' {
		ends = append(ends, best)
	}
	for _, end := range ends {
		if end <= must || end > maxBytes {
			continue
		}
		n := newNote(withoutSays(strings.TrimRight(text[:end], " ,;:.!?")), true)
		n.goes = from > 0
		if n.words.Has("him her") && before.HasIn(people) {
			continue // whom it speaks of is in doubt
		}
		if t, ok := n.read(); ok {
			switch {
			case end == best:
				t.Score += 0.4
			case end < len(text):
				t.Score -= 0.3
			}
			all = append(all, t)
		}
	}
	return all
}

// endsOf returns where a sentence may end: at its end, and before a pause.
func endsOf(text string) []int {
	words := english.Split(text)
	ends := []int{len(text)}
	for i := 2; i < len(words); i++ {
		switch {
		case words[i].Pause != 0 && !insideNumber(text, words[i-1].End):
			ends = append(ends, words[i-1].End)
		case words.Is(i, "and but or because so when if until") && i > 3:
			ends = append(ends, words[i-1].End)
		}
	}
	return ends
}

// insideNumber reports whether a mark at a byte stands in a number: "5:10".
func insideNumber(text string, at int) bool {
	return at > 0 && at+1 < len(text) && IsDigit(text[at-1:at]) && IsDigit(text[at+1:at+2])
}

// A piece is a sentence of a note.
type piece struct {
	text   string
	from   int  // its first byte
	quoted bool // stands in quotation marks
	label  bool // a colon follows it: "Energy:"
}

// lastClosing returns where the last quotation of a text may end, or -1.
func lastClosing(text string) int {
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] == '\'' && endsWord(text, i) {
			return i
		}
	}
	return -1
}

// endsWord reports whether what comes after byte i of a text is a blank, a mark or
// nothing.
func endsWord(text string, i int) bool {
	return i+1 == len(text) || strings.IndexByte(" .,;:!?)\n", text[i+1]) >= 0
}

// opensQuotation reports whether byte i of a note may open a quotation. Before a
// digit it may stand for a century: "in '98".
func opensQuotation(note string, i int) bool {
	return note[i] == '\'' && !endsWord(note, i) && !IsDigit(note[i+1:i+2]) && (i == 0 || note[i-1] == ' ' || note[i-1] == '(')
}

// closesQuotation reports whether byte i of a note may close a quotation.
func closesQuotation(note string, i int) bool {
	return note[i] == '\'' && i > 0 && note[i-1] != ' ' && endsWord(note, i)
}

// endsSentence reports whether a sentence of a note ends at byte i.
func endsSentence(note string, i int) bool {
	switch note[i] {
	case '\n', '(', ')':
		return true
	case '.', '!', '?', ';', ':':
		return endsWord(note, i)
	}
	return false
}

// piecesOf splits a note into sentences, what is quoted in it, and labels such as
// "Energy:".
func piecesOf(note string) (all []piece) {
	from, quoted, closing := 0, false, lastClosing(note)
	cut := func(to int) {
		text := strings.TrimLeft(note[from:to], " ")
		start := to - len(text)
		text = strings.TrimRight(text, " .;:")
		if text != "" {
			all = append(all, piece{text, start, quoted, to < len(note) && note[to] == ':'})
		}
	}
	for i := 0; i < len(note); i++ {
		switch {
		case !quoted && opensQuotation(note, i) && i < closing, quoted && closesQuotation(note, i):
			cut(i)
			from, quoted = i+1, !quoted
		case endsSentence(note, i):
			end := i
			if note[i] == '?' || note[i] == '!' {
				end++
			}
			cut(end)
			from = i + 1
		}
	}
	cut(len(note))
	return all
}
