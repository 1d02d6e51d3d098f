package guess

import (
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// A Dated is the guess before one talk, compared with what was heard in
// that talk.
type Dated struct {
	Day, Name string
	Mistakes  overlap.Mistakes
}

// Each reviews the guesses about a report, from the oldest talk to the newest.
// It leaves out talks of which somebody has looked at too few answers.
func Each(s *overlap.Scorer, talks []overlap.Talk, name string) []Dated {
	var all []Dated
	for _, talk := range talks {
		iv := talk.Interview
		result := s.Score(iv)
		m := s.Mistakes(result, iv.Guess, s.OwnDrivers())
		if m.Accuracy.Known && !tooEarly(result) {
			all = append(all, Dated{iv.Day(), name, m})
		}
	}
	return all
}

// Percent returns a figure in percent. It returns nothing if the figure
// is not known.
func Percent(f overlap.Figure) page.Inline {
	if !f.Known {
		return nil
	}
	return page.Ours(page.Percent(f.Value) + " %")
}

// Points returns a figure as signed percentage points. It returns nothing
// if the figure is not known.
func Points(f overlap.Figure) page.Inline {
	if !f.Known {
		return nil
	}
	if page.Points(f.Value) == 0 {
		return page.Ours("0")
	}
	return page.Textf("%s", page.OurSpan(page.Plain, "%+d", page.Points(f.Value)))
}
