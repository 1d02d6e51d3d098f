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
	Number int    // what to type to choose it, or NoNumber
	Text   string // made safe to show by the list
	Value  int    // what the list returns for it; words typed find only entries with values from 0
}

// NoNumber marks an entry that cannot be chosen by a number.
const NoNumber = -99

// layout returns the entry as the list shows it, in at most a few rows.
func (e Entry) layout(columns int) string {
	text := visible.Line(e.Text)
	if e.Number != NoNumber {
		text = fmt.Sprintf("%d %s", e.Number, text)
	}
	const (
		maxRows = 3
		indent  = 4 // of all rows but the first, which follows a mark of two columns
	)
	rows := strings.Split(visible.Wrap(text, columns-1, indent), "\n")
	if len(rows) > maxRows {
		rows = append(rows[:maxRows], strings.Repeat(" ", indent)+"…")
	}
	return strings.Join(rows, "\n")
}

// matches reports whether what was typed means the entry: its number, or a part
// of its text.
func (e Entry) matches(typed string) bool {
	typed = strings.ToLower(strings.TrimSpace(typed))
	if n, err := strconv.Atoi(typed); err == nil {
		return n == e.Number
	}
	return e.Value >= 0 && strings.Contains(strings.ToLower(e.Text), typed)
}

func init() { survey.SelectQuestionTemplate = listTemplate }

// listTemplate is how survey shows a list: its own template with our words.
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
// the list; a slash, and words that match no entry, begin a line: a command, or
// words that mean an entry.
func (f *FullConsole) List(message string, entries []Entry, focus int) (int, Input, error) {
	if in, ok := f.nextPending(); ok {
		return 0, in, nil
	}
	for {
		value, begun, err := f.choose(message, entries, focus, false)
		if begun == "" {
			return value, Input{}, err
		}
		value, in, again, err := f.lineInsteadOf(entries, begun)
		if !again {
			return value, in, err
		}
	}
}

// ListOrLine asks for one of the entries, or for a line of the caller's. It
// returns the entry's value, or the first letter of the line, to be passed to
// LineFrom.
func (f *FullConsole) ListOrLine(message string, entries []Entry) (value int, begun string, in Input, err error) {
	if in, ok := f.nextPending(); ok {
		return 0, "", in, nil
	}
	for {
		value, begun, err := f.choose(message, entries, 0, true)
		if begun != "/" {
			return value, begun, Input{}, err
		}
		value, in, again, err := f.lineInsteadOf(entries, begun)
		if !again {
			return value, "", in, err
		}
	}
}

// choose runs survey once. It returns the chosen entry's value, or the text
// that begins a line: with anyLetter every letter does so.
func (f *FullConsole) choose(message string, entries []Entry, focus int, anyLetter bool) (value int, begun string, err error) {
	list := f.newList(message, entries, focus)
	if anyLetter {
		list.Help = language.Say("terminal.list.keys.line")
	}
	keys := &listKeys{keys: f.keys, entries: entries, anyLetter: anyLetter, fd: f.screen.in.Fd(), interrupted: f.interrupted}
	answer := survey.OptionAnswer{}
	core.DisableColor = !f.color
	err = survey.AskOne(list, &answer, survey.WithStdio(keys, f.screen, f.screen), survey.WithIcons(setIcons))
	var line lineBegun
	switch {
	case err == nil:
		return entries[answer.Index].Value, "", nil
	case errors.As(err, &line):
		_ = list.Render("", nil) // the line replaces the list
		return 0, line.text, nil
	case keys.err != nil:
		return 0, "", keys.err
	}
	return 0, "", err
}

// newList returns survey's list of the entries, laid out for the window's
// present size.
func (f *FullConsole) newList(message string, entries []Entry, focus int) *survey.Select {
	columns, height := f.screen.size()
	list := &survey.Select{Message: message, Default: focus, Help: language.Say("terminal.list.keys")}
	if message != "" && columns < 60 {
		list.Help = language.Say("terminal.list.keys.short")
	}
	tallest := 1
	for _, e := range entries {
		text := e.layout(columns)
		list.Options = append(list.Options, text)
		tallest = max(tallest, strings.Count(text, "\n")+1)
	}
	const above = 6 // rows for the question and a little of what came before
	list.PageSize = max(3, (height-above)/tallest)
	list.Filter = func(typed, _ string, i int) bool { return entries[i].matches(typed) }
	return list
}

// lineInsteadOf reads the line that was begun over a list: a command, or an
// entry by its number or by words that match no other. Otherwise it says so, and
// the list is shown again.
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
