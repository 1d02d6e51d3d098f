package journal

import (
	"cmp"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/records/promise"
	"buyin/internal/sheet"
)

// IsWordless reports whether an act removes the words of an answer.
func IsWordless(g interview.Given) bool {
	return g.Wordless || g.Change != nil && g.Change.Wordless
}

// wordlessTurns returns the turns (counted from 0) whose words the last act
// removes. They are those that it names, and those that were joined to them on
// the sheet.
func wordlessTurns(acts []interview.Given) map[int]bool {
	last := acts[len(acts)-1]
	turns := map[int]bool{}
	if last.Wordless {
		turns[last.Turn] = true
	}
	if last.Change != nil {
		for _, t := range last.Change.Turns {
			turns[t.Turn] = t.Asked == ""
		}
	}
	var changes []sheet.Change
	for _, g := range acts {
		if g.Change != nil {
			changes = append(changes, *g.Change)
		}
	}
	sheet.AddJoined(turns, changes)
	return turns
}

// wordings returns the wordings of questions, by turn, from which the act removes
// words that they repeat.
func wordings(g interview.Given) map[int]string {
	asked := map[int]string{}
	if g.Change != nil {
		for _, t := range g.Change.Turns {
			asked[t.Turn] = t.Asked
		}
	}
	return asked
}

// redact clears the texts and the quotes of the turns in all acts that gave or
// changed them. Questions with a new wording have it in all acts.
func redact(acts []interview.Given, turns map[int]bool, asked map[int]string) {
	removed := wordsOf(acts, turns)
	n := 0
	for i, g := range acts {
		if acts[i].Asked = withoutQuotes(g.Asked, removed); g.Change != nil {
			acts[i].Change = redactChange(*g.Change, turns, asked)
		}
		switch {
		case g.Act == interview.Answered && g.Kind != interview.Guess && g.Kind != interview.Told:
			if turns[n] {
				acts[i].Text, acts[i].Evidence = "", promise.WithoutQuotes(g.Evidence)
			}
			acts[i].Asked = cmp.Or(asked[n], acts[i].Asked)
			n++
		case g.Act == interview.Corrected && turns[g.Turn]:
			acts[i].Evidence = promise.WithoutQuotes(g.Evidence)
		}
	}
}

// wordsOf returns the words of the turns in all acts that gave or changed them.
func wordsOf(acts []interview.Given, turns map[int]bool) (words []string) {
	n := 0
	for _, g := range acts {
		if g.Act == interview.Answered && g.Kind != interview.Guess && g.Kind != interview.Told {
			if turns[n] {
				words = append(words, g.Text)
			}
			n++
		}
		if g.Change != nil {
			for _, t := range g.Change.Turns {
				if turns[t.Turn] {
					words = append(words, t.Answer)
				}
			}
		}
	}
	return words
}

// withoutQuotes returns the wording of a question without the quotes that repeat
// some of the words. A question that was skipped is in no turn, so that the change
// does not name it.
func withoutQuotes(asked string, words []string) string {
	for _, text := range words {
		if text != "" && asked != "" {
			asked = cmp.Or(sheet.WithoutQuotes(asked, text), "…")
		}
	}
	return asked
}

// redactChange returns a change of the sheet without the words of the turns, and
// with the new wordings.
func redactChange(change sheet.Change, turns map[int]bool, asked map[int]string) *sheet.Change {
	change.Turns = slices.Clone(change.Turns)
	for i, t := range change.Turns {
		if turns[t.Turn] {
			change.Turns[i].Answer, change.Turns[i].Evidence = "", promise.WithoutQuotes(t.Evidence)
		}
		if t.Asked != "" {
			change.Turns[i].Asked = cmp.Or(asked[t.Turn], t.Asked)
		}
	}
	return &change
}

// Redact takes the words that the last act removes out of all acts.
func Redact(acts []interview.Given) {
	redact(acts, wordlessTurns(acts), wordings(acts[len(acts)-1]))
}
