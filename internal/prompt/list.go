package prompt

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

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
	listKeys  = "arrows or number, Enter; / commands"
	mendKeys  = "Enter; or a correction; ? explains"
	shortKeys = "arrows, number" // behind a message, in a narrow window
)

// choose has one of the entries chosen and returns its place. What is typed
// looks for an entry; the slash, and what fits none, begins a line. Where stops
// says that a key begins a line of the caller's, it is the error stopped.
func (f *Full) choose(message string, entries []entry, focus int, stops func(key) bool) (int, typed, error) {
	if t, ok := f.heldCommand(); ok {
		return 0, t, nil
	}
	for {
		list := f.list(message, entries, focus)
		if stops != nil {
			list.Help = mendKeys
		}
		keys := &keyReader{keys: f.keys, entries: entries, stops: stops, fd: f.screen.in.Fd(), interrupted: f.interrupted}
		chosen := survey.OptionAnswer{}
		core.DisableColor = !f.color
		err := survey.AskOne(list, &chosen, survey.WithStdio(keys, f.screen, f.screen), survey.WithIcons(icons))
		var stop stopped
		if errors.As(err, &stop) {
			_ = list.Render("", nil) // in place of the list comes the line
		}
		switch {
		case err == nil:
			return entries[chosen.Index].place, typed{}, nil
		case errors.As(err, &stop) && stops != nil && stop.text != "/":
			return 0, typed{}, stop
		case errors.As(err, &stop):
			i, t, again, err := f.line(stop.text, entries)
			if !again {
				return i, t, err
			}
		case keys.err != nil:
			return 0, typed{}, keys.err
		default:
			return 0, typed{}, err
		}
	}
}

// list is survey's list of the entries, in the window as it is now.
func (f *Full) list(message string, entries []entry, focus int) *survey.Select {
	columns, height := f.screen.size()
	list := &survey.Select{Message: message, Default: focus, Help: listKeys}
	if message != "" && columns < 60 {
		list.Help = shortKeys
	}
	tallest := 1
	for _, e := range entries {
		text := e.shown(columns)
		list.Options = append(list.Options, text)
		tallest = max(tallest, strings.Count(text, "\n")+1)
	}
	const above = 6 // rows for the question, and what is left of what came before
	list.PageSize = max(3, (height-above)/tallest)
	list.Filter = func(typed, _ string, i int) bool { return entries[i].fits(typed) }
	return list
}

// line takes what is typed over a list as a line: a command, or an entry by
// its number or by words that fit no other. Anything else is said to be none.
func (f *Full) line(begun string, entries []entry) (place int, _ typed, again bool, _ error) {
	t, err := f.ask(beginning(begun))
	if err != nil || t.command != "" || t.text == "" {
		return 0, t, err == nil && t.command == "", err
	}
	var fit []entry
	for _, e := range entries {
		if e.fits(t.text) {
			fit = append(fit, e)
		}
	}
	if len(fit) != 1 {
		f.Show("Not on the list. A number chooses, /note keeps words, /help lists the commands.")
		return 0, typed{}, true, nil
	}
	return fit[0].place, typed{}, false, nil
}

func icons(i *survey.IconSet) { i.SelectFocus.Text = ">" }

// beginning is an editor of one line that its beginning was typed into.
func beginning(text string) *editor {
	e := newEditor("", false, false)
	for _, r := range text {
		e.take(key{stroke: letter, r: r})
	}
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

// A stopped ends a list for a line that was begun.
type stopped struct{ text string }

func (s stopped) Error() string { return "the list was left for a line" }

// A keyReader feeds survey with the keys that it understands, one at a time,
// so that it reads nothing ahead. What would make an answer up (Ctrl-D), start
// something odd (ESC) or comes from a paste does not reach it; what leaves
// nothing of the list begins a line.
type keyReader struct {
	keys        *keyboard
	entries     []entry
	looked      []rune // typed so far to look for an entry
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
			err = stopped{string(got.r)}
		case !k.leavesSome(got):
			err = stopped{string(k.looked)}
		}
		if err != nil {
			k.err = err
			return 0, err
		}
		text, ok := surveyKeys[got.stroke]
		if got.stroke == letter {
			text, ok = string(got.r), visible.Plain(got.r)
		}
		if ok {
			return copy(p, text), nil
		}
	}
}

// leavesSome follows what is typed to look for an entry, and reports whether
// the list still has one that fits.
func (k *keyReader) leavesSome(got key) bool {
	switch got.stroke {
	case letter:
		k.looked = append(k.looked, got.r)
	case erase:
		k.looked = k.looked[:max(0, len(k.looked)-1)]
	case eraseWord, eraseLine:
		k.looked = nil
	}
	return len(k.looked) == 0 || slices.ContainsFunc(k.entries, func(e entry) bool { return e.fits(string(k.looked)) })
}

var surveyKeys = map[stroke]string{
	enter: "\r", up: "\x1b[A", down: "\x1b[B", tab: "\t",
	erase: string(rune(terminal.KeyBackspace)), eraseWord: string(rune(terminal.KeyDeleteWord)), eraseLine: string(rune(terminal.KeyDeleteLine)),
}
