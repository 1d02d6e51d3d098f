package reflection

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fill puts a phrase into a sentence of the catalogue or of the coach. It
// returns "" if the sentence needs a phrase and there is none, or if it is
// written for one thing and the phrase names several.
func fill(text, phrase string, plural bool) string {
	before, after, ok := strings.Cut(text, wordsName)
	switch {
	case !ok:
		return text
	case phrase == "" || strings.Contains(after, wordsName):
		return ""
	}
	if plural {
		if after, ok = pluralVerb(after); !ok {
			return ""
		}
	}
	if strings.TrimSpace(before) == "" {
		first, n := utf8.DecodeRuneInString(phrase)
		phrase = string(unicode.ToUpper(first)) + phrase[n:]
	}
	return before + phrase + after
}

// pluralVerb turns the verb at the start of the rest of a sentence to the
// plural. It returns false if the first word may be another verb.
func pluralVerb(rest string) (string, bool) {
	for one, several := range map[string]string{" is ": " are ", " was ": " were ", " has ": " have ", " does ": " do "} {
		if after, ok := strings.CutPrefix(rest, one); ok {
			return several + after, true
		}
	}
	word, _, _ := strings.Cut(strings.TrimPrefix(rest, " "), " ")
	return rest, rest == "" || rest[0] != ' ' || !strings.HasSuffix(strings.Trim(word, ".,"), "s")
}
