package review

import (
	"strconv"
	"strings"

	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// An item is an entry of a row as it is shown: "1 Craft +4", or with a question
// mark if it is only a suggestion.
type item struct {
	index int
	digit string
	name  string
	tail  string // the strength, and a question mark
	kept  bool
}

// items returns the entries of a row.
func (t *table) items(r sheet.Row) (items []item) {
	for i, e := range r.Entries {
		tail := e.Shown()
		if !e.Kept {
			tail += "?"
		}
		name := visible.Line(t.catalogue.NameOf(e.Motivator))
		items = append(items, item{index: i, digit: strconv.Itoa(i + 1), name: name, tail: tail, kept: e.Kept})
	}
	return items
}

// shownItems returns the entries of a row that its line shows.
func (t *table) shownItems(r sheet.Row) (items []item) {
	shown, _ := shownEntries(r)
	for _, i := range shown {
		items = append(items, t.items(r)[i])
	}
	return items
}

// width returns the columns that the item takes, with a blank before and behind
// it.
func (i item) width() int {
	return 1 + len(i.digit) + 1 + visible.Width(i.name) + 1 + len(i.tail) + 1
}

// span returns the item as it is shown. A mark before it says that it is the
// current one.
func (i item) span(current bool) terminal.Span {
	mark, style := " ", terminal.Dim
	if current {
		mark = ">"
	}
	if i.kept {
		style = terminal.Plain
	}
	if current {
		style = terminal.Bold
	}
	return terminal.Span{Text: mark + i.digit + " " + i.name + " " + i.tail + " ", Style: style}
}

const shortest = 4 // columns to which a name may be shortened

// fitItems shortens the names until the items fit into a width, those of
// suggestions first. If that is not enough, it leaves items out, but not the
// current one, and reports whether there are some before and behind.
func fitItems(items []item, current, width int) (fitted []item, before, behind bool) {
	longest := shortest
	for _, i := range items {
		longest = max(longest, visible.Width(i.name))
	}
	for most := longest; most >= shortest; most-- {
		if fitted = shortenNames(items, longest, most); total(fitted) <= width {
			return fitted, false, false
		}
	}
	for most := longest; most >= shortest; most-- {
		if fitted = shortenNames(items, most, shortest); total(fitted) <= width {
			return fitted, false, false
		}
	}
	from := 0
	for from < current && total(fitted[from:current+1]) > width-2 {
		from++
	}
	to := min(from+1, len(fitted))
	for to < len(fitted) && total(fitted[from:to+1]) <= width-2 {
		to++
	}
	return fitted[from:to], from > 0, to < len(fitted)
}

// total returns the columns of the items, without the blank behind the last.
func total(items []item) int {
	sum := -1
	for _, i := range items {
		sum += i.width()
	}
	return sum
}

// shortenNames shortens the names of the items to these widths.
func shortenNames(items []item, kept, suggested int) []item {
	short := make([]item, len(items))
	for n, i := range items {
		if i.kept {
			i.name = shorten(i.name, kept)
		} else {
			i.name = shorten(i.name, suggested)
		}
		short[n] = i
	}
	return short
}

// shorten shortens a name to a width, with a full stop at its end.
func shorten(name string, width int) string {
	if visible.Width(name) <= width {
		return name
	}
	return strings.TrimRight(visible.Cut(name, width-1), " -") + "."
}
