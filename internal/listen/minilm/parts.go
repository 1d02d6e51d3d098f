package minilm

// A Part is what some tokens of a reading add to the outputs of both heads. The
// parts of all tokens and the biases add up to the scores.
type Part struct{ Motivators, Signs []float32 }

// NotePart returns the part of the note's tokens that start in note[start:end].
// So the parts of spans that touch but do not overlap count each token once.
func (r *Reading) NotePart(start, end int) Part {
	return r.part(func(t Token) bool { return t.Origin == Note && start <= t.Start && t.Start < end })
}

// QuestionPart returns the part of the question's tokens.
func (r *Reading) QuestionPart() Part {
	return r.part(func(t Token) bool { return t.Origin == Question })
}

// MarksPart returns the part of [CLS] and [SEP], which belong to no text.
func (r *Reading) MarksPart() Part {
	return r.part(func(t Token) bool { return t.Origin == Mark })
}

func (r *Reading) part(accept func(Token) bool) Part {
	p := Part{make([]float32, len(r.Motivators.Values)), make([]float32, len(r.Signs.Values))}
	for i, token := range r.Tokens {
		if accept(token) {
			add(p.Motivators, r.Motivators.Parts[i], 1)
			add(p.Signs, r.Signs.Parts[i], 1)
		}
	}
	return p
}
