package prompt

import (
	"fmt"
	"strconv"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// howToDebrief opens the notes of a talk that is over.
const howToDebrief = "What did they say? Type or paste your notes: a line for each thing said, an empty line between answers. /done when that is all."

// toldBefore asks whether the report knew. Whoever begins with their notes at
// once, by typing, a paste or a pipe, loses none of them.
func (d *Dialogue) toldBefore(know string) (interview.Given, typed, error) {
	for i, o := range whatTheyKnow {
		know += fmt.Sprintf("\n  %d %s", i+1, o)
	}
	know += "\n  0 " + notYet + " (Enter, or your first note)"
	for {
		t, err := d.console.Line(know, "")
		if err != nil || t.command != "" {
			return interview.Given{}, t, err
		}
		i, ok := chosen(t.text, whatTheyKnow, notYet)
		if ok {
			return d.knows(i), typed{}, nil
		}
		if word := strings.ToLower(strings.TrimSpace(t.text)); !strings.HasPrefix(whatTheyKnow[0], word) {
			if _, err := strconv.Atoi(word); err != nil {
				d.first = t.text
				return d.knows(-1), typed{}, nil
			}
		}
		know = "1 or 2, please, or Enter for: " + notYet
	}
}

// debrief takes a line of the notes on a talk that is over. What is heard in
// it is accepted until all of it is looked at, once, at the end.
func (d *Dialogue) debrief(s interview.Session, past *interview.Given) (interview.Given, typed, error) {
	if d.looking {
		return d.look(s)
	}
	if first := d.first; first != "" {
		d.first = ""
		return d.take(s, first), typed{}, nil
	}
	label, draft := "", ""
	if !d.begun {
		label, d.begun = howToDebrief, true
		if n := len(debriefed(s)); n > 0 {
			label = fmt.Sprintf("%d lines are noted so far. ", n) + howToDebrief
		}
	}
	if past != nil {
		draft = past.Text
	}
	for {
		t, err := d.console.Line(label, draft)
		label, draft = "", ""
		said := strings.TrimSpace(t.text)
		switch {
		case err != nil:
			return interview.Given{}, t, err
		case t.command == "done", t.command == "" && said == ".":
			return d.look(s)
		case t.command != "":
			return interview.Given{}, t, nil
		case said == "":
			if turns := s.Interview().Turns; len(turns) > 0 && turns[len(turns)-1].Question == s.Next().Question {
				return interview.Given{Act: interview.Skipped}, typed{}, nil
			}
		case len(t.text) > motive.MaxText:
			d.console.Show(tooLong)
		default:
			return d.take(s, t.text), typed{}, nil
		}
	}
}

// take takes a line of the notes, with a quiet word on what is sensitive.
func (d *Dialogue) take(s interview.Session, note string) interview.Given {
	if why := d.sensitive(note); why != "" {
		d.console.Show(why)
	}
	return interview.Given{Text: note, Evidence: s.Hear(note)}
}

// debriefed are the places of the turns that were typed up.
func debriefed(s interview.Session) []int {
	var places []int
	for i, t := range s.Interview().Turns {
		if motive.Stem(t.Question) == motive.Debrief {
			places = append(places, i)
		}
	}
	return places
}

// look shows all that was heard at once. Enter keeps it; a line's number has
// it mended, and the list comes again.
func (d *Dialogue) look(s interview.Session) (interview.Given, typed, error) {
	d.looking = false
	places := debriefed(s)
	if len(places) == 0 {
		return interview.Given{Act: interview.Done}, typed{}, nil
	}
	turns := s.Interview().Turns
	var list strings.Builder
	var options []string
	for n, at := range places {
		options = append(options, d.line(turns[at]))
		fmt.Fprintf(&list, "\n  %d %s", n+1, options[n])
	}
	d.console.Show("\nThis is what I hear:" + list.String())
	i, t, err := d.lineToMend(options, d.firstSensitive(turns, places))
	switch {
	case err != nil || t.command != "" && t.command != "done":
		d.looking = t.command != "back"
		return interview.Given{}, t, err
	case i == allRight || t.command == "done":
		return interview.Given{Act: interview.Done}, typed{}, nil
	}
	d.looking = true
	if i < 0 { // its words are not kept
		at := places[-i-2]
		return interview.Given{Act: interview.Corrected, Turn: at, Evidence: turns[at].Evidence, Wordless: true}, typed{}, nil
	}
	turn := turns[places[i]]
	kept, t, err := d.console.Correct("Heard in "+d.noted(turn)+" (Enter keeps, ? explains):", turn.Evidence, d.catalogue)
	if err != nil || t.command != "" {
		return interview.Given{}, t, err
	}
	return interview.Given{Act: interview.Corrected, Turn: places[i], Evidence: kept}, typed{}, nil
}

// allRight is the place of no line.
const allRight = -1

// firstSensitive is the number of the first line of which too much is kept, 0
// for none.
func (d *Dialogue) firstSensitive(turns []motive.Turn, places []int) int {
	for n, at := range places {
		if d.sensitive(turns[at].Answer) != "" {
			return n + 1
		}
	}
	return 0
}

// lineToMend takes the number of a line and returns its place; allRight for
// Enter, and -2 less the place for a line whose words are not to be kept. A
// line that says too much is an example of how.
func (d *Dialogue) lineToMend(options []string, sensitive int) (int, typed, error) {
	const right = "all of it is right"
	label := "Enter: " + right + ". A line's number mends it."
	if sensitive > 0 {
		label += fmt.Sprintf(" -%d keeps what line %d says of their drivers, not its words.", sensitive, sensitive)
	}
	for {
		t, err := d.console.Line(label, "")
		if err != nil || t.command != "" {
			return 0, t, err
		}
		if n, err := strconv.Atoi(strings.TrimSpace(t.text)); err == nil && n < 0 && n >= -len(options) {
			return n - 1, typed{}, nil
		}
		if i, ok := chosen(t.text, options, right); ok {
			return i, typed{}, nil
		}
		label = "a number from the list, please, or Enter for: " + right
	}
}

// line is a line of the notes with what is heard in it.
func (d *Dialogue) line(t motive.Turn) string {
	var heard []string
	for _, e := range t.Evidence {
		heard = append(heard, d.catalogue.NameOf(e.Motivator)+" "+said(e.Strength))
	}
	if heard == nil {
		heard = []string{"no driver"}
	}
	return d.noted(t) + ": " + strings.Join(heard, ", ")
}

// noted is a line of the notes, or that its words are not kept.
func (d *Dialogue) noted(t motive.Turn) string {
	if t.Answer == "" {
		return "(words not kept)"
	}
	return "“" + clipped(t.Answer, 100) + "”"
}

// clipped is the beginning of a text, n characters at most, on one line.
func clipped(text string, n int) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > n {
		return string(runes[:n-1]) + "…"
	}
	return string(runes)
}
