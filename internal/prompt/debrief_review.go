package prompt

import (
	"fmt"
	"strconv"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// reviewDebrief shows everything that was heard in a debrief. Enter keeps all
// of it. If the person types the number of a line, they can correct that line,
// and then the list is shown again.
func (d *Dialogue) reviewDebrief(s interview.Session) (interview.Given, terminal.Input, error) {
	d.reviewing = false
	indexes := debriefTurns(s)
	if len(indexes) == 0 {
		return interview.Given{Act: interview.Done}, terminal.Input{}, nil
	}
	turns := s.Interview().Turns
	var list strings.Builder
	var lines []string
	for n, i := range indexes {
		lines = append(lines, d.describeTurn(turns[i]))
		fmt.Fprintf(&list, "\n  %d %s", n+1, lines[n])
	}
	d.console.Show("\n" + language.Say("prompt.review") + list.String())
	line, wordless, in, err := d.chooseLine(lines, d.firstSensitive(turns, indexes))
	switch {
	case err != nil || in.Command != "" && in.Command != "done":
		d.reviewing = in.Command != "back"
		return interview.Given{}, in, err
	case line < 0 || in.Command == "done":
		return interview.Given{Act: interview.Done}, terminal.Input{}, nil
	}
	d.reviewing = true
	given := interview.Given{Act: interview.Corrected, Turn: indexes[line], Evidence: turns[indexes[line]].Evidence, Wordless: wordless}
	if wordless {
		return given, terminal.Input{}, nil
	}
	label := language.Say("prompt.review.line", "line", quoteTurn(turns[given.Turn]))
	given.Evidence, in, err = d.console.Correct(label, given.Evidence, d.catalogue)
	if err != nil || in.Command != "" {
		return interview.Given{}, in, err
	}
	return given, terminal.Input{}, nil
}

// firstSensitive returns the number of the first sensitive line, or 0 if there
// is none.
func (d *Dialogue) firstSensitive(turns []motive.Turn, indexes []int) int {
	for n, i := range indexes {
		if d.sensitive(turns[i].Answer) != "" {
			return n + 1
		}
	}
	return 0
}

// chooseLine asks which line to correct and returns its index, or -1 for none.
// If the person types a negative number, wordless says to remove the words of
// that line. The prompt explains this with the number of a sensitive line as
// the example.
func (d *Dialogue) chooseLine(lines []string, sensitive int) (line int, wordless bool, _ terminal.Input, _ error) {
	none := language.Say("prompt.review.none")
	label := language.Say("prompt.review.how", "none", none)
	if sensitive > 0 {
		label += " " + language.Say("prompt.review.sensitive", "n", sensitive)
	}
	for {
		in, err := d.console.Line(label, "")
		if err != nil || in.Command != "" {
			return -1, false, in, err
		}
		if n, err := strconv.Atoi(strings.TrimSpace(in.Text)); err == nil && n < 0 && n >= -len(lines) {
			return -n - 1, true, terminal.Input{}, nil
		}
		if i, ok := terminal.ParseChoice(in.Text, lines, none); ok {
			return i, false, terminal.Input{}, nil
		}
		label = language.Say("terminal.choose.again.none", "none", none)
	}
}

// describeTurn returns a line of the notes with the motivators that were heard
// in it.
func (d *Dialogue) describeTurn(t motive.Turn) string {
	var heard []string
	for _, e := range t.Evidence {
		heard = append(heard, d.catalogue.NameOf(e.Motivator)+" "+describeStrength(e.Strength))
	}
	if heard == nil {
		heard = []string{language.Say("prompt.review.nothing")}
	}
	return quoteTurn(t) + ": " + strings.Join(heard, ", ")
}

// quoteTurn returns a line of the notes in quotation marks, or says that its
// words are not kept.
func quoteTurn(t motive.Turn) string {
	if t.Answer == "" {
		return language.Say("prompt.review.wordless")
	}
	return "“" + shorten(t.Answer, 100) + "”"
}
