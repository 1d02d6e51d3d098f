package prompt

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/terminal"
)

// bestWorst asks which of four motivators matters most, and then which matters
// least. Both numbers can be typed at once. An answer in words is kept, and the
// choice is asked for again. Enter alone chooses nothing at the first question,
// because the person may have pressed it once too often after the previous note;
// at the second it says that they named none.
func (d *Dialogue) bestWorst(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	step := s.Next()
	label := d.labelOf(step)
	given := interview.Given{Text: draftOf(s, past)}
	if past != nil && !isGiven(past) && past.Choice != "" { // a command came between the two
		given.Choice = past.Choice
		d.console.Show(label)
		return d.least(s, given)
	}
	options, before := d.bestOptions(step, past)
	for {
		if given.Text != "" {
			label = withLine(label, language.Say("prompt.best.words", "words", shorten(given.Text, 300)))
		}
		i, said, in, err := d.chooseOrSay(label, options, before)
		label = ""
		best, least, both := bothOf(said, len(step.Motivators))
		switch {
		case both:
			given.Choice, given.Least = step.Motivators[best], step.Motivators[least]
			return given, terminal.Input{}, nil
		case said == "":
			return d.best(s, past, given, i, in, err)
		}
		if given.Text, in, err = d.keepSaid(s, given.Text, said); err != nil || in.Command != "" {
			return interview.Given{}, in, err
		}
	}
}

// best returns the answer after an option was chosen as what matters most, or
// after a command or an error.
func (d *Dialogue) best(s interview.Session, past *interview.Given, given interview.Given, i int, in terminal.Input, err error) (interview.Given, terminal.Input, error) {
	step := s.Next()
	switch {
	case err != nil:
		return interview.Given{}, in, err
	case keepsWords(s, in.Command, given.Text):
		d.endAfter(in.Command)
	case in.Command != "":
		d.keepWords(s, given.Text)
		return interview.Given{}, in, nil
	case i < 0 && isGiven(past):
		given.Choice, given.Least = past.Choice, past.Least
	case i < 0:
		given.Choice, given.Least = d.choiceAsSaid(step)
	case i < len(step.Motivators):
		given.Choice = step.Motivators[i]
		return d.least(s, given)
	}
	return given, terminal.Input{}, nil
}

// bestOptions returns the options of the first question. If it was answered
// before, or a simulated report has answered it, it also returns the option that
// takes that answer.
func (d *Dialogue) bestOptions(step interview.Step, past *interview.Given) (options []string, before string) {
	options = append(slices.Clone(step.Options), language.Say("prompt.best.none"))
	if isGiven(past) {
		return options, asBefore(options[slices.Index(append(slices.Clone(step.Motivators), past.Choice), past.Choice)])
	}
	return options, d.asSaidOption(step)
}

// least asks which of the others matters least.
func (d *Dialogue) least(s interview.Session, given interview.Given) (interview.Given, terminal.Input, error) {
	step := s.Next()
	options := slices.Clone(step.Options)
	options[slices.Index(step.Motivators, given.Choice)] = ""
	label := language.Say("prompt.best.least")
	for {
		i, said, in, err := d.console.ChooseOrSay(terminal.Choice{Label: label, Options: options, None: language.Say("prompt.best.least.none"), ByDigit: true, Keys: language.Say("prompt.trade.keys")})
		switch {
		case err != nil:
			return interview.Given{}, in, err
		case said != "":
			words, in, err := d.keepSaid(s, given.Text, said)
			if err != nil || in.Command != "" {
				return interview.Given{}, in, err
			}
			given.Text = words
			label = language.Say("prompt.best.least.words", "words", shorten(words, 300))
			continue
		case in.Command == "back": // to the first of the two
			d.keepWords(s, given.Text)
			return d.bestWorst(s, d.interruptedWords(s))
		case in.Command == "done" || in.Command == "skip":
			d.endAfter(in.Command)
		case in.Command != "":
			d.edit = &interview.Given{
				Act: interview.Drafted, Kind: step.Kind, Question: step.Question, FollowUp: step.FollowUp, Text: given.Text, Choice: given.Choice,
			}
			return interview.Given{}, in, nil
		case i >= 0:
			given.Least = step.Motivators[i]
		}
		return given, terminal.Input{}, nil
	}
}

// bothTyped matches the numbers of what matters most and least, such as "2 4".
var bothTyped = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d)[\s,;/]+(\d)$`)
})

// bothOf reads two different numbers from 1 to n, and returns them counted from 0.
func bothOf(typed string, n int) (best, least int, ok bool) {
	m := bothTyped().FindStringSubmatch(strings.TrimSpace(typed))
	if m == nil {
		return 0, 0, false
	}
	best, _ = strconv.Atoi(m[1])
	least, _ = strconv.Atoi(m[2])
	return best - 1, least - 1, best != least && min(best, least) >= 1 && max(best, least) <= n
}

// withLine adds a line to a label, which may be "".
func withLine(label, line string) string { return strings.TrimLeft(label+"\n"+line, "\n") }
