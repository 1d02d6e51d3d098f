package offered

import (
	"strings"

	"buyin/internal/english"
)

var people = english.SetIn(offersFile, "people")

// IsAboutAnother reports whether an offer speaks of "he" or "she" without saying who that
// is: it was written about somebody, and nobody knows whether that is the person it is
// said to ("she writes and runs the training").
func IsAboutAnother(how string) bool { return AboutWhom(how) != "" }

// AboutWhom returns the first "he", "her" or the like in an offer that does not say who
// that is, or "".
func AboutWhom(how string) string {
	words := english.Split(Clean(how))
	for i := range words {
		form, _, _ := strings.Cut(words.Form(i), "'")
		switch {
		case english.OneOf(form, "he she him her his hers himself herself"):
			return form
		case words.In(i, people), words[i].Capital && i > 0 && !words.In(i, alwaysCapital) && form != "i":
			return "" // "a mentor, she comes on Mondays"
		case words[i].Capital && !words.In(i, subjects) && !english.IsCommonWord(form) && !personVerbs.Has(form):
			return "" // "Rosa signs it when she is back"
		}
	}
	return ""
}
