package prompt

import (
	"fmt"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// tooLong says that a note is over its bound.
var tooLong = fmt.Sprintf("A note holds at most %d KiB; put the rest into the next one.", motive.MaxText>>10)

// ask puts a question, takes the report's words, and has what was heard in
// them kept or mended.
func (d *Dialogue) ask(s interview.Session, past *interview.Given) (interview.Given, typed, error) {
	step := s.Next()
	d.console.Show("")
	if step.Enough != "" {
		d.console.Show(fmt.Sprintf("You have enough: %s. Enter sums up; or go on:", step.Enough))
	}
	label := fmt.Sprintf("%d. %s%s%s", step.Number, lead(step), step.Asked, d.replied(step))
	draft := s.Draft()
	if past != nil && past.Text != "" {
		draft = past.Text
	}
	for {
		words, err := d.words(s, label, draft)
		summing := words.command == "done" && draft != "" // what was typed before is not lost by it
		if summing {
			words = typed{text: draft}
		}
		if err != nil || words.command != "" {
			return interview.Given{}, words, err
		}
		if strings.TrimSpace(words.text) == "" {
			if step.Enough != "" {
				return interview.Given{Act: interview.Done}, typed{}, nil
			}
			label, draft = "Nothing noted yet. /skip passes over the question, /done sums up.", ""
			continue
		}
		given, t, again, err := d.weigh(s, words.text)
		if summing && !again && err == nil && t.command == "" && len(d.queue) == 0 {
			d.queue = append(d.queue, interview.Given{Act: interview.Done})
		}
		if !again {
			return given, t, err
		}
		draft = words.text
	}
}

// words takes a note within its bound. What was typed when the input ended is
// kept as a draft.
func (d *Dialogue) words(s interview.Session, label, draft string) (typed, error) {
	for {
		words, err := d.console.Note(label, draft)
		if err != nil && strings.TrimSpace(words.text) != "" {
			_ = d.draft(s, words.text) // the end of the input is the news to tell
		}
		if err != nil || len(words.text) <= motive.MaxText {
			return words, err
		}
		label, draft = tooLong, words.text
	}
}

// lead takes up the report's own words.
func lead(step interview.Step) string {
	if step.Lead == "" {
		return ""
	}
	return "You said “" + step.Lead + "”. "
}

// weigh has what was heard in a note kept or mended. It may ask for the note
// again.
func (d *Dialogue) weigh(s interview.Session, note string) (_ interview.Given, _ typed, again bool, _ error) {
	given, t, again, err := d.spare(s, note)
	if again || err != nil || t.command != "" {
		return given, t, again, err
	}
	if given.Text != "" {
		if err := d.draft(s, given.Text); err != nil {
			return interview.Given{}, typed{}, false, err
		}
	}
	label := "Heard (Enter keeps, ? explains):"
	if len(given.Evidence) == 0 {
		label = nothingHeard(d.catalogue)
	}
	kept, t, err := d.console.Correct(label, given.Evidence, d.catalogue)
	if err != nil {
		return interview.Given{}, typed{}, false, err
	}
	switch t.command {
	case "":
		given.Evidence = kept
		if say := s.Reflect(given.Text, kept); say != "" {
			d.console.Show("Say back: " + say)
		}
	case "done": // what was shown is kept, for a note must not be lost
		d.console.Show("Kept as heard.")
		d.queue = append(d.queue, interview.Given{Act: interview.Done})
	case "back":
		return interview.Given{}, typed{}, true, nil
	default: // the note is there to be gone on with
		d.edit = &interview.Given{Kind: s.Next().Kind, Text: note}
		return interview.Given{}, t, false, nil
	}
	return given, typed{}, false, nil
}

// spare asks what to keep of a note that says more than the talk needs, and
// hears what is in it.
func (d *Dialogue) spare(s interview.Session, note string) (_ interview.Given, _ typed, again bool, _ error) {
	given := interview.Given{Text: note, Evidence: s.Hear(note)}
	why := d.sensitive(note)
	if why == "" {
		return given, typed{}, false, nil
	}
	d.console.Show(why)
	i, t, err := d.console.Choose("What should be kept?",
		[]string{"what it says of their drivers, not the words", "let me take something out"}, "the note as it is")
	switch {
	case err != nil || t.command != "":
		if t.command != "" {
			d.edit = &interview.Given{Kind: s.Next().Kind, Text: note}
		}
		return interview.Given{}, t, false, err
	case i == 0:
		given.Text = ""
		for k := range given.Evidence {
			given.Evidence[k].Quote = ""
		}
	case i == 1:
		return interview.Given{}, typed{}, true, nil
	}
	return given, typed{}, false, nil
}

func (d *Dialogue) sensitive(note string) string {
	if d.options.Sensitive == nil {
		return ""
	}
	return d.options.Sensitive(note)
}
