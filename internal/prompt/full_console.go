package prompt

import (
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/correction"
	"buyin/internal/prompt/heard"
	"buyin/internal/terminal"
)

// A fullConsole is a Console that uses the whole terminal.
type fullConsole struct {
	*terminal.FullConsole
	hinted bool  // the hint about ending a note has been shown
	picks  picks // what was picked before a command
}

// picks are motivators that were picked in answer to a label.
type picks struct {
	label string
	ids   []string
}

// Note implements Console.
func (f *fullConsole) Note(label, draft string) (terminal.Input, error) {
	hint := ""
	if !f.hinted {
		f.hinted, hint = true, language.Say("prompt.note.hint")
	}
	return f.FullConsole.Note(label, hint, draft)
}

// Notes implements Console.
func (f *fullConsole) Notes(label, draft string) (terminal.Input, error) {
	return f.Page(label, draft)
}

// Heard implements Console.
func (f *fullConsole) Heard(h *heard.Correction, line string, _ motive.Catalogue) error {
	if line == "" {
		return h.Keys(f.FullConsole)
	}
	why, err := h.Type(line)
	if why != "" {
		f.Show(why)
	}
	return err
}

// FirstNotes implements Console.
func (f *fullConsole) FirstNotes(label string) (terminal.Input, error) { return f.Notes(label, "") }

// Interactive implements Console.
func (f *fullConsole) Interactive() bool { return true }

// ReadsKeys implements Console.
func (f *fullConsole) ReadsKeys() bool { return true }

// Pick implements Console. It asks for one motivator at a time. /back takes back
// the last pick.
func (f *fullConsole) Pick(label string, from []motive.Motivator, most int) ([]string, terminal.Input, error) {
	f.Heading(label)
	picked := f.pickedBefore(label)
	for len(picked) < most {
		i, in, err := f.pickNext(from, picked)
		switch {
		case err != nil:
			return nil, in, err
		case in.Command == "back" && len(picked) > 0:
			picked = picked[:len(picked)-1]
			continue
		case in.Command == "help", in.Command == "why", in.Command == "note", in.Command == "other":
			f.picks = picks{label, picked}
			return nil, in, nil
		case in.Command != "":
			return nil, in, nil
		case i < 0:
			return picked, terminal.Input{}, nil
		}
		picked = append(picked, from[i].ID)
	}
	return picked, terminal.Input{}, nil
}

// pickedBefore returns what was picked for the label before a command
// interrupted.
func (f *fullConsole) pickedBefore(label string) []string {
	before := f.picks
	f.picks = picks{}
	if before.label != label {
		return nil
	}
	return before.ids
}

// pickNext asks for the next motivator and returns its index, or -1 if the
// person wants no more.
func (f *fullConsole) pickNext(from []motive.Motivator, picked []string) (int, terminal.Input, error) {
	messages := language.List("prompt.pick.next")
	message, none := messages[min(len(picked), len(messages)-1)], language.Say("prompt.pick.none")
	if len(picked) > 0 {
		none = language.Say("prompt.pick.enough")
	}
	entries := []terminal.Entry{{Number: 0, Text: none, Value: -1}}
	for i, m := range from {
		if !slices.Contains(picked, m.ID) {
			entries = append(entries, terminal.Entry{Number: i + 1, Text: m.Name, Value: i})
		}
	}
	return f.List(message, entries, 0)
}

// ChooseOrSay implements Console. Words that are not a number or the beginning
// of an option answer the question.
func (f *fullConsole) ChooseOrSay(label string, options []string, none string, byDigit bool) (int, string, terminal.Input, error) {
	if label != "" {
		f.Heading(label)
	}
	first := terminal.Entry{Number: 0, Text: none, Value: -1}
	if none == "" {
		first = terminal.Entry{Number: terminal.NoNumber, Text: language.Say("terminal.list.unchosen"), Value: -1}
	}
	entries := []terminal.Entry{first}
	for i, option := range options {
		if option != "" {
			entries = append(entries, terminal.Entry{Number: i + 1, Text: option, Value: i})
		}
	}
	for {
		i, begun, in, err := f.ListOrLine("", language.Say("prompt.trade.keys"), entries, byDigit)
		switch {
		case err != nil || in.Command != "":
			return i, "", in, err
		case begun == "" && (i >= 0 || none != ""):
			return i, "", in, nil
		case begun == "":
			continue
		}
		in, err = f.LineFrom(begun, func(string) error { return nil })
		if err != nil || in.Command != "" {
			return -1, "", in, err
		}
		if i, words, ok := readChoice(in.Text, options, none); ok {
			return i, words, terminal.Input{}, nil
		}
		if strings.TrimSpace(in.Text) != "" {
			f.Show(language.Say("terminal.choose.again"))
		}
	}
}

// Correct implements Console.
func (f *fullConsole) Correct(label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
	return correction.Full(f.FullConsole, label, heard, c)
}
