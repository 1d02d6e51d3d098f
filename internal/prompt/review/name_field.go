package review

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// A NameField is the name of a motivator while it is typed, by some of its
// letters. A strength may follow, as in "pay-3".
type NameField struct {
	field
	turn int // how often Tab was pressed: so many matches are passed over
}

// Press applies a key. It reports whether the person has left the field without a
// name: by Esc, or by erasing an empty text.
func (n *NameField) Press(k terminal.Key) (left bool) {
	switch {
	case k.Stroke == terminal.Tab || k.Stroke == terminal.Down:
		n.turn++
	case k.Stroke == terminal.BackTab || k.Stroke == terminal.Up:
		n.turn--
	case n.field.press(k):
		return true
	default:
		n.turn = 0
	}
	return false
}

// IsEmpty reports whether nothing is typed or looked for yet.
func (n *NameField) IsEmpty() bool {
	name, strength := n.split()
	return name == "" && strength == "" && n.turn == 0
}

// Shown returns the text with the place where the next letter goes.
func (n *NameField) Shown() string { return n.shown() }

// Matches returns the motivators that match the letters; Enter takes the first.
func (n *NameField) Matches(c motive.Catalogue) []motive.Motivator {
	name, _ := n.split()
	found := matchMotivators(c, name)
	if len(found) == 0 {
		return nil
	}
	at := (n.turn%len(found) + len(found)) % len(found)
	return append(found[at:len(found):len(found)], found[:at]...)
}

// Line returns the first motivator that matches, with the strength behind it, as
// package sheet reads it.
func (n *NameField) Line(c motive.Catalogue) (string, error) {
	found := n.Matches(c)
	name, strength := n.split()
	if len(found) == 0 {
		return "", errors.New(noMatch(name))
	}
	if strength != "" {
		strength = "=" + strength
	}
	return found[0].ID + strength, nil
}

// strengthAtEnd matches what may follow a name: a strength or a sign.
var strengthAtEnd = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[\s=]*([+-]?[0-5]|[+-])?\s*$`)
})

// split separates the letters of a name from the strength behind them.
func (n *NameField) split() (name, strength string) {
	at := strengthAtEnd().FindStringSubmatchIndex(n.text)
	if at[2] >= 0 {
		strength = n.text[at[2]:at[3]]
	}
	return strings.TrimSpace(n.text[:at[0]]), strength
}

// noMatch says that no motivator fits the letters, or that there are too few of
// them to look further than names.
func noMatch(letters string) string {
	if utf8.RuneCountInString(letters) < fewestOfCue {
		return language.Say("review.name.few", "typed", letters)
	}
	return language.Say("review.name.none", "typed", letters)
}

// fewestOfCue is the number of letters from which a motivator is found by a cue.
// Fewer letters begin too many words.
const fewestOfCue = 3

// matchMotivators returns the motivators that match the letters: first those
// whose name or id begins with them, then those of which a later word does, then
// those with a cue of which a word does: "money" finds pay.
func matchMotivators(c motive.Catalogue, letters string) []motive.Motivator {
	letters = strings.ToLower(letters)
	byCue := utf8.RuneCountInString(letters) >= fewestOfCue
	var ranked [4][]motive.Motivator
	for _, m := range c.Motivators {
		name, id := strings.ToLower(m.Name), strings.ToLower(m.ID)
		rank := -1
		switch {
		case name == letters || id == letters:
			rank = 0
		case strings.HasPrefix(name, letters) || strings.HasPrefix(id, letters):
			rank = 1
		case strings.Contains(name, " "+letters) || strings.Contains(id, "-"+letters):
			rank = 2
		case byCue && slices.ContainsFunc(m.Cues, func(cue string) bool {
			return strings.Contains(" "+strings.ToLower(cue), " "+letters)
		}):
			rank = 3
		}
		if rank >= 0 {
			ranked[rank] = append(ranked[rank], m)
		}
	}
	return slices.Concat(ranked[:]...)
}
