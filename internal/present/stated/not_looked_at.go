package stated

import (
	"slices"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// A Look is a command that shows answers that nobody has looked at.
type Look struct {
	Answers int // number of these answers; 0 if it is not known
	Command string
}

// NotLookedAt says how many of the answers nobody has looked at, who gave them,
// and which commands show them. It returns nil if there are none.
func NotLookedAt(n, answers int, whose page.Inline, looks []Look) []page.Inline {
	if n == 0 {
		return nil
	}
	which := page.Textf("%s of the %s", n, page.Counted(answers, "answer"))
	if n == answers {
		which = page.Textf("the %s yet", page.Counted(n, "answer"))
	}
	lines := []page.Inline{page.Textf("%s%s. What the coach heard there counts, but it blocks nothing and is not quoted.",
		page.OurSpan(page.Doubtful, "Nobody has looked at %s", which.PlainText()), whose)}
	for _, look := range looks {
		line := page.Textf("To look: %s", look.Command)
		if len(looks) > 1 {
			line = page.Textf("To look at %s: %s", look.Answers, look.Command)
		}
		lines = append(lines, line)
	}
	return lines
}

// Looks returns the commands that show the answers that nobody has looked at: one for
// each talk that has such answers, the newest first. shellName is the report's name as
// it is typed at a shell; if the talks are not in the workspace it is "", and there are
// no commands.
func Looks(s *overlap.Scorer, talks []overlap.Talk, shellName string) (all []Look) {
	if shellName == "" {
		return nil
	}
	for _, t := range slices.Backward(talks) {
		id := ""
		if len(talks) > 1 {
			id = " --id " + t.Interview.ID
		}
		if n := s.ScoreQuick(t.Interview).NotLookedAt; n > 0 {
			all = append(all, Look{n, "buyin interview --edit" + id + " " + shellName})
		}
	}
	return all
}
