package ask

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"buyin/internal/ask"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// choose asks for one of the options with one key. A command, an error and words are
// returned as they are.
func (d *Dialogue) choose(c terminal.Choice) (i int, words string, _ terminal.Input, _ error) {
	c.ByDigit, c.OnlyList, c.Keys = true, true, language.Say("prompt.asking.keys")
	return d.console.ChooseOrSay(c)
}

// notAnOption says that words answer nothing here.
func (d *Dialogue) notAnOption() (ask.Given, terminal.Input, error) {
	return d.askAgain(language.Say("prompt.asking.again"))
}

// pick returns the wording for an ask that goes on, or the one for a debrief.
func (d *Dialogue) pick(live, debrief string) string {
	if d.set.Debrief {
		return debrief
	}
	return live
}

// told asks whether they know that notes are kept.
func (d *Dialogue) told(step ask.Step) (ask.Given, terminal.Input, error) {
	none := d.pick(language.Say("prompt.asking.told.none"), language.Say("prompt.asking.told.none.debrief"))
	c := terminal.Choice{Label: step.Asked, Options: language.List("prompt.asking.told.option"), None: none}
	switch past, ok := d.past(); {
	case !ok || past.Told == nil:
	case past.Told.Quotes:
		c.Suggested = 1
	default:
		c.Suggested = 2
	}
	i, words, in, err := d.choose(c)
	switch {
	case err != nil || in.Command != "":
		return ask.Given{}, in, err
	case words != "":
		return d.notAnOption()
	case i < 0:
		return ask.Given{Act: ask.Skipped}, in, nil
	}
	return ask.Given{Told: &motive.Told{Quotes: i == 0}}, in, nil
}

// fairness asks whether they agree to what is written down.
func (d *Dialogue) fairness(step ask.Step) (ask.Given, terminal.Input, error) {
	told := d.session.Interview().Told
	options := []string{language.Say("prompt.asking.fair.wordless"), language.Say("prompt.asking.fair.no")}
	if told != nil && !told.Quotes {
		options[0] = ""
	}
	c := terminal.Choice{Label: step.Asked, Options: options, None: language.Say("prompt.asking.yes")}
	if past, ok := d.past(); ok && past.Told != nil && !past.Told.Quotes && options[0] != "" {
		c.Suggested = 1
	}
	i, words, in, err := d.choose(c)
	switch {
	case err != nil || in.Command != "":
		return ask.Given{}, in, err
	case words != "":
		return d.notAnOption()
	case i == 0:
		return ask.Given{Told: &motive.Told{}}, in, nil
	case i == 1: // then nothing is asked of them
		return ask.Given{Act: ask.Done}, in, nil
	}
	return ask.Given{}, in, nil
}

// put waits until the ask was put or, in a debrief, asks for the day.
func (d *Dialogue) put(step ask.Step) (ask.Given, terminal.Input, error) {
	if d.set.Debrief {
		return d.putOn(step)
	}
	_, asked := lastSentence(step.Asked) // the rest was said before
	i, words, in, err := d.choose(terminal.Choice{Label: asked, Options: []string{language.Say("prompt.asking.put.no")}, None: language.Say("prompt.asking.yes")})
	switch {
	case err != nil || in.Command != "":
		return ask.Given{}, in, err
	case words != "":
		return d.notAnOption()
	case i == 0:
		return ask.Given{Act: ask.Skipped}, in, nil
	}
	return ask.Given{}, in, nil
}

// putOn asks on which day the ask was put.
func (d *Dialogue) putOn(step ask.Step) (ask.Given, terminal.Input, error) {
	label, before := language.Say("prompt.asking.day", "question", step.Asked), ""
	if past, ok := d.past(); ok && past.Put != nil {
		label, before = step.Asked, past.Put.On
	}
	in, err := d.console.Line(label, before)
	day := strings.TrimSpace(in.Text)
	if err != nil || in.Command != "" || day == "" {
		return ask.Given{}, in, err
	}
	read := readDay(day, d.set.Today)
	switch read {
	case "":
		return d.askAgain(language.Say("prompt.asking.day.again"))
	case day:
	default: // how it was read
		d.console.Show(language.Say("prompt.asking.day.read", "words", day, "day", read))
	}
	return ask.Given{Text: read}, in, nil
}

// effects are the effects of the options of a card, in their order. The last option
// declines the card.
var effects = []int{-5, -3, -1, 0, 1, 3, 5}

