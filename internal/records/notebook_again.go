package records

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/motive"
)

// A notedText is what is compared to find out whether a note is there already.
type notedText struct{ day, text string }

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

// take reports whether a note is known, and counts it off. Notes whose words were
// not kept are known by their drivers.
func (k notedTexts) take(n Note, wordless bool) bool {
	keys := []notedText{{n.Day, oneLine(n.Text)}, {"", oneLine(n.Text)}}
	if wordless && len(n.Evidence) > 0 {
		keys = append(keys, notedText{n.Day, driversOf(n.Evidence)})
	}
	for _, key := range keys {
		if k[key] > 0 {
			k[key]--
			return true
		}
	}
	return false
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
