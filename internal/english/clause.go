package english

import "strings"

// A Clause is a stretch of a text between full stops, question marks, colons,
// semicolons and dashes.
type Clause struct {
	Words   Words
	EndMark rune // the mark that ends the clause, 0 at the end of the text
	Head    int  // index of the word with which the question begins; len(Words) if the clause asks nothing
	Asks    bool
	Kind    Kind
}

// Kind is how a clause asks.
type Kind int

// The kinds of clauses.
const (
	NotAsking  Kind = iota
	Open            // what, how, why
	Request         // tell me, walk me through, can you tell me
	YesNo           // did you, is it: the verb comes first
	Elliptical      // a statement with a question mark: got enough to do?
)

// Asked returns the words from the head on, which are the question without its
// preamble.
func (c *Clause) Asked() Words { return c.Words[c.Head:] }

// findQuestion finds the head of the clause's question and sets Head, Kind and
// Asks.
func (c *Clause) findQuestion() {
	c.Head, c.Kind = len(c.Words), NotAsking
	head, ok := c.headAfterPause()
	if !ok && c.EndMark == '?' {
		head, ok = c.headAfterPreamble()
	}
	switch {
	case ok:
		c.Head, c.Kind, c.Asks = head, c.kindAt(head), true
	case c.EndMark == '?':
		c.Head, c.Kind, c.Asks = 0, Elliptical, true
	}
}

// headAfterPause looks for the head at the start of the clause and after each
// comma. It skips words such as "so" and "well". Words after a comma that may
// begin a relative clause (", who came late") are the head only if there is no
// other.
func (c *Clause) headAfterPause() (head int, ok bool) {
	relative, i := -1, 0
	for start := range c.Words {
		if start > 0 && c.Words[start].Pause != ',' {
			continue
		}
		if start >= i { // else the fillers at start have been skipped already
			i = c.skipFillers(start)
		}
		if i >= len(c.Words) || c.Words[i].Quoted || c.kindAt(i) == NotAsking {
			continue
		}
		if relative < 0 && i > 0 && c.Words[i].Pause == ',' && c.Words.Is(i, "which who whose where when") {
			relative = i
			continue
		}
		return i, true
	}
	return relative, relative > 0 && c.EndMark == '?'
}

func (c *Clause) skipFillers(i int) int {
	for c.Words.In(i, fillers) {
		i++
	}
	return i
}

// headAfterPreamble looks for the head after a preamble that does not end in a
// comma: "when you came here what did you expect".
func (c *Clause) headAfterPreamble() (head int, ok bool) {
	ws := c.Words
	for i := 1; i+1 < len(ws); i++ {
		if ws[i].Quoted {
			continue
		}
		if ws.IsQuestionWord(i) && ws.IsAuxiliary(i+1) || ws.IsAuxiliary(i) && ws.IsPronoun(i+1) && ws.In(0, preambleStarts) {
			return i, true
		}
	}
	return 0, false
}

// kindAt returns how the clause asks, on the assumption that its question
// begins at word i.
func (c *Clause) kindAt(i int) Kind {
	ws := c.Words
	switch {
	case ws.Is(i, "when where"): // without an auxiliary after them, they begin a subordinate clause
		if ws.IsAuxiliary(i + 1) {
			return Open
		}
	case strings.HasPrefix(ws[i].Form, "when's"), strings.HasPrefix(ws[i].Form, "where's"):
		return Open
	case ws.IsQuestionWord(i):
		if c.EndMark != '?' && ws.Is(i+1, "i we") {
			return NotAsking // what we need is ...
		}
		return Open
	case ws.IsPreposition(i) && ws.IsQuestionWord(i+1) && !ws.Is(i+1, "when where"):
		return Open
	case ws.In(i, requestVerbs) && c.isImperative(i):
		return Request
	case ws.IsAuxiliary(i):
		return c.kindOfInversion(i)
	}
	return NotAsking
}

// kindOfInversion returns how the clause asks, on the assumption that its
// question begins with the auxiliary verb at i.
func (c *Clause) kindOfInversion(i int) Kind {
	statement := c.EndMark != '?' && c.EndMark != 0 && !c.Words.IsPronoun(i+1)
	switch {
	case statement, c.isConditional(i), i > 0 && c.Words.IsPastTense(i+1):
		return NotAsking
	case c.isPoliteRequest(i):
		return Request
	}
	return YesNo
}

// isImperative reports whether the verb at i is an order: "tell me", "describe
// the".
func (c *Clause) isImperative(i int) bool {
	ws := c.Words
	switch ws[i].Form {
	case "tell", "walk", "talk", "give", "show", "take", "help":
		return ws.Is(i+1, "me us")
	case "let":
		return ws.Is(i+1, "me us") && ws.Is(i+2, "know hear")
	case "say":
		return ws.Is(i+1, "whether more something")
	case "think":
		return ws.Is(i+1, "back of")
	}
	return i == 0 || ws[i].Pause != 0 || ws.In(i-1, fillers)
}

// isConditional reports whether the inversion at i means "if" ("were you to",
// "had I known") and the question comes after the next comma.
func (c *Clause) isConditional(i int) bool {
	ws := c.Words
	if !ws.Is(i, "were had should") {
		return false
	}
	for j := i + 1; j < len(ws); j++ {
		if ws[j].Pause == ',' && (ws.IsQuestionWord(j) || ws.IsAuxiliary(j)) {
			return true
		}
	}
	return false
}

// isPoliteRequest reports whether the yes-no question at i is only the polite
// form of a request: "can you tell me", "would you mind telling me". Such a
// question is as open as the request itself.
func (c *Clause) isPoliteRequest(i int) bool {
	ws := c.Words
	if !ws.In(i, politeAuxiliaries) || !ws.Is(i+1, "you i we") {
		return false
	}
	verb := i + 2
	switch {
	case ws.Is(i, "do"):
		return ws.Is(verb, "mind") && ws.Is(verb+1, "telling sharing explaining describing")
	case ws.Is(verb, "say"):
		return !strings.HasSuffix(ws[i].Form, "n't") && ws.Is(verb+1, "more a something some")
	}
	for ws.In(verb, softeners) {
		verb++
	}
	if ws.In(verb, requestsToMe) {
		return ws.Is(verb+1, "me us an some")
	}
	return ws.In(verb, requestsAlone)
}
