package account

import (
	"strings"

	"buyin/internal/english"
)

// maxTermWords is the largest number of words that are told as terms.
const maxTermWords = 24

// Terms returns what somebody said they would need, from the answer to the closing
// question: its first sentence that says something, and the next one if it goes
// on in the same form. Its Text is "" if nothing can be told. narrated says whether
// the answer is a note about the person.
func Terms(answer string, narrated bool) (t Told) {
	for _, p := range piecesOf(answer) {
		one, ok := termOf(p, narrated)
		if t.Text == "" {
			if ok {
				t = one
			}
			continue
		}
		switch {
		case ok && addsManner(t, one):
			t.Text += ", " + one.Text
		case ok && goesOn(t, one):
			t.Text += joint(one, p.text) + one.Text
		default:
			return t
		}
		t.Source = answer[strings.Index(answer, t.Source) : p.from+len(p.text)]
		return t
	}
	return t
}

// addsManner reports whether a term only adds to a request how it is to be met:
// "in writing".
func addsManner(request, t Told) bool {
	return request.Form == Request && t.Form == Thing && len(strings.Fields(t.Text)) <= 3 && english.Split(t.Text).IsPreposition(0)
}

// goesOn reports whether a term can be told in one sentence with those before it.
func goesOn(before, t Told) bool {
	matches := t.Form == before.Form || before.Form == Thing && t.Form == Request && noPerson(t.Text)
	return matches && before.Form != Sentence && len(strings.Fields(before.Text+t.Text)) <= maxTermWords
}

// Condition turns a clause of a note that begins with a word such as "if" to the
// person, or returns "".
func Condition(clause string) string {
	n := newNote(clause, true)
	if len(n.words) < 3 || !n.isSafe() {
		return ""
	}
	return n.turned(0)
}

// noPerson reports whether a text names nobody, so that it can stand beside a
// thing.
func noPerson(text string) bool { return !english.Split(text).Has("you your yours me my i") }

// joint returns what joins a sentence to the one before.
func joint(t Told, source string) string {
	first := english.Split(source).Form(0)
	switch {
	case t.Form == Request && first == "or":
		return ", or "
	case t.Form == Request:
		return ", and "
	case english.OneOf(first, "then and"):
		return ", " + first + " "
	}
	return ", "
}

// termOf turns one sentence of an answer. It leaves out what the manager says, an
// answer to a question of the talk, and what somebody looked like.
func termOf(p piece, narrated bool) (Told, bool) {
	words := english.Split(p.text)
	about := narrated && !p.quoted
	switch {
	case p.label || saysNothing(words) || isManagers(p.text, words, about), narrated && concludes(words):
		return Told{}, false
	case words.Is(0, "that") && len(words) > 3:
		return termOfThat(p.text, about)
	}
	if rest, ok := cutFold(p.text, "then "); ok && words.Is(1, "yes") {
		return Told{Form: Thing, Text: rest, Source: p.text}, len(words) < 6
	}
	text, joined := withoutJoin(p.text, words)
	t, ok := firstTerm(text, about && !speaksAlone(words))
	if !ok || joined && t.Form != Thing {
		return Told{}, false
	}
	return t, true
}

// saysNothing reports whether an answer names no term: "nothing", "don't know".
func saysNothing(words english.Words) bool {
	switch {
	case words.Has("dunno"), words.Is(0, "yes nothing nope yeah none") && len(words) < 4:
		return true
	case words.Is(0, "no") && (len(words) == 1 || words[1].Pause != 0):
		return true
	}
	return words.Is(1, "don't") && words.Is(2, "know") || words.Is(0, "don't") && words.Is(1, "know")
}

// isManagers reports whether a sentence is a question, says who spoke, or, in a
// note about somebody, says what the manager said.
func isManagers(text string, words english.Words, about bool) bool {
	if strings.HasSuffix(text, "?") || words.In(0, heOrShe) && words.Is(1, "asked said says told laughed laughs") {
		return true
	}
	return about && words.Is(0, "i i'd i'll we") && words.In(1, said)
}

// concludes reports whether "I" draw a conclusion from what was said: "I take it".
func concludes(words english.Words) bool { return words.Has("i") && words.Has("take it") }

// speaksAlone reports whether "I" begins a sentence and nobody else is in it, so
// that it is the person's own even in a note about them.
func speaksAlone(words english.Words) bool {
	return words.Is(0, "i i'd i'll") && !namesAnother(words)
}

// termOfThat turns a sentence such as "That I stop ringing him on his day off".
func termOfThat(text string, about bool) (Told, bool) {
	n := newNote(text, about)
	n.to = true
	part := n.turned(0)
	if part == "" || len(n.words) > maxWords || !n.isWhole() {
		return Told{}, false
	}
	return Told{Form: Thing, Text: part, Source: text}, true
}

// withoutJoin cuts a word such as "and" that joins a thing to the sentence before,
// and reports whether there was one.
func withoutJoin(text string, words english.Words) (string, bool) {
	for _, before := range []string{"and ", "then ", "or ", "but "} {
		if rest, ok := cutFold(text, before); ok && words.IsNoun(1) {
			return rest, true
		}
	}
	return text, false
}

// firstTerm turns a sentence, or the first of its beginnings that says enough.
// What the manager concludes from it is no term.
func firstTerm(text string, third bool) (Told, bool) {
	if strings.Index(text, ", I take it") > 0 {
		return Told{}, false
	}
	for i, end := range endsOf(text) {
		n := newNote(strings.TrimRight(text[:end], " ,.;:!"), third)
		n.to = true
		if i > 0 && len(n.words) > maxTermWords { // what ends later is longer still
			break
		}
		t, ok := n.read()
		if ok && len(n.words) <= maxTermWords && !isTooShort(t, n.words, end < len(text)) {
			return t, true
		}
	}
	return Told{}, false
}

// isTooShort reports whether words are too few to be told as a term. cut says
// whether more comes after them, which may matter more.
func isTooShort(t Told, words english.Words, cut bool) bool {
	if cut && len(words) < 3 {
		return true
	}
	return t.Form == Thing && (len(words) < 2 || len(words) == 2 && english.Split(t.Text).Is(1, "you me it them that"))
}

// cutFold cuts a word from the start of a text, whatever its case.
func cutFold(text, before string) (string, bool) {
	if len(text) > len(before) && strings.EqualFold(text[:len(before)], before) {
		return text[len(before):], true
	}
	return text, false
}
