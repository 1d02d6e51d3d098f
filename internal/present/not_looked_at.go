package present

import (
	"buyin/internal/overlap"
	"buyin/internal/page"
)

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
	lines := []page.Inline{page.Textf("%s%s. What the coach heard there counts, but it blocks nothing and is not quoted.",
		page.OurSpan(page.Doubtful, "Nobody has looked at %s", which.PlainText()), whose)}
	if edit != "" {
		lines = append(lines, page.Textf("To look: %s", edit))
	}
	return lines
}

// EditCommand returns the command that shows the answers that nobody has looked
// at. Of several talks it names the newest that has such answers. shellName is
// the report's name as it is typed at a shell; if the talks are not in the
// workspace it is "", and so is the command.
func EditCommand(s *overlap.Scorer, talks []overlap.Talk, shellName string) string {
	if shellName == "" {
		return ""
	}
	id := ""
	for i := len(talks) - 1; i >= 0 && id == "" && len(talks) > 1; i-- {
		if iv := talks[i].Interview; s.ScoreQuick(iv).NotLookedAt > 0 {
			id = " --id " + iv.ID
		}
	}
	return "buyin interview --edit" + id + " " + shellName
}
