package offered

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"buyin/internal/english"
	"buyin/internal/visible"
)

// Bounds of one text in a sentence.
const (
	maxWords = 32
	maxRunes = 240
)

// MaxWordRune is the largest number of characters of a word that is said whole.
const MaxWordRune = 40

// marks replaces what would look like a quotation of the person.
var marks = strings.NewReplacer("“", "‘", "”", "’", "\"", "'", "«", "‘", "»", "’", "„", "‘")

// Clean returns a text on one line: without control and invisible characters,
// and without quotation marks that would look like those of a quotation.
func Clean(s string) string {
	s = strings.ToValidUTF8(marks.Replace(s), "")
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r):
			return ' '
		case !unicode.IsPrint(r), !visible.Plain(r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// short returns the beginning of a text that fits into a sentence: whole
// sentences if it can, else it ends in "…".
func short(s string) string {
	words := strings.Fields(s)
	for i, word := range words {
		if utf8.RuneCountInString(word) > MaxWordRune {
			words[i] = string([]rune(word)[:MaxWordRune]) + "…"
		}
	}
	s = strings.Join(words, " ")
	if len(words) <= maxWords && utf8.RuneCountInString(s) <= maxRunes {
		return s
	}
	words = words[:min(len(words), maxWords)]
	for utf8.RuneCountInString(strings.Join(words, " ")) > maxRunes {
		words = words[:len(words)-1]
	}
	for i := len(words) - 1; i > 2; i-- {
		if strings.ContainsAny(words[i][len(words[i])-1:], ".!?;") {
			return strings.TrimRight(strings.Join(words[:i+1], " "), ".;")
		}
	}
	return strings.TrimRight(strings.Join(words, " "), ",:…") + " …"
}

// MaxSpoken is the largest number of words of an offer that is said whole.
const MaxSpoken = 20

// spokenPart returns the first clauses of a long offer, as many as have at most so many
// words, or all of a short one.
func spokenPart(how string, most int) string {
	words := english.Split(how)
	if len(words) <= most {
		return how
	}
	end := 0
	for i := 3; i < len(words); i++ {
		if words[i].Pause == 0 || strings.ContainsRune(how[words[i-1].End:words[i].Start], ':') || words.Is(i, "and or") {
			continue
		}
		if i > most && end > 0 {
			break
		}
		end = words[i-1].End
		if i > most {
			break
		}
	}
	if end == 0 {
		return how
	}
	return how[:end]
}

// Fold returns a text in lower case with straight apostrophes, to compare.
func Fold(s string) string { return strings.ReplaceAll(strings.ToLower(s), "’", "'") }

// UpperFirst returns a text with a capital letter at its start.
func UpperFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

// Spelled returns a text with what a hurried note leaves out: capital letters of
// days and feasts, apostrophes, the rest of a word, and a comma for a dash. It leaves out
// what only fills it.
func Spelled(s string) string {
	words := slices.DeleteFunc(strings.Fields(strings.ReplaceAll(s, " - ", ", ")), func(word string) bool {
		return fillers.Has(strings.ToLower(strings.Trim(word, ",")))
	})
	for i, word := range words {
		plain := strings.TrimRight(word, ",.;:")
		full, short := longWords()[strings.ToLower(plain)]
		switch {
		case alwaysCapital.Has(strings.ToLower(plain)):
			words[i] = UpperFirst(word)
		case short:
			words[i] = full + word[len(plain):]
		}
	}
	return strings.Join(words, " ")
}

// longWords returns short forms of a note with what they stand for.
var longWords = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, b := range english.ListsOf(offersFile).Section("shortened")[1:] {
		for _, forms := range b.Phrases {
			for form := range strings.FieldsSeq(forms) {
				all[form] = b.Key
			}
		}
	}
	return all
})
