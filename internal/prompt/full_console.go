package prompt

import (
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
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
	return f.FullConsole.Note(label, "", draft)
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
func (f *fullConsole) ChooseOrSay(label string, options []string, none string) (int, string, terminal.Input, error) {
	f.Heading(label)
	first := terminal.Entry{Number: 0, Text: none, Value: -1}
	if none == "" {
		first = terminal.Entry{Number: terminal.NoNumber, Text: language.Say("terminal.list.unchosen"), Value: -1}
	}
	entries := []terminal.Entry{first}
	for i, option := range options {
		entries = append(entries, terminal.Entry{Number: i + 1, Text: option, Value: i})
	}
	for {
		i, begun, in, err := f.ListOrLine("", language.Say("prompt.trade.keys"), entries)
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

// The values of the entries below the list of heard motivators. Each stands for
// an action.
const (
	keepAll = iota
	changeOne
	addOne
	dropAll
)

// Correct implements Console. Enter keeps everything, and choosing an entry
// changes it. If the person types something, it is a line of corrections, as in
// plain lines.
func (f *fullConsole) Correct(label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
	f.Show(label + numberedList(heard, c))
	now := slices.Clone(heard)
	for {
		action, begun, in, err := f.ListOrLine("", language.Say("prompt.correct.keys"), correctionEntries(now, c))
		if err != nil || in.Command != "" {
			return nil, in, err
		}
		if begun != "" {
			kept, done, in, err := f.correctByLine(begun, now, c)
			if done || err != nil || in.Command != "" {
				return kept, in, err
			}
			continue
		}
		switch action {
		case keepAll:
			return now, terminal.Input{}, nil
		case dropAll:
			return []motive.Evidence{}, terminal.Input{}, nil
		case addOne:
			now, in, err = f.add(now, c)
		default:
			now, in, err = f.changeOne(now, c)
		}
		if err != nil || in.Command != "" {
			return nil, in, err
		}
	}
}

func correctionEntries(now []motive.Evidence, c motive.Catalogue) []terminal.Entry {
	entry := func(action int, text string) terminal.Entry {
		return terminal.Entry{Number: terminal.NoNumber, Text: text, Value: action}
	}
	add := entry(addOne, language.Say("prompt.correct.add"))
	switch len(now) {
	case 0:
		return []terminal.Entry{entry(keepAll, language.Say("prompt.correct.keep.none")), add}
	case 1:
		change := language.Say("prompt.correct.change.one", "what", strengthOfOne(now[0], c))
		return []terminal.Entry{
			entry(keepAll, language.Say("prompt.correct.keep.one")), entry(changeOne, change), add,
			entry(dropAll, language.Say("prompt.correct.drop")),
		}
	}
	return []terminal.Entry{
		entry(keepAll, language.Say("prompt.correct.keep")), entry(changeOne, language.Say("prompt.correct.change")), add,
		entry(dropAll, language.Say("prompt.correct.drop.all")),
	}
}

// correctByLine reads a line of corrections that begins with the given text. It
// reports whether the line corrected anything. An empty line and a question
// mark only return to the list.
func (f *fullConsole) correctByLine(begun string, now []motive.Evidence, c motive.Catalogue) (kept []motive.Evidence, done bool, _ terminal.Input, _ error) {
	in, err := f.LineFrom(begun, func(line string) (err error) {
		switch line {
		case "":
		case "?":
			f.Show(correctionHelp(c))
		default:
			kept, err = applyCorrections(line, now, c)
			done = err == nil
		}
		return err
	})
	return kept, done, in, err
}

// changeOne asks which entry to change, if there are several, and changes it.
func (f *fullConsole) changeOne(now []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
	if len(now) == 1 {
		return f.change(now, 0, c)
	}
	var entries []terminal.Entry
	for i, e := range now {
		entries = append(entries, terminal.Entry{Number: i + 1, Text: strengthOfOne(e, c), Value: i})
	}
	i, in, err := f.List(language.Say("prompt.correct.which"), entries, 0)
	if err != nil || in.Command != "" {
		return now, in, err
	}
	return f.change(now, i, c)
}

// add adds a motivator. If the list already has it, it changes that entry.
func (f *fullConsole) add(now []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
	var entries []terminal.Entry
	for i, m := range c.Motivators {
		entries = append(entries, terminal.Entry{Number: i + 1, Text: m.Name, Value: i})
	}
	i, in, err := f.List(language.Say("prompt.correct.which"), entries, 0)
	if err != nil || in.Command != "" {
		return now, in, err
	}
	id := c.Motivators[i].ID
	at := slices.IndexFunc(now, func(e motive.Evidence) bool { return e.Motivator == id })
	if at < 0 {
		at = len(now)
		now = append(slices.Clip(now), motive.Evidence{Motivator: id, Strength: motive.MaxStrength})
	}
	return f.change(now, at, c)
}

// change asks for the new strength of an entry, or drops the entry.
func (f *fullConsole) change(now []motive.Evidence, at int, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
	var entries []terminal.Entry
	focus := 0
	for strength := motive.MaxStrength; strength >= motive.MinStrength; strength-- {
		if strength == now[at].Strength {
			focus = len(entries)
		}
		entries = append(entries, terminal.Entry{Number: strength, Text: describeStrength(strength), Value: strength})
	}
	const drop = motive.MinStrength - 1
	entries = append(entries, terminal.Entry{Number: terminal.NoNumber, Text: language.Say("prompt.correct.drop"), Value: drop})
	strength, in, err := f.List(c.NameOf(now[at].Motivator), entries, focus)
	if err != nil || in.Command != "" {
		return now, in, err
	}
	if strength == drop {
		return slices.Delete(slices.Clone(now), at, at+1), terminal.Input{}, nil
	}
	changed := slices.Clone(now)
	changed[at].Strength = strength
	return changed, terminal.Input{}, nil
}
