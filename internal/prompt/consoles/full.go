package consoles

import (
	"slices"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/correction"
	"buyin/internal/prompt/heard"
	"buyin/internal/prompt/review"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// A Full is a Console that uses the whole terminal.
type Full struct {
	*terminal.FullConsole
	hinted  bool  // the hint about ending a note has been shown
	picks   picks // what was picked before a command
	private bool  // what is picked does not stay on the screen
}

// picks are motivators that were picked in answer to a label.
type picks struct {
	label string
	ids   []string
}

// Note implements Console.
func (f *Full) Note(label, draft string) (terminal.Input, error) {
	hint := ""
	if !f.hinted {
		f.hinted, hint = true, language.Say("prompt.note.hint")
	}
	return f.FullConsole.Note(label, hint, draft)
}

// Notes implements Console.
func (f *Full) Notes(label, draft string) (terminal.Input, error) {
	return f.Page(label, draft)
}

// Heard implements Console.
func (f *Full) Heard(h *heard.Correction, line string, _ motive.Catalogue) error {
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
func (f *Full) FirstNotes(label string) (terminal.Input, error) { return f.Notes(label, "") }

// Interactive implements Console.
func (f *Full) Interactive() bool { return true }

// ReadsKeys implements Console.
func (f *Full) ReadsKeys() bool { return true }

// Pick implements Console. It asks for one motivator at a time. /back takes back
// the last pick.
func (f *Full) Pick(label string, from []motive.Motivator, most int) ([]string, terminal.Input, error) {
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

// PickPrivately implements Console.
func (f *Full) PickPrivately(label string, from []motive.Motivator, most int) ([]string, terminal.Input, error) {
	f.private = true
	defer func() { f.private = false }()
	ids, in, err := f.Pick(label, from, most)
	if len(ids) > 0 {
		f.Quiet(language.Say("prompt.pick.private"))
	}
	return ids, in, err
}

// pickedBefore returns what was picked for the label before a command
// interrupted.
func (f *Full) pickedBefore(label string) []string {
	before := f.picks
	f.picks = picks{}
	if before.label != label {
		return nil
	}
	return before.ids
}

// pickNext asks for the next motivator and returns its index, or -1 if the
// person wants no more.
func (f *Full) pickNext(from []motive.Motivator, picked []string) (int, terminal.Input, error) {
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
	if f.private {
		return f.ListPrivately(message, entries, 0)
	}
	return f.List(message, entries, 0)
}

// Correct implements Console.
func (f *Full) Correct(label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
	return correction.Full(f.FullConsole, label, heard, c)
}

// Sheet implements Console.
func (f *Full) Sheet(c motive.Catalogue, s sheet.Sheet, o review.Options) (sheet.Sheet, review.Outcome, error) {
	return review.Full(f.FullConsole, c, s, o)
}
