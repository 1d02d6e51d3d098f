package journal

import (
	"slices"

	"buyin/internal/interview"
)

// WithGoneOver adds the answers that /back went over in the talk, and going back
// over them, so that they are still drafts when the talk is resumed. If they cannot
// be given again at this point, it leaves them out.
func WithGoneOver(set interview.Setup, acts []interview.Given, talk interview.Session) []interview.Given {
	gone := talk.GoneOver()
	if past, ok := talk.Past(); ok && len(gone) == 0 {
		gone = []interview.Given{past}
	}
	var drafts []interview.Given
	all := slices.Clone(acts)
	for _, g := range gone {
		if g.Act == interview.Drafted {
			drafts = append(drafts, g)
			continue
		}
		all = append(all, g)
	}
	for range len(gone) - len(drafts) {
		all = append(all, interview.Given{Act: interview.WentBack})
	}
	all = append(all, drafts...)
	again, err := interview.Replay(set, all)
	plain, perr := interview.Replay(set, acts)
	if err != nil || perr != nil || len(again.GoneOver()) != len(talk.GoneOver()) || len(again.Interview().Turns) != len(plain.Interview().Turns) {
		return acts
	}
	return all
}
