package review

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/sheet"
)

// Summary says what was done on a sheet, all of which is saved, and how many of
// its lines nobody has looked at.
func Summary(s sheet.Sheet) string {
	n := s.Count()
	saved := language.Say("review.summary.unchanged")
	if edits := editsInWords(s.Edits()); edits != "" {
		saved = language.Say("review.summary", "edits", edits)
	}
	return saved + " " + leftInWords(n)
}

// editsInWords lists what was done: "2 lines corrected, 1 deleted". It is empty
// if nothing was.
func editsInWords(n sheet.Edits) string {
	var parts []string
	add := func(n int, say func(lines any) string) {
		switch {
		case n > 0 && parts == nil:
			parts = append(parts, say(language.Count("review.lines", n)))
		case n > 0:
			parts = append(parts, say(n))
		}
	}
	add(n.Corrected, func(lines any) string { return language.Say("review.summary.corrected", "lines", lines) })
	add(n.Confirmed, func(lines any) string { return language.Say("review.summary.confirmed", "lines", lines) })
	add(n.Deleted, func(lines any) string { return language.Say("review.summary.deleted", "lines", lines) })
	add(n.Noted, func(lines any) string { return language.Say("review.summary.noted", "lines", lines) })
	add(n.Joined, func(lines any) string { return language.Say("review.summary.joined", "lines", lines) })
	add(n.Moved, func(lines any) string { return language.Say("review.summary.moved", "lines", lines) })
	if n.NotesDeleted > 0 {
		parts = append(parts, language.Count("review.summary.own", n.NotesDeleted))
	}
	return strings.Join(parts, ", ")
}

// leftInWords says how many lines nobody has looked at.
func leftInWords(n sheet.Counts) string {
	lines := language.Count("review.lines", n.Lines)
	switch {
	case n.Lines == 0:
		return language.Say("review.summary.none")
	case n.NotLooked == 0:
		return language.Say("review.summary.all", "lines", lines)
	case n.Unsure == 0:
		return language.Say("review.summary.left", "lines", lines, "n", n.NotLooked)
	}
	return language.Say("review.summary.left", "lines", lines, "n", n.NotLooked) + " " + language.Count("review.summary.unsure", n.Unsure)
}
