package terminal

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/AlecAivazis/survey/v2"
	"github.com/AlecAivazis/survey/v2/core"

	"buyin/internal/language"
	"buyin/internal/visible"
)

// An Entry is one entry of a list to choose from.
type Entry struct {
	Number int    // the number that chooses it, or NoNumber
	Text   string // made safe to show by the list
	Value  int    // the value that the list returns for it; typed words match only entries with values from 0
}

// unchosen is the entry on which a list begins from which something has to be chosen.
func unchosen() Entry {
	return Entry{Number: NoNumber, Text: language.Say("terminal.list.unchosen"), Value: -1}
}

// NoNumber marks an entry that cannot be chosen by a number.
const NoNumber = -99

// layout returns the entry's text as the list shows it. A long text is cut
// after a few rows.
func (e Entry) layout(columns int) string {
	text := visible.Line(e.Text)
	if e.Number != NoNumber {
		text = fmt.Sprintf("%d %s", e.Number, text)
	}
	const (
		maxRows = 3
		indent  = 4 // indent of all rows but the first, which begins with a mark of two columns
	)
	rows := strings.Split(visible.Wrap(text, columns-1, indent), "\n")
	if len(rows) > maxRows {
		rows = append(rows[:maxRows], strings.Repeat(" ", indent)+"…")
	}
	return strings.Join(rows, "\n")
}

// matches reports whether the typed text selects the entry. It does if it is
// the entry's number or a part of its text.
func (e Entry) matches(typed string) bool {
	typed = strings.ToLower(strings.TrimSpace(typed))
	if n, err := strconv.Atoi(typed); err == nil {
		return n == e.Number
	}
	return e.Value >= 0 && strings.Contains(strings.ToLower(e.Text), typed)
}

func init() { survey.SelectQuestionTemplate = listTemplate }

// listTemplate is the template with which survey shows a list. It is survey's
// own template with our words.
const listTemplate = `
{{- define "option"}}
    {{- if eq .SelectedIndex .CurrentIndex }}{{color .Config.Icons.SelectFocus.Format }}{{ .Config.Icons.SelectFocus.Text }} {{else}}{{color "default"}}  {{end}}
    {{- .CurrentOpt.Value}}{{color "reset"}}
{{end}}
{{- if .ShowAnswer}}{{color "cyan"}}> {{.Answer}}{{color "reset"}}{{"\n"}}
{{- else}}
  {{- if .Message}}{{color "default+hb"}}{{ .Message }}{{color "reset"}}  {{end}}{{color "cyan"}}[{{ .Help }}]{{ .FilterMessage }}{{color "reset"}}
  {{- "\n"}}
  {{- range $ix, $option := .PageEntries}}
    {{- template "option" $.IterateOption $ix $option}}
  {{- end}}
{{- end}}`

// List asks for one of the entries and returns its value. Typed words filter
// the list. A slash begins a line, and so do words that match no entry. Such a
// line is a command, or words that select an entry.
func (f *FullConsole) List(message string, entries []Entry, focus int) (int, Input, error) {
	return f.list(message, entries, focus, listKeys{})
}

// ListPrivately is List for what nobody else should read: the answer does not stay on
// the screen.
func (f *FullConsole) ListPrivately(message string, entries []Entry, focus int) (int, Input, error) {
	return f.list(message, entries, focus, listKeys{private: true})
}

func (f *FullConsole) list(message string, entries []Entry, focus int, keys listKeys) (int, Input, error) {
	for {
		value, begun, err := f.choose(message, "", entries, focus, keys)
		if begun == "" {
			return value, Input{}, err
		}
		value, in, again, err := f.lineInsteadOf(entries, begun)
		if !again {
			return value, in, err
		}
	}
}

// ListOrLine asks for one of the entries, or for a line that the caller reads.
// It returns the value of an entry, or else the first letter of the line. The
// caller passes that letter to LineFrom. Tab stands for its command. The help says
// what can be typed. With byDigit, the number of an entry chooses it at once, and
// an Enter right after it does nothing.
func (f *FullConsole) ListOrLine(message, help string, entries []Entry, byDigit bool) (value int, begun string, in Input, err error) {
	return f.listOrLine(message, help, entries, 0, listKeys{byDigit: byDigit})
}

