package minilm

// Origin says which of the two texts a token is from.
type Origin uint8

// The origins of a token. A Mark is one of [CLS] and [SEP].
const (
	Mark Origin = iota
	Question
	Note
)

// A Token is a piece of the question or of the note.
type Token struct {
	ID         int32
	Segment    uint8 // 1 for the note after a question and its [SEP], else 0
	Origin     Origin
	Start, End int // its bytes in the text as it was typed; 0, 0 for a mark
}

// marks are the tokens with a meaning of their own.
type marks struct{ begin, end, unknown int32 }

// Tokens returns [CLS] question [SEP] note [SEP], or [CLS] note [SEP] if the
// question has no tokens. A question is cut to a third of the window, a note to
// what remains. cut reports whether anything of the note was cut.
func (m *Model) Tokens(question, note string) (tokens []Token, cut bool) {
	most := m.shape.window
	tokens = make([]Token, 0, most)
	tokens = append(tokens, Token{ID: m.marks.begin})
	tokens, _ = m.words.split(tokens, question, Token{Origin: Question}, most/3)
	read := len(tokens) - 1
	segment := uint8(0)
	if read > 0 {
		segment = 1
		tokens = append(tokens, Token{ID: m.marks.end})
	}
	tokens, cut = m.words.split(tokens, note, Token{Origin: Note, Segment: segment}, most-3-read)
	return append(tokens, Token{ID: m.marks.end, Segment: segment}), cut
}

// split appends at most most tokens of a text. They are like the given one.
// more reports whether the text has further tokens.
func (v *vocabulary) split(tokens []Token, text string, like Token, most int) (all []Token, more bool) {
	var w word
	s := scanner{text: text}
	room := len(tokens) + most
	for s.next(&w) {
		if len(tokens) == room {
			return tokens, true
		}
		tokens = v.pieces(tokens, &w, like)
		if len(tokens) > room {
			return tokens[:room], true
		}
	}
	return tokens, false
}

// pieces appends the tokens of one word: always the longest piece that the rest
// of the word begins with. If there is none, the whole word is unknown.
func (v *vocabulary) pieces(tokens []Token, w *word, like Token) []Token {
	before, n := len(tokens), len(w.runes)
	if w.long {
		n = 0
	}
	for at := 0; at < n; {
		id, end := v.longestPiece(w, at)
		if end == at {
			tokens, n = tokens[:before], 0
			break
		}
		like.ID, like.Start, like.End = id, w.runes[at].start, w.runes[end-1].end
		tokens = append(tokens, like)
		at = end
	}
	if n == 0 {
		like.ID, like.Start, like.End = v.unknown, w.start, w.end
		tokens = append(tokens, like)
	}
	return tokens
}

// longestPiece returns the longest entry of the vocabulary that begins at rune
// at of the word, and the index after its last rune, which is at if there is
// none. The entries for what continues a word begin with "##"; these two bytes
// overwrite what has been read already.
func (v *vocabulary) longestPiece(w *word, at int) (id int32, end int) {
	from := w.runes[at].at
	if at > 0 {
		from -= len(continued)
		copy(w.spelt[from:], continued)
	}
	for end := len(w.runes); end > at; end-- {
		to := len(w.spelt)
		if end < len(w.runes) {
			to = w.runes[end].at
		}
		if to-from > v.longest {
			continue
		}
		if id, ok := v.find(w.spelt[from:to]); ok {
			return id, end
		}
	}
	return 0, at
}
