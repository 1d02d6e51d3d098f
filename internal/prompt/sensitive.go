package prompt

import (
	"slices"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/notes"
	"buyin/internal/terminal"
)

// Somebody is asked about sensitive words before they are written anywhere.

// sensitive returns the reason why the note should not be kept, or "" if there is none or
// the person has said that it is kept all the same.
func (d *Dialogue) sensitive(note string) string {
	if d.options.Sensitive == nil || d.agreed[note] {
		return ""
	}
	return d.options.Sensitive(note)
}

// offerRedaction returns the motivators heard in a note. If the note is
// sensitive, it first asks which parts to keep.
func (d *Dialogue) offerRedaction(s interview.Session, note string, past *interview.Given) (_ interview.Given, _ terminal.Input, again bool, _ error) {
	given := interview.Given{Text: note, Evidence: heardIn(s, note, past)}
	why := d.sensitive(note)
	if why == "" || d.keepsNoWords() {
		return given, terminal.Input{}, false, nil
	}
	d.console.Show(why)
	i, in, err := d.console.Choose(language.Say("prompt.sensitive"), language.List("prompt.sensitive.option"), language.Say("prompt.sensitive.none"))
	switch {
	case err == nil && in.Command == "done": // the note is not lost
		d.finishNext()
		d.console.Show(language.Say("prompt.sensitive.ended"))
	case err != nil || in.Command != "":
		if in.Command != "" {
			d.keepWords(s, note)
		}
		return interview.Given{}, in, false, err
	case i == 0:
		d.agreed[note] = true
		return given, terminal.Input{}, false, nil
	case i == 1: // remove some of the words
		return interview.Given{}, terminal.Input{}, true, nil
	}
	return withoutWords(given), terminal.Input{}, false, nil
}

// keepsNoWords reports whether the report was promised that no words are kept.
func (d *Dialogue) keepsNoWords() bool {
	told := d.session.Interview().Told
	return told != nil && !told.Quotes
}

// withoutWords returns an answer without its words.
func withoutWords(g interview.Given) interview.Given {
	g.Text = ""
	for k := range g.Evidence {
		g.Evidence[k].Quote = ""
	}
	return g
}

// mayKeep asks whether sensitive words that are no answer are kept. A command or an error
// leaves them out. If nobody can be asked, they are kept.
func (d *Dialogue) mayKeep(words string) (bool, error) {
	why := d.sensitive(words)
	if why == "" || !d.console.Interactive() {
		return true, nil
	}
	d.console.Show(why)
	i, in, err := d.console.Choose(language.Say("prompt.sensitive.note"), []string{language.Say("prompt.sensitive.keep")}, language.Say("prompt.sensitive.leave"))
	if err != nil || in.Command != "" || i < 0 {
		if in.Command == "quit" {
			err = Quit
		}
		return false, err
	}
	d.agreed[words] = true
	return true, nil
}

// askAboutLines asks which of the sensitive lines of a page are kept, before any of the
// page is saved. It returns the lines that are kept with their words. Of lines whose words
// are not kept, what was heard is saved at once. If nobody can be asked, or no words
// are kept in any case, all are returned.
func (d *Dialogue) askAboutLines(lines []notes.Line) ([]notes.Line, error) {
	var why []string
	found := 0
	for _, l := range lines {
		if reason := d.sensitive(l.Text); reason != "" {
			found++
			if found <= mostShown {
				why = append(why, "“"+shorten(l.Text, 100)+"”", reason)
			}
		}
	}
	if found == 0 || !d.console.Interactive() || d.options.Unattended || d.keepsNoWords() {
		return lines, nil
	}
	if found > mostShown {
		why = append(why, language.Count("prompt.sensitive.more", found-mostShown))
	}
	label := strings.Join(why, "\n") + "\n" + language.Count("prompt.sensitive.lines", found)
	options := []string{language.Say("prompt.sensitive.keep.lines"), language.Say("prompt.sensitive.leave.lines")}
	for {
		i, in, err := d.console.Choose(label, options, language.Say("prompt.sensitive.drivers"))
		switch {
		case err != nil:
			return nil, err
		case in.Command == "quit":
			return nil, Quit
		case in.Command != "": // there is no way round the question
			continue
		case i == 0:
			for _, l := range lines {
				d.agreed[l.Text] = true
			}
			return lines, nil
		}
		return d.leaveOutSensitive(lines, i < 0)
	}
}

// mostShown is how many sensitive lines are shown before it is asked about them.
const mostShown = 3

// leaveOutSensitive returns the lines that are not sensitive. Of the others it saves what
// was heard, if drivers is set.
func (d *Dialogue) leaveOutSensitive(lines []notes.Line, drivers bool) (left []notes.Line, _ error) {
	for _, l := range lines {
		if d.sensitive(l.Text) == "" {
			left = append(left, l)
			continue
		}
		given := withoutWords(d.session.FurtherLine(l.Text))
		if !drivers || l.Remark || len(given.Evidence) == 0 {
			continue
		}
		if err := d.act(given); err != nil {
			return nil, err
		}
	}
	return left, nil
}

// pageToSave returns a page without the lines that were left out, whose words may not be
// saved. all are the lines of the page; offered were asked about, and left is what is left
// of these. If such a page would be read in another way, it returns "".
func (d *Dialogue) pageToSave(page string, all, offered, left []notes.Line) string {
	kept, gone := map[int]bool{}, map[int]bool{}
	for _, l := range left {
		kept[l.Number] = true
	}
	for _, l := range offered {
		gone[l.Number] = !kept[l.Number]
	}
	partly := slices.ContainsFunc(offered, func(l notes.Line) bool { return kept[l.Number] && !slices.Contains(left, l) })
	var b strings.Builder
	var want []notes.Line
	rows := strings.SplitAfter(page, "\n")
	for i, l := range all {
		if gone[l.Number] {
			continue
		}
		want = append(want, l)
		from, to := l.Number-1, len(rows)
		if i == 0 {
			from = 0
		}
		if i+1 < len(all) {
			to = all[i+1].Number - 1
		}
		b.WriteString(strings.Join(rows[min(from, len(rows)):max(from, min(to, len(rows)))], ""))
	}
	got := d.parse(b.String()).Lines
	same := slices.EqualFunc(got, want, func(a, b notes.Line) bool { return a.Text == b.Text && a.Remark == b.Remark })
	if !same || partly {
		return ""
	}
	return b.String()
}