// listOrLine is ListOrLine with the index of the entry on which the list begins, and
// with what single keys do.
func (f *FullConsole) listOrLine(message, help string, entries []Entry, focus int, keys listKeys) (value int, begun string, in Input, err error) {
	keys.anyLetter, keys.tab = true, f.tab != ""
	for {
		value, begun, err := f.choose(message, help, entries, focus, keys)
		switch begun {
		case tabBegun:
			return 0, "", Input{Command: f.tab}, err
		case "/":
		default:
			return value, begun, Input{}, err
		}
		value, in, again, err := f.lineInsteadOf(entries, begun)
		if !again {
			return value, "", in, err
		}
	}
}

// choose runs survey once. It returns the value of the chosen entry, or the
// text that begins a line.
func (f *FullConsole) choose(message, help string, entries []Entry, focus int, keys listKeys) (value int, begun string, err error) {
	list := f.newList(message, entries, focus)
	if help != "" {
		list.Help = help
	}
	keys.repeats = func(k Key) bool { return f.repeats(k, entries) }
	keys.keys, keys.entries, keys.fd, keys.interrupted = f.keys, entries, f.screen.in.Fd(), f.interrupted
	answer := survey.OptionAnswer{}
	core.DisableColor = !f.color
	err = survey.AskOne(list, &answer, survey.WithStdio(&keys, f.screen, f.screen), survey.WithIcons(setIcons))
	var line lineBegun
	var chosen chosenByDigit
	switch {
	case errors.As(err, &chosen):
		_ = list.Render("", nil) // the choice replaces the list
		fmt.Fprintln(f.screen, mark+visible.Line(fmt.Sprintf("%d %s", chosen.Number, chosen.Text)))
		f.choseBy('0'+rune(chosen.Number), entries)
		return chosen.Value, "", nil
	case err == nil:
		if keys.private || entries[answer.Index] == unchosen() { // then the list comes again
			columns, _ := f.screen.size()
			rows := strings.Count(entries[answer.Index].layout(columns), "\n") + 1
			fmt.Fprintf(f.screen, upAndErase, rows)
		}
		return entries[answer.Index].Value, "", nil
	case errors.As(err, &line):
		_ = list.Render("", nil) // the line replaces the list
		return 0, line.text, nil
	case keys.err != nil:
		return 0, "", keys.err
	}
	return 0, "", err
}

// newList returns the entries as a list of survey's, laid out for the present
// size of the window.
func (f *FullConsole) newList(message string, entries []Entry, focus int) *survey.Select {
	columns, height := f.screen.size()
	list := &survey.Select{Message: message, Default: focus, Help: language.Say("terminal.list.keys")}
	if message != "" && columns < 60 {
		list.Help = language.Say("terminal.list.keys.short")
	}
	tallest, all := 1, 0
	for _, e := range entries {
		text := e.layout(columns)
		list.Options = append(list.Options, text)
		rows := strings.Count(text, "\n") + 1
		tallest, all = max(tallest, rows), all+rows
	}
	const above = 6 // rows for the question and for a little of the text above it
	list.PageSize = max(3, (height-above)/tallest)
	if all <= height-above {
		list.PageSize = len(entries)
	}
	list.Filter = func(typed, _ string, i int) bool { return entries[i].matches(typed) }
	return list
}

// lineInsteadOf reads a line that was begun over a list. The line is a command,
// or it selects an entry by its number or by words that match only that entry.
// Any other line is reported, and again says to show the list once more.
func (f *FullConsole) lineInsteadOf(entries []Entry, begun string) (value int, _ Input, again bool, _ error) {
	in, err := f.ask(f.begunLine(begun))
	if err != nil || in.Command != "" || in.Text == "" {
		return 0, in, err == nil && in.Command == "", err
	}
	var found []Entry
	for _, e := range entries {
		if e.matches(in.Text) {
			found = append(found, e)
		}
	}
	if len(found) != 1 {
		f.Show(language.Say("terminal.list.unknown"))
		return 0, Input{}, true, nil
	}
	return found[0].Value, Input{}, false, nil
}

func setIcons(i *survey.IconSet) { i.SelectFocus.Text = ">" }
