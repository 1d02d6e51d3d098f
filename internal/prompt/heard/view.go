package heard

import (
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// lines returns at most the given number of lines to show: the row, what is said
// back, and below them the name that is being typed, a message or the keys.
func (k *keys) lines(columns, most int) []terminal.Line {
	out := joined(strings.Split(lineToCorrect(k.now(), k.talk.Catalogue), between), between, columns, terminal.Bold)
	if back := k.talk.SayBack(); k.said < len(back) {
		out = append(out, rows(language.Say("prompt.heard.back", "words", back[k.said]), columns, terminal.Plain)...)
	}
	var below []terminal.Line
	switch {
	case k.name != nil:
		below = rows(language.Say("prompt.heard.name", "typed", k.name.Shown(), "offer", k.offer()), columns, terminal.Plain)
	case k.message != "":
		below = rows(k.message, columns, terminal.Plain)
	default:
		below = joined(k.hints(), "  ", columns, terminal.Dim)
		below = below[:min(len(below), mostHints)]
	}
	below = below[:min(len(below), most)]
	return append(out[:min(len(out), most-len(below))], below...)
}

// offer says what Enter takes, and what else matches.
func (k *keys) offer() string {
	if k.message != "" {
		return k.message
	}
	if k.name.IsEmpty() {
		return ""
	}
	e, err := k.named()
	if err != nil {
		return err.Error()
	}
	after, _, err := k.sheet.Apply(e)
	if err != nil {
		return err.Error()
	}
	r, _ := after.Row(k.row)
	takes := k.talk.Catalogue.NameOf(e.Motivator) + " " + sign(r.Entries[r.Current])
	var others []string
	for _, m := range k.name.Matches(k.talk.Catalogue)[1:] {
		others = append(others, m.Name)
	}
	if len(others) == 0 {
		return language.Say("review.name.one", "name", takes)
	}
	return language.Say("review.name.several", "name", takes, "others", strings.Join(others, ", "))
}

// hints returns the keys that do something now, the way back first.
func (k *keys) hints() (hints []string) {
	entries := len(k.now().Entries)
	hints = append(hints, language.Say("prompt.heard.keys.end"))
	if k.goes {
		hints[0] = language.Say("prompt.heard.keys.on")
	}
	if entries > 1 {
		hints = append(hints, language.Say("prompt.heard.keys.digits", "n", strconv.Itoa(entries)))
	}
	if entries > 0 {
		hints = append(hints, language.Say("prompt.heard.keys.flip"))
	}
	switch {
	case k.goes:
		hints = append(hints, language.Say("prompt.heard.keys.add"), language.Say("prompt.heard.keys.undo"))
	case entries > 0:
		hints = append(hints, language.Say("prompt.heard.keys.none"), language.Say("prompt.heard.keys.name"))
	default:
		hints = append(hints, language.Say("prompt.heard.keys.name"))
	}
	if n := len(k.talk.SayBack()); n > 1 {
		hints = append(hints, language.Say("prompt.heard.keys.back", "n", strconv.Itoa(n)))
	}
	return hints
}

// mostHints is the number of lines that name the keys.
const mostHints = 2

// joined joins texts, and breaks the line between them if it is too long.
func joined(texts []string, between string, columns int, style terminal.Style) (lines []terminal.Line) {
	row := texts[0]
	for _, text := range texts[1:] {
		if longer := row + between + text; visible.Width(longer) <= columns {
			row = longer
		} else {
			lines, row = append(lines, rows(row, columns, style)...), text
		}
	}
	return append(lines, rows(row, columns, style)...)
}

// rows breaks a text into lines of a style.
func rows(text string, columns int, style terminal.Style) (lines []terminal.Line) {
	for _, row := range strings.Split(visible.Wrap(visible.Text(text), columns, 0), "\n") {
		lines = append(lines, terminal.Line{{Text: row, Style: style}})
	}
	return lines
}
