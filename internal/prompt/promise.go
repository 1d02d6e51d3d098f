package prompt

import (
	"regexp"
	"strings"
	"time"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// promise notes what the manager promises. If the command has no text, it asks
// for it.
func (d *Dialogue) promise(text string) (note interview.Given, moves bool, _ error) {
	if text == "" {
		in, err := d.console.Line(language.Say("prompt.promise"), "")
		typedAgain := in.Command == "promise" // with the text behind it
		if err != nil || in.Command != "" && !typedAgain || strings.TrimSpace(in.Text) == "" {
			return note, false, err
		}
		text = in.Text
	}
	what, due := splitDue(text)
	if due == "" {
		d.console.Show(language.Say("prompt.promise.noted", "what", what))
	} else {
		d.console.Show(language.Say("prompt.promise.dated", "what", what, "due", due))
	}
	return interview.Given{Act: interview.Promised, Promise: &motive.Promise{By: motive.ByManager, Text: what, Due: due}}, true, nil
}

// dueAtEnd matches a date at the end of a promise.
var dueAtEnd = regexp.MustCompile(`^(.*?\S)[\s,;:(]+(?:(?i:by|on|until|before)\s+)?(\d{4}-\d\d-\d\d)[.)]*$`)

// splitDue separates a promise from the date at its end, such as 2026-12-04. Any
// other time, such as "by Friday", stays in the text.
func splitDue(text string) (what, due string) {
	text = strings.TrimSpace(text)
	m := dueAtEnd.FindStringSubmatch(text)
	if m == nil {
		return text, ""
	}
	if _, err := time.Parse(time.DateOnly, m[2]); err != nil {
		return text, ""
	}
	return m[1], m[2]
}
