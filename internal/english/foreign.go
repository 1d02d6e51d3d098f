package english

import "unicode"

// foreignWords are common words of other languages.
var foreignWords = SetIn("not-english", "german", "french", "spanish", "italian", "portuguese", "dutch",
	"scandinavian", "polish", "czech", "hungarian", "turkish", "finnish")

// Limits of IsForeign. With these, no text of the corpus that the coach learns
// from is taken for another language.
const (
	minForeignWords   = 3 // common words of other languages
	foreignPerEnglish = 2 // how many of these come on each common word of English, at least
	minLetters        = 4 // letters of another script
)

// IsForeign reports whether a text is plainly not English: most of its letters
// are of another script, or most of its common words are of other languages. It
// returns false for a short text, or one that is in doubt.
func IsForeign(text string) bool {
	latin, other := 0, 0
	for _, c := range text {
		switch {
		case !unicode.IsLetter(c):
		case unicode.Is(unicode.Latin, c):
			latin++
		default:
			other++
		}
	}
	if other >= minLetters && other > latin {
		return true
	}
	foreign, english := 0, 0
	for _, w := range Split(text) {
		switch {
		case IsCommonWord(w.Form):
			english++
		case foreignWords.Has(w.Form):
			foreign++
		}
	}
	return foreign >= minForeignWords && foreign >= foreignPerEnglish*english
}
