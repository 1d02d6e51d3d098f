package prompt

import (
	"slices"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/terminal"
)

// tradeOff asks which of two motivators the report would choose. An answer in
// words is kept, and the choice is asked for again. Enter alone chooses nothing,
// because the person may have pressed it once too often after the previous
// note.
func (d *Dialogue) tradeOff(s interview.Session, past *interview.Given) (interview.Given, terminal.Input, error) {
	step := s.Next()
	label := d.labelOf(step)
	options, before := d.tradeOffOptions(step, past)
	words := draftOf(s, past)
	for {
		if words != "" {
			label = strings.TrimLeft(label+"\n"+language.Say("prompt.trade.words", "words", shorten(words, 300)), "\n")
		}
		i, said, in, err := d.chooseOrSay(label, options, before)
		label = ""
		if said != "" {
			more, in, err := d.keepSaid(s, words, said)
			if err != nil || in.Command != "" {
				return interview.Given{}, in, err
			}
			words = more
			continue
		}
		given := interview.Given{Text: words}
		switch {
		case err != nil:
			return interview.Given{}, in, err
		case keepsWords(s, in.Command, words):
			d.endAfter(in.Command)
			return given, terminal.Input{}, nil
		case in.Command != "":
			d.keepWords(s, words)
			return interview.Given{}, in, nil
		case i >= 0 && i < len(step.Motivators):
			given.Choice = step.Motivators[i]
		case i < 0 && isGiven(past):
			given.Choice = past.Choice
		case i < 0:
			given.Choice, _ = d.choiceAsSaid(step)
		}
		return given, in, nil
	}
}

// chooseOrSay asks for a choice, unless words for it were typed already.
func (d *Dialogue) chooseOrSay(label string, options []string, none string) (int, string, terminal.Input, error) {
	if ahead := d.ahead; ahead != "" {
		d.console.Show(label)
		d.ahead = ""
		return -1, ahead, terminal.Input{}, nil
	}
	return d.console.ChooseOrSay(terminal.Choice{Label: label, Options: options, None: none, ByDigit: true, Keys: language.Say("prompt.trade.keys")})
}

// tradeOffOptions returns the options of a trade-off. If it was answered before,
// or a simulated report has answered it, it also returns the option that takes that
// answer.
func (d *Dialogue) tradeOffOptions(step interview.Step, past *interview.Given) (options []string, before string) {
	options = slices.Clone(step.Options)
	options = append(options, language.Say("prompt.trade.neither"))
	if isGiven(past) {
		return options, asBefore(options[slices.Index(append(slices.Clone(step.Motivators), past.Choice), past.Choice)])
	}
	return options, d.asSaidOption(step)
}

// keepsWords reports whether a command ends a choice without one, but keeps what they
// said, which was noted.
func keepsWords(s interview.Session, command, words string) bool {
	told := s.Interview().Told
	return words != "" && (command == "done" || command == "skip" && (told == nil || told.Quotes))
}

// endAfter ends the talk after this answer if the command does.
func (d *Dialogue) endAfter(command string) {
	if command == "done" {
		d.finishNext()
	}
}

// keepSaid adds what was said in answer to a choice to the words so far, and
// saves them as a draft. Sensitive words are added only if they should be kept.
func (d *Dialogue) keepSaid(s interview.Session, words, said string) (string, terminal.Input, error) {
	kept, in, again, err := d.offerRedaction(s, said, nil)
	if again || err != nil || in.Command != "" || kept.Text == "" {
		return words, in, err
	}
	words = strings.TrimLeft(words+"\n"+kept.Text, "\n")
	return words, in, d.saveDraft(words)
}