// effect asks one card. One key answers it; +2 or -4 is a more exact answer. Enter
// alone answers nothing, because it may belong to the card before.
func (d *Dialogue) effect(step ask.Step) (ask.Given, terminal.Input, error) {
	c := terminal.Choice{
		Label:   language.Say("prompt.asking.card", "n", step.Card, "of", step.Of, "question", step.Asked),
		Options: append(language.List("prompt.asking.effect"), d.pick(language.Say("prompt.asking.decline"), language.Say("prompt.asking.decline.debrief"))), Signed: true,
	}
	if d.instead != "" { // a small screen has no room for both
		c.Label = language.Say("prompt.asking.card.again", "n", step.Card, "of", step.Of, "name", step.Name, "said", d.instead)
		d.instead = ""
	}
	past, ok := d.past()
	if ok {
		if c.Suggested = slices.Index(effects, past.Effect) + 1; c.Suggested == 0 {
			c.None = language.Say("prompt.back.before", "choice", signed(past.Effect))
		}
	}
	i, words, in, err := d.choose(c)
	switch {
	case err != nil && isInWords(in.Text):
		_, _ = d.typedAhead(strings.TrimSpace(in.Text)) // the end of the input is the error to report
		return ask.Given{}, in, err
	case err != nil || in.Command != "":
		return ask.Given{}, in, err
	case words != "":
		return d.effectInWords(words)
	case i < 0:
		return ask.Given{Effect: past.Effect}, in, nil
	case i < len(effects):
		return ask.Given{Effect: effects[i]}, in, nil
	}
	return ask.Given{Act: ask.Skipped}, in, nil
}

// effectInWords reads a number with its sign. Other words, also those that begin with a
// number or a dash, are kept for a question in words that follows the cards.
func (d *Dialogue) effectInWords(words string) (ask.Given, terminal.Input, error) {
	n, err := strconv.Atoi(words)
	switch {
	case err == nil && n >= motive.MinStrength && n <= motive.MaxStrength:
		return ask.Given{Effect: n}, terminal.Input{}, nil
	case strings.ContainsAny(words[:1], "+-0123456789") && !isInWords(words):
		return d.askAgain(language.Say("prompt.asking.effect.again"))
	}
	said, err := d.typedAhead(words)
	d.instead = said
	return ask.Given{Kind: again}, terminal.Input{}, err
}

func signed(n int) string {
	if n > 0 {
		return "+" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// readiness asks how much they want it. A digit answers at once, except 1, which may
// be the beginning of 10; x is 10.
func (d *Dialogue) readiness(step ask.Step) (ask.Given, terminal.Input, error) {
	label := language.Say("prompt.asking.readiness", "question", step.Asked)
	past, ok := d.past()
	if ok {
		label += "\n" + language.Say("prompt.asking.before", "answer", strconv.Itoa(past.Scale))
	}
	in, err := d.console.ShortLine(label, func(text string) bool {
		n, read := readScale(text)
		return read && n != 1
	})
	if err != nil && isInWords(in.Text) {
		_, _ = d.typedAhead(strings.TrimSpace(in.Text)) // the end of the input is the error to report
	}
	if err != nil || in.Command != "" {
		return ask.Given{}, in, err
	}
	n, read := readScale(in.Text)
	switch {
	case ok && strings.TrimSpace(in.Text) == "":
		n = past.Scale
	case !read && isInWords(in.Text):
		said, err := d.typedAhead(strings.TrimSpace(in.Text))
		if err != nil {
			return ask.Given{}, in, err
		}
		return d.askAgain(said)
	case !read:
		return d.askAgain(language.Say("prompt.asking.readiness.again"))
	}
	return ask.Given{Scale: n}, in, nil
}

// isInWords reports whether something that was typed for a number is an answer in words.
func isInWords(typed string) bool {
	typed = strings.TrimSpace(typed)
	return strings.ContainsFunc(typed, unicode.IsLetter) && strings.Contains(typed, " ") && !strings.HasPrefix(typed, "/")
}

// readScale reads how much they want it, 0..10.
func readScale(text string) (n int, ok bool) {
	text = strings.TrimSpace(text)
	if strings.EqualFold(text, "x") {
		return motive.MaxScale, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0 && n <= motive.MaxScale && text == strconv.Itoa(n)
}

var replies = []motive.Reply{motive.ReplyYes, motive.ReplyIf, motive.ReplyNotYet, motive.ReplyNo}

// replyChoice is the list of the answers.
func (d *Dialogue) replyChoice(step ask.Step) terminal.Choice {
	none := d.pick(language.Say("prompt.asking.reply.none"), language.Say("prompt.asking.reply.none.debrief"))
	return terminal.Choice{Label: step.Asked, Options: append(language.List("prompt.asking.reply"), none), Keys: language.Say("prompt.asking.keys")}
}

// reply asks for their answer. Enter alone answers nothing.
func (d *Dialogue) reply(step ask.Step) (ask.Given, terminal.Input, error) {
	c := d.replyChoice(step)
	if past, ok := d.past(); ok {
		c.Suggested = slices.Index(replies, past.Reply) + 1
	}
	i, words, in, err := d.choose(c)
	switch {
	case err != nil || in.Command != "":
		return ask.Given{}, in, err
	case words != "":
		if reply := motive.Reply(strings.ToLower(words)); slices.Contains(replies, reply) {
			return ask.Given{Reply: reply}, in, nil
		}
		return d.askAgain(language.Say("prompt.asking.reply.again"))
	case i < len(replies):
		return ask.Given{Reply: replies[i]}, in, nil
	}
	return ask.Given{Act: ask.Skipped}, in, nil
}
