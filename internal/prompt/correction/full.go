package correction

import (
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// The values of the entries below the list of heard motivators. Each stands for
// an action.
const (
	keepAll = iota
	changeOne
	addOne
	dropAll
)

// Full shows the motivators that were heard, and returns the list after the
// person's corrections. Enter keeps everything, and choosing an entry changes it.
// If the person types something, it is a line of corrections, as in plain lines. Words
// that are none are returned with the command Words.
func Full(f *terminal.FullConsole, label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
	f.Show(label + numberedList(heard, c))
	now := slices.Clone(heard)
	for {
		action, begun, in, err := f.ListOrLine("", language.Say("prompt.correct.keys"), correctionEntries(now, c), false)
		if err != nil || in.Command != "" {
			return nil, in, err
		}
		if begun != "" {
			kept, done, in, err := correctByLine(f, begun, now, c)
			if done || err != nil || in.Command != "" {
				return kept, in, err
			}
			f.Show(strings.TrimPrefix(numberedList(now, c), "\n"))
			continue
		}
		switch action {
		case keepAll:
			return now, terminal.Input{}, nil
		case dropAll:
			return []motive.Evidence{}, terminal.Input{}, nil
		case addOne:
			now, in, err = add(f, now, c)
		default:
			now, in, err = changeSome(f, now, c)
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
func correctByLine(f *terminal.FullConsole, begun string, now []motive.Evidence, c motive.Catalogue) (kept []motive.Evidence, done bool, _ terminal.Input, _ error) {
	words, typed := "", ""
	in, err := f.LineFrom(begun, func(line string) (err error) {
		typed = line
		switch line {
		case "":
		case "?":
			f.Show(Help(c))
		default:
			kept, err = Apply(line, now, c)
			if done = err == nil; !done && isWords(line, c) {
				words, err = line, nil
			}
		}
		return err
	})
	if words != "" && err == nil && in.Command == "" {
		in = terminal.Input{Command: Words, Text: words}
	}
	if done && err == nil && in.Command == "" && IsOnly(typed) && len(kept) < len(now) {
		done, in, err = confirmOnly(f, kept, now, c)
	}
	return kept, done, in, err
}

// confirmOnly asks whether only the entries that were typed by their numbers are so, since
// a number alone may have been meant otherwise.
func confirmOnly(f *terminal.FullConsole, kept, now []motive.Evidence, c motive.Catalogue) (yes bool, _ terminal.Input, _ error) {
	var gone []motive.Evidence
	for _, e := range now {
		if !slices.Contains(kept, e) {
			gone = append(gone, e)
		}
	}
	label := language.Say("prompt.correct.only", "kept", ShortList(kept, c), "gone", ShortList(gone, c))
	i, in, err := f.Choose(label, []string{language.Say("prompt.correct.only.yes")}, language.Say("prompt.correct.only.no"))
	return err == nil && in.Command == "" && i == 0, in, err
}

// changeSome asks which entry to change, if there are several, and changes it.
func changeSome(f *terminal.FullConsole, now []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
	if len(now) == 1 {
		return change(f, now, 0, c)
	}
	var entries []terminal.Entry
	for i, e := range now {
		entries = append(entries, terminal.Entry{Number: i + 1, Text: strengthOfOne(e, c), Value: i})
	}
	i, in, err := f.List(language.Say("prompt.correct.which"), entries, 0)
	if err != nil || in.Command != "" {
		return now, in, err
	}
	return change(f, now, i, c)
}

// add adds a motivator. If the list already has it, it changes that entry.
func add(f *terminal.FullConsole, now []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
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
	return change(f, now, at, c)
}

// change asks for the new strength of an entry, or drops the entry.
func change(f *terminal.FullConsole, now []motive.Evidence, at int, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
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
