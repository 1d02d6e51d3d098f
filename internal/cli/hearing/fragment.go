package hearing

import (
	"slices"
	"strings"

	"buyin/internal/english"
	"buyin/internal/motive"
)

// shortestNote is the number of letters from which a note is taken for a word.
const shortestNote = 4

// isFragment reports whether a note is a few letters that are no word known here, such
// as "bal", typed before the Enter key was hit. Nothing is surely heard in it.
func isFragment(c motive.Catalogue, note string) bool {
	note = strings.ToLower(strings.Trim(note, " .,;:!?\n\t"))
	if len([]rune(note)) >= shortestNote || strings.ContainsAny(note, " \n") || english.IsCommonWord(note) {
		return false
	}
	return !slices.ContainsFunc(c.Motivators, func(m motive.Motivator) bool {
		words := strings.Fields(strings.ToLower(m.Name + " " + m.Choice + " " + strings.Join(m.Cues, " ")))
		return slices.Contains(words, note)
	})
}
