package terminal

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/language"
	"buyin/internal/visible"
)

// rowsForPrompt is the number of rows that are kept free below a text for the
// question that follows it.
const rowsForPrompt = 4

// ShowPages implements Console. It waits for a key after each page. Enter, the
// space bar and the arrow down go on; ESC and q leave out the rest, and so does
// any other character, which then counts as typed at the next prompt.
func (f *FullConsole) ShowPages(text string, items []string) error {
	columns, height := f.screen.size()
	rows := append(strings.Split(wrap(text, columns), "\n"), inColumns(items, columns)...)
	most := max(height-2, 1) // one row for the hint, and one for what was there before
	for len(rows) > max(height-rowsForPrompt, 1) {
		page := min(most, len(rows)-1)
		fmt.Fprintln(f.screen, strings.Join(rows[:page], "\n"))
		rows = rows[page:]
		if more, err := f.askForMore(); err != nil || !more {
			return err
		}
	}
	fmt.Fprintln(f.screen, strings.Join(rows, "\n"))
	return nil
}

// ShowAbove implements Console. A character that is typed counts at the next prompt.
func (f *FullConsole) ShowAbove(text, below string) error {
	columns, height := f.screen.size()
	rows := func(text string) int { return strings.Count(wrap(text, columns), "\n") + 1 }
	if err := f.ShowPages(text, nil); err != nil || rows(text)+rows(below) <= height {
		return err
	}
	_, err := f.askForMore()
	return err
}

// askForMore waits for a key and reports whether it asks for another page.
func (f *FullConsole) askForMore() (bool, error) {
	columns, _ := f.screen.size()
	for {
		io.WriteString(f.screen, visible.Cut(language.Say("terminal.more"), columns-1))
		k, err := f.next()
		io.WriteString(f.screen, "\r"+eraseRow)
		switch {
		case err != nil:
			return false, err
		case k.Stroke == Enter && !k.Pasted, k.Stroke == Down, k.Stroke == PageDown, k.Rune == ' ' && !k.Pasted:
			return true, nil
		case k.Stroke == Esc, k.Rune == 'q' && !k.Pasted:
			return false, nil
		case k.Stroke == Letter || k.Stroke == Tab:
			f.keys.unread(k)
			return false, nil
		}
	}
}

// ShowPages implements Console. It shows everything at once, an item a line.
func (p *PlainConsole) ShowPages(text string, items []string) error {
	p.Show(strings.Join(append([]string{text}, items...), "\n"))
	return nil
}

// ShowAbove implements Console.
func (p *PlainConsole) ShowAbove(text, _ string) error {
	p.Show(text)
	return nil
}

// inColumns returns rows that show the items in as many columns as fit, in order
// from top to bottom.
func inColumns(items []string, columns int) []string {
	const between = 2
	widest := 1
	shown := make([]string, len(items))
	for i, item := range items {
		shown[i] = visible.Line(item)
		widest = max(widest, visible.Width(shown[i]))
	}
	across := max((columns+between)/(widest+between), 1)
	down := (len(items) + across - 1) / across
	var rows []string
	for i := range down {
		row := ""
		for j := i; j < len(shown); j += down {
			row += strings.Repeat(" ", j/down*(widest+between)-visible.Width(row)) + shown[j]
		}
		rows = append(rows, strings.Split(wrap(row, columns), "\n")...)
	}
	return rows
}
