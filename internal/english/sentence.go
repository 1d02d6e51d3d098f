package english

import "unicode"

// A Sentence is a parsed text, usually one question, with its words and
// clauses.
type Sentence struct {
	Text    string
	Words   Words
	Clauses []Clause // in order; empty if the text has no words
}

// Parse splits a text into words and clauses, and finds the question in each
// clause.
func Parse(text string) *Sentence {
	s := &Sentence{Text: text, Words: Split(text)}
	from := 0
	for i := 1; i <= len(s.Words); i++ {
		if i < len(s.Words) && !endsClause(s.Words[i].Pause) {
			continue
		}
		c := Clause{Words: s.Words[from:i], EndMark: endMark(text[s.Words[i-1].End:])}
		c.findQuestion()
		s.Clauses = append(s.Clauses, c)
		from = i
	}
	return s
}

// endMark returns the punctuation mark that ends a clause. rest is the text
// after the clause's last word. Quotation marks and brackets may come before
// the mark.
func endMark(rest string) rune {
	for _, c := range rest {
		switch {
		case endsClause(c):
			return c
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			return 0
		}
	}
	return 0
}

// Preambles returns the parts of the text that state something instead of
// asking: whole clauses, and the words before the question in a clause that
// asks. A statement with a question mark counts as a statement.
func (s *Sentence) Preambles() []Words {
	var all []Words
	for i := range s.Clauses {
		switch c := &s.Clauses[i]; {
		case c.Kind == Elliptical:
			all = append(all, c.Words)
		case c.Head > 0:
			all = append(all, c.Words[:c.Head])
		}
	}
	return all
}

// Questions returns the clauses that ask.
func (s *Sentence) Questions() []*Clause {
	var all []*Clause
	for i := range s.Clauses {
		if s.Clauses[i].Asks {
			all = append(all, &s.Clauses[i])
		}
	}
	return all
}

// LastQuestion returns the last clause that asks, nil if there is none.
func (s *Sentence) LastQuestion() *Clause {
	for i := len(s.Clauses) - 1; i >= 0; i-- {
		if s.Clauses[i].Asks {
			return &s.Clauses[i]
		}
	}
	return nil
}
