package prompt

import (
	"errors"
	"slices"

	"buyin/internal/motive"
)

// What an entry of the list under what was heard does.
const (
	keepAll = iota
	changeOne
	addOne
	dropAll
)

// Correct lists what was heard. Enter keeps it; an entry is changed by choosing
// it; and whatever is typed is a line of corrections, as in plain lines.
func (f *Full) Correct(label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, typed, error) {
	f.Show(label + listed(heard, c))
	now := slices.Clone(heard)
	for {
		i, t, err := f.choose("", mendEntries(now, c), 0, beginsCorrection)
		var stop stopped
		switch {
		case errors.As(err, &stop):
			kept, t, done, err := f.correct(stop.text, now, c)
			if done || err != nil || t.command != "" {
				return kept, t, err
			}
			continue
		case err != nil || t.command != "":
			return nil, t, err
		case i == keepAll:
			return now, typed{}, nil
		case i == dropAll:
			return []motive.Evidence{}, typed{}, nil
		case i == addOne:
			now, t, err = f.add(now, c)
		default:
			now, t, err = f.changeOne(now, c)
		}
		if err != nil || t.command != "" {
			return nil, t, err
		}
	}
}

func mendEntries(now []motive.Evidence, c motive.Catalogue) []entry {
	line := func(does int, text string) entry { return entry{number: noNumber, text: text, place: does} }
	add := line(addOne, "add a driver")
	switch len(now) {
	case 0:
		return []entry{line(keepAll, "go on: no driver in it"), add}
	case 1:
		e := now[0]
		return []entry{line(keepAll, "keep it"), line(changeOne, "change "+c.NameOf(e.Motivator)+", "+said(e.Strength)), add, line(dropAll, "drop it")}
	}
	return []entry{line(keepAll, "keep all of it"), line(changeOne, "change one of them"), add, line(dropAll, "keep none of it")}
}

// changeOne changes the only one of what was heard, or has one chosen first.
func (f *Full) changeOne(now []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, typed, error) {
	if len(now) == 1 {
		return f.change(now, 0, c)
	}
	var entries []entry
	for i, e := range now {
		entries = append(entries, entry{number: i + 1, text: c.NameOf(e.Motivator) + ", " + said(e.Strength), place: i})
	}
	i, t, err := f.choose("Which", entries, 0, nil)
	if err != nil || t.command != "" {
		return now, t, err
	}
	return f.change(now, i, c)
}

// beginsCorrection is any letter: the list has nothing to look for.
func beginsCorrection(k key) bool { return k.stroke == letter }

// correct takes a line of corrections. It reports whether one was carried out.
func (f *Full) correct(first string, now []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, typed, bool, error) {
	e := beginning(first)
	for {
		t, err := f.ask(e)
		if err != nil || t.command != "" {
			return nil, t, false, err
		}
		switch t.text {
		case "":
			return nil, typed{}, false, nil // wiped out: back to the list
		case "?":
			f.Show(mendHelp(c))
			return nil, typed{}, false, nil
		}
		kept, err := mend(t.text, now, c)
		if err == nil {
			return kept, typed{}, true, nil
		}
		f.Show(err.Error())
	}
}

// add adds a motivator, or sets one that is there already.
func (f *Full) add(now []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, typed, error) {
	var entries []entry
	for i, m := range c.Motivators {
		entries = append(entries, entry{number: i + 1, text: m.Name, place: i})
	}
	i, t, err := f.choose("Which", entries, 0, nil)
	if err != nil || t.command != "" {
		return now, t, err
	}
	id := c.Motivators[i].ID
	at := slices.IndexFunc(now, func(e motive.Evidence) bool { return e.Motivator == id })
	if at < 0 {
		at = len(now)
		now = append(slices.Clip(now), motive.Evidence{Motivator: id, Strength: motive.MaxStrength})
	}
	return f.change(now, at, c)
}

// change sets the strength of one of what was heard, or drops it.
func (f *Full) change(now []motive.Evidence, at int, c motive.Catalogue) ([]motive.Evidence, typed, error) {
	entries := []entry{}
	focus := 0
	for strength := motive.MaxStrength; strength >= motive.MinStrength; strength-- {
		if strength == now[at].Strength {
			focus = len(entries)
		}
		entries = append(entries, entry{number: strength, text: said(strength), place: strength})
	}
	const none = motive.MinStrength - 1 // no strength
	entries = append(entries, entry{number: noNumber, text: "drop it", place: none})
	strength, t, err := f.choose(c.NameOf(now[at].Motivator), entries, focus, nil)
	if err != nil || t.command != "" {
		return now, t, err
	}
	if strength == none {
		return slices.Delete(slices.Clone(now), at, at+1), typed{}, nil
	}
	changed := slices.Clone(now)
	changed[at].Strength = strength
	return changed, typed{}, nil
}
