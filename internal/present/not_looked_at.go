package present

import "buyin/internal/page"

// notLookedAt says how many of the answers nobody has looked at, who gave them,
// and which command shows them. It returns nil if there are none.
func notLookedAt(n, answers int, whose page.Inline, edit string) []page.Inline {
	if n == 0 {
		return nil
	}
	which := page.Textf("%s of the %s", n, page.Counted(answers, "answer"))
	if n == answers {
		which = page.Textf("the %s yet", page.Counted(n, "answer"))
	}
	line := page.Textf("%s%s. What the coach heard there counts, but it blocks nothing and is not quoted.",
		page.OurSpan(page.Doubtful, "Nobody has looked at %s", which.PlainText()), whose)
	if edit != "" {
		line = append(line, page.Textf(" To look: %s", edit)...)
	}
	return []page.Inline{line}
}

// editCommand returns the command that shows the answers that nobody has looked
// at. Of several talks it names the newest that has such answers.
func (b *Brief) editCommand() string {
	if b.Edit == "" || len(b.Talks) < 2 {
		return b.Edit
	}
	for i := len(b.Talks) - 1; i >= 0; i-- {
		if iv := b.Talks[i].Interview; b.Scorer.ScoreQuick(iv).NotLookedAt > 0 {
			return b.Edit + " --id " + iv.ID
		}
	}
	return b.Edit
}
