package prompt

import (
	"fmt"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
)

// labelOf shows what comes before a question, and returns the question as it is
// asked. It returns "" if the question is still on the screen, right above.
func (d *Dialogue) labelOf(step interview.Step) string {
	if d.stays {
		d.stays = false
		return ""
	}
	d.introduce(step)
	d.console.Show("")
	if step.Enough != "" {
		d.console.Show(d.enough(step))
	}
	return d.question(step)
}

// introduce shows what the manager says before a question. What they say to an
// answer is shown once, however often and whatever is asked next, and again if
// what was heard in the answer is corrected.
func (d *Dialogue) introduce(step interview.Step) {
	back := d.sayBack(step)
	if turns := len(d.session.Interview().Turns); turns != d.introduced {
		d.introduced = turns
		if step.Requests {
			d.console.Show(language.Say("prompt.ask.request"))
		}
		if back != "" {
			d.console.Show(language.Say("prompt.heard.back", "words", back))
		}
	}
	if step.Frame != "" && d.framed != step.Frame {
		d.framed = step.Frame
		d.console.Show("")
		d.console.Show(language.Say("prompt.ask.frame", "words", step.Frame))
	}
}

// sayBack returns what the manager says back before a step, or "".
func (d *Dialogue) sayBack(step interview.Step) string {
	if d.saidAt != stepKey(step) {
		d.said, d.saidAt = 0, stepKey(step)
	}
	if d.said >= len(step.Back) {
		return ""
	}
	return step.Back[d.said].Text
}

// candidates returns all that the manager can say back before a step.
func candidates(step interview.Step) (texts []string) {
	for _, b := range step.Back {
		texts = append(texts, b.Text)
	}
	return texts
}

// stepKey tells steps apart, whatever their wording.
func stepKey(step interview.Step) string {
	return fmt.Sprint(step.Kind, step.Question, step.FollowUp, step.Number)
}

// question returns a question with its number. A sentence that leads to it has a
// line of its own, and so has the reply of a simulated report.
func (d *Dialogue) question(step interview.Step) string {
	asked := fmt.Sprintf("%d. %s%s", step.Number, step.Asked, d.reply(step))
	if step.Lead != "" {
		asked = step.Lead + "\n" + asked
	}
	return asked
}

// enough says that the questions could end here, and how.
func (d *Dialogue) enough(step interview.Step) string {
	if isChoice(step) || d.options.Reply != nil {
		return language.Say("prompt.enough.trade", "why", step.Enough)
	}
	return language.Say("prompt.enough.ask", "why", step.Enough)
}

// asSaidOption returns the option that takes the choice of the simulated report, or
// "" if it named none.
func (d *Dialogue) asSaidOption(step interview.Step) string {
	if best, _ := d.choiceAsSaid(step); best == "" {
		return ""
	}
	return language.Say("prompt.rehearsal.choice")
}

// choiceAsSaid returns the motivators that the simulated report named: the first
// one matters most to it, and the last of several least.
func (d *Dialogue) choiceAsSaid(step interview.Step) (best, least string) {
	reply, first, last := d.asSaid(step), -1, -1
	for i, option := range step.Options {
		at := strings.Index(reply, option)
		switch {
		case at < 0:
			continue
		case best == "":
			best, first, least, last = step.Motivators[i], at, step.Motivators[i], at
		case at < first:
			best, first = step.Motivators[i], at
		case at > last:
			least, last = step.Motivators[i], at
		}
	}
	if best == least || step.Kind == interview.TradeOff {
		least = ""
	}
	return best, least
}

// isChoice reports whether a step asks for a choice between motivators.
func isChoice(step interview.Step) bool {
	return step.Kind == interview.TradeOff || step.Kind == interview.BestWorst
}

// asSaid returns the reply of the simulated report, which Enter alone takes as it
// was said. In a real talk it returns "".
func (d *Dialogue) asSaid(step interview.Step) string {
	if d.options.Reply == nil {
		return ""
	}
	d.reply(step)
	return d.lastReply
}
