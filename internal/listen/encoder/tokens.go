package encoder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxTextBytes is the number of bytes of a text that are read. That is far more
// than maxTokens tokens need, and it bounds the time.
const maxTextBytes = 4096

// wordMark replaces each space of a text. It also comes before the first word.
const wordMark = "\u2581"

// A piece is a sequence of characters in the model's vocabulary, with the
// logarithm of its frequency.
type piece struct {
	id    int32
	score float32
}

type vocabulary struct {
	of      map[string]piece
	longest int // length of the longest piece, in runes
}

func (v *vocabulary) add(text string, p piece) {
	v.of[text] = p
	v.longest = max(v.longest, utf8.RuneCountInString(text))
}

// normaliseText prepares a text for splitting into pieces: it folds compatible
// characters and replaces white space by one wordMark.
func normaliseText(text string) string {
	if len(text) > maxTextBytes {
		text = text[:maxTextBytes]
	}
	text = norm.NFKC.String(strings.ToValidUTF8(text, "\uFFFD"))
	words := strings.FieldsFunc(text, unicode.IsSpace)
	if len(words) == 0 {
		return ""
	}
	return wordMark + strings.Join(words, wordMark)
}

// tokens splits a text into the most likely sequence of pieces (Viterbi), at
// most maxTokens. As in the reference implementation, a character that begins
// no piece scores 0 and becomes token 0, and a run of such characters becomes a
// single token 0.
func (v *vocabulary) tokens(text string) []int32 {
	spelt := normaliseText(text)
	if spelt == "" {
		return nil
	}
	starts := make([]int, 0, len(spelt)+1)
	for i := range spelt {
		starts = append(starts, i)
	}
	n := len(starts)
	starts = append(starts, len(spelt))
	best := make([]float32, n+1)
	last := make([]piece, n+1) // the last piece of the best sequence that ends here
	long := make([]int, n+1)   // the length of that piece in runes
	for i := range n {
		found := false
		for size := 1; size <= v.longest && i+size <= n; size++ {
			p, ok := v.of[spelt[starts[i]:starts[i+size]]]
			if !ok {
				continue
			}
			found = true
			if score := best[i] + p.score; best[i+size] == 0 || score >= best[i+size] {
				best[i+size], last[i+size], long[i+size] = score, p, size
			}
		}
		if score := best[i]; !found && (best[i+1] == 0 || score >= best[i+1]) {
			best[i+1], last[i+1], long[i+1] = score, piece{}, 1
		}
	}
	return backtrace(last, long)
}

// backtrace collects the tokens from the end of the text to its start and
// returns them in order.
func backtrace(last []piece, long []int) []int32 {
	var back []int32
	for i := len(last) - 1; i > 0; i -= max(1, long[i]) {
		if id := last[i].id; id != 0 || len(back) == 0 || back[len(back)-1] != 0 {
			back = append(back, id)
		}
	}
	for i, j := 0, len(back)-1; i < j; i, j = i+1, j-1 {
		back[i], back[j] = back[j], back[i]
	}
	return back[:min(len(back), maxTokens)]
}
