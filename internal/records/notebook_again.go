package records

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/motive"
)

// A notedText is what is compared to find out whether a note is there already.
type notedText struct{ day, text string }

// wordless is the text of any note whose words are gone.
const wordless = "\x00"

// notedTexts counts the notes of a notebook by day and text.
type notedTexts map[notedText]int

// notedBefore returns what a notebook holds: its notes, those that were joined line
// by line, and the manager's own.
func notedBefore(iv motive.Interview) notedTexts {
	known := notedTexts{}
	for _, t := range iv.Turns {
		day, _ := strings.CutPrefix(t.Asked, notedOn)
		if t.Answer == "" {
			known[notedText{day, driversOf(t.Evidence)}]++
			known[notedText{day, wordless}]++
			continue
		}
		known[notedText{day, oneLine(t.Answer)}]++
		if lines := strings.Split(t.Answer, "\n"); len(lines) > 1 {
			for _, line := range lines {
				known[notedText{day, oneLine(line)}]++
			}
		}
	}
	for _, note := range iv.Notes {
		known[notedText{"", oneLine(note)}]++
	}
	return known
}

// again says whether a note of a batch is in the notebook already.
type again int

const (
	not     again = iota
	sure          // with its day and its words, or its drivers if no words may be kept
	perhaps       // it may be a note of the same day whose words were removed
)

// findAgain says of each note of a batch whether it is in the notebook already.
// Nothing is known of removed words, so each note without words stands for a note
// of its day that is not found otherwise, first for one with the same drivers.
func (b Batch) findAgain(iv motive.Interview, words func(day string) bool) []again {
	found := make([]again, len(b.Notes))
	if b.Again {
		return found
	}
	known := notedBefore(iv)
	for i, n := range b.Notes {
		if known.take(notedText{n.Day, oneLine(n.Text)}) || known.take(notedText{"", oneLine(n.Text)}) {
			found[i] = sure
		}
	}
	for i, n := range b.Notes {
		if found[i] == not && known.takeDrivers(n) {
			if found[i] = perhaps; !words(n.Day) {
				found[i] = sure
			}
		}
	}
	for i, n := range b.Notes {
		stays := len(n.Evidence) > 0 || b.Bare || words(n.Day)
		if found[i] == not && stays && known.take(notedText{n.Day, wordless}) {
			found[i] = perhaps
		}
	}
	return found
}

// take reports whether a note is known, and counts it off.
func (k notedTexts) take(key notedText) bool {
	if k[key] == 0 {
		return false
	}
	k[key]--
	return true
}

// takeDrivers is take for a note without words that has the same drivers.
func (k notedTexts) takeDrivers(n Note) bool {
	if len(n.Evidence) == 0 || !k.take(notedText{n.Day, driversOf(n.Evidence)}) {
		return false
	}
	k.take(notedText{n.Day, wordless})
	return true
}

// driversOf returns what a note without words says.
func driversOf(evidence []motive.Evidence) string {
	var all []string
	for _, e := range evidence {
		all = append(all, fmt.Sprintf("%s %d", e.Motivator, e.Strength))
	}
	slices.Sort(all)
	return "\x00" + strings.Join(all, ",")
}
