package wording

import (
	"slices"

	"buyin/internal/english"
	"buyin/internal/language"
	"buyin/internal/reflection"
)

// TakeUp returns questions about a few words of an answer, which are
// said right before. Which one is first depends on the words, so that it is not
// the same for everybody.
func TakeUp(words string, r reflection.Reading) []string {
	texts := language.List("interview.ask.plain")
	switch r.Tone {
	case reflection.Warm:
		texts = language.List("interview.ask.warm")
	case reflection.Sore:
		texts = language.List("interview.ask.sore")
	}
	first := int(english.Hash(words) % uint64(len(texts)))
	return append(slices.Clone(texts[first:]), texts[:first]...)
}

// IsTakeUp reports whether a question takes up words that were said right before
// it.
func IsTakeUp(asked string) bool {
	return slices.Contains(language.List("interview.ask.warm"), asked) ||
		slices.Contains(language.List("interview.ask.sore"), asked) || slices.Contains(language.List("interview.ask.plain"), asked)
}
