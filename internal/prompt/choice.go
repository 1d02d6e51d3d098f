package prompt

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/AlecAivazis/survey/v2"
	"github.com/AlecAivazis/survey/v2/core"
	"github.com/AlecAivazis/survey/v2/terminal"

	"buyin/internal/visible"
)

// An entry is a line of a list to choose from.
type entry struct {
	number int // typed to choose it
	text   string
	place  int // what choosing it returns
}

// noNumber marks an entry that no number chooses.
const noNumber = -99

// shown is the entry as it is listed, in a few rows of so many columns.
func (e entry) shown(columns int) string {
	text := visible.Line(e.text)
	if e.number != noNumber {
		text = fmt.Sprintf("%d %s", e.number, text)
	}
	const (
		most   = 3 // rows of an entry
		indent = 4 // of all but the first; the mark before that takes two
	)
	rows := strings.Split(visible.Wrap(text, columns-1, indent), "\n")
	if len(rows) > most {
		rows = append(rows[:most], strings.Repeat(" ", indent)+"…")
	}
	return strings.Join(rows, "\n")
}

func init() { survey.SelectQuestionTemplate = listTemplate }

// listTemplate is how a list is shown: survey's own, with our words.
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

// How a list is used.
const (
	listKeys = "arrows or number, Enter; / commands"
	mendKeys = "Enter; or a correction; ? explains"
)

// choose has one of the entries chosen and returns its place. A key that stops
// says so (besides the slash, that always does) is given back, as the
// beginning of a line, in the error.
func (f *Full) choose(message string, entries []entry, focus int, stops func(key) bool) (int, typed, error) {
	if t, ok := f.heldCommand(); ok {
		return 0, t, nil
	}
	columns, height := f.screen.size()
	list := &survey.Select{Message: message, Default: focus, Help: listKeys}
	if stops != nil {
		list.Help = mendKeys
	}
	tallest := 1
	for _, e := range entries {
		text := e.shown(columns)
		list.Options = append(list.Options, text)
		tallest = max(tallest, strings.Count(text, "\n")+1)
	}
	list.PageSize = max(3, (height-3)/tallest)
	list.Filter = func(typed, _ string, i int) bool { return entries[i].fits(typed) }
	for {
		keys := &keyReader{keys: f.keys, stops: stops, fd: f.screen.in.Fd(), interrupted: f.interrupted}
		chosen := survey.OptionAnswer{}
		core.DisableColor = !f.color
		err := survey.AskOne(list, &chosen, survey.WithStdio(keys, f.screen, f.screen), survey.WithIcons(icons))
		var stop stopped
		switch {
		case err == nil:
			return entries[chosen.Index].place, typed{}, nil
		case errors.As(err, &stop) && stop.r == '/':
			t, err := f.ask(beginning('/'))
			if err != nil || t.command != "" {
				return 0, t, err
			}
		case keys.err != nil:
			return 0, typed{}, keys.err
		default:
			return 0, typed{}, err
		}
	}
}

func icons(i *survey.IconSet) { i.SelectFocus.Text = ">" }

// beginning is an editor of one line that a first letter was typed into.
func beginning(r rune) *editor {
	e := newEditor("", false, false)
	e.take(key{stroke: letter, r: r})
	return e
}

// fits reports whether what was typed means the entry: its number, or a part
// of its text where it is one of those asked for.
func (e entry) fits(typed string) bool {
	typed = strings.ToLower(strings.TrimSpace(typed))
	if n, err := strconv.Atoi(typed); err == nil {
		return n == e.number
	}
	return e.place >= 0 && strings.Contains(strings.ToLower(e.text), typed)
}

// A stopped ends a list for a key that begins a line.
type stopped struct{ r rune }

func (s stopped) Error() string { return "the list was left for a line" }

// A keyReader feeds survey with the keys that it understands, one at a time,
// so that it reads nothing ahead. What would make an answer up (Ctrl-D), start
// something odd (ESC) or comes from a paste does not reach it.
type keyReader struct {
	keys        *keyboard
	stops       func(key) bool
	fd          uintptr
	interrupted error
	err         error // why it ended
}

// Fd is what survey sets the mode of.
func (k *keyReader) Fd() uintptr { return k.fd }

func (k *keyReader) Read(p []byte) (int, error) {
	for {
		got, err := k.keys.next()
		switch {
		case err != nil:
		case got.pasted:
			continue
		case got.stroke == interrupt:
			err = k.interrupted
		case got.stroke == ended:
			err = Ended
		case got.stroke == letter && (got.r == '/' || k.stops != nil && k.stops(got)):
			err = stopped{got.r}
		}
		if err != nil {
			k.err = err
			return 0, err
		}
		text, ok := surveyKeys[got.stroke]
		if got.stroke == letter {
			text, ok = string(got.r), utf8.ValidRune(got.r) && visible.Plain(got.r)
		}
		if ok {
			return copy(p, text), nil
		}
	}
}

var surveyKeys = map[stroke]string{
	enter: "\r", up: "\x1b[A", down: "\x1b[B", tab: "\t",
	erase: string(rune(terminal.KeyBackspace)), eraseWord: string(rune(terminal.KeyDeleteWord)), eraseLine: string(rune(terminal.KeyDeleteLine)),
}
