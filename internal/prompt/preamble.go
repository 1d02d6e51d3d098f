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

// maxGuesses is the largest number of motivators in a guess.
const maxGuesses = 3

// guess asks, before the talk, what the manager believes drives the report. The
// first guess gets strength 5, the next 4, the last 3.
func (d *Dialogue) guess(past *interview.Given) (interview.Given, terminal.Input, error) {
	if isGuessed(past) {
		keep, in, err := d.guessAgain()
		if keep || err != nil || in.Command != "" {
			return interview.Given{Guess: past.Guess}, in, err
		}
	}
	ids, in, err := d.console.PickPrivately(language.Say("prompt.guess", "name", d.report), d.catalogue.Motivators, maxGuesses)
	if err != nil || in.Command != "" {
		return interview.Given{}, in, err
	}
	if len(ids) == 0 {
		return interview.Given{Act: interview.Skipped}, in, nil
	}
	guess := map[string]int{}
	for i, id := range ids {
		guess[id] = motive.MaxStrength - i
	}
	return interview.Given{Guess: guess}, in, nil
}

// told asks whether the report knows that notes are kept.
func (d *Dialogue) told(past *interview.Given) (interview.Given, terminal.Input, error) {
	question := language.Say("prompt.told", "name", d.report)
	options, none := language.List("prompt.told.option"), language.Say("prompt.told.none")
	if past != nil && past.Told != nil {
		return d.toldAgain(question, options, none, past)
	}
	if d.over && d.options.Notes == nil {
		return d.toldBefore(question)
	}
	if !d.over {
		d.console.Show(language.Say("prompt.told.first", "name", d.report))
	}
	i, in, err := d.console.Choose(question, options, none)
	if err != nil || in.Command != "" {
		return interview.Given{}, in, err
	}
	return d.toldAct(i), in, nil
}

// toldAgain asks told once more after /back. Enter keeps the earlier answer.
func (d *Dialogue) toldAgain(question string, options []string, none string, past *interview.Given) (interview.Given, terminal.Input, error) {
	before := options[1]
	if past.Told.Quotes {
		before = options[0]
	}
	i, in, err := d.console.Choose(question, append(options, none), asBefore(before))
	switch {
	case err != nil || in.Command != "":
		return interview.Given{}, in, err
	case i < 0:
		return interview.Given{Told: past.Told}, in, nil
	case i == len(options):
		i = -1
	}
	return d.toldAct(i), in, nil
}

// toldAct returns the act for an answer to told. An option of -1 means none of
// the options.
func (d *Dialogue) toldAct(option int) interview.Given {
	if option < 0 {
		return interview.Given{Act: interview.Skipped}
	}
	return interview.Given{Told: &motive.Told{On: d.options.Today, Quotes: option == 0}}
}

// toldBefore asks told in a debrief. Some managers start typing or pasting
// their notes at once. In that case it keeps them as the first notes, instead of
// losing them as a wrong answer. In a pipe only 0, 1 and 2 answer the question.
func (d *Dialogue) toldBefore(label string) (interview.Given, terminal.Input, error) {
	options, none := language.List("prompt.told.option"), language.Say("prompt.told.none")
	for i, option := range options {
		label += fmt.Sprintf("\n  %d %s", i+1, option)
	}
	label += "\n  " + language.Say("prompt.told.note", "none", none)
	for {
		in, err := d.console.FirstNotes(label)
		switch {
		case err != nil:
			return interview.Given{}, in, err
		case in.Draft != "":
			d.page.after = &terminal.Input{Command: in.Command, Text: in.Text}
			return d.toldByNotes(in.Draft), terminal.Input{}, nil
		case in.Command != "":
			return interview.Given{}, in, nil
		}
		if i, ok := terminal.ParseChoice(in.Text, options, none); ok && (d.console.Interactive() || isShortChoice(in.Text)) {
			return d.toldAct(i), terminal.Input{}, nil
		}
		word := strings.ToLower(strings.TrimSpace(in.Text))
		_, err = strconv.Atoi(word)
		if !d.console.Interactive() || err != nil && !strings.HasPrefix(options[0], word) {
			return d.toldByNotes(in.Text), terminal.Input{}, nil
		}
		label = language.Say("prompt.told.again", "none", none)
	}
}

// toldByNotes returns the act for notes that were typed in answer to told, and
// says what they were taken for.
func (d *Dialogue) toldByNotes(text string) interview.Given {
	d.page.first = text
	if d.console.Interactive() {
		d.later(language.Say("prompt.told.taken"))
	}
	return d.toldAct(-1)
}

// isShortChoice reports whether a line is empty or the number of an option.
func isShortChoice(line string) bool {
	line = strings.TrimSpace(line)
	return line == "" || line == "0" || line == "1" || line == "2"
}
