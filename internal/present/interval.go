package present

import (
	"fmt"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// Sizes of the picture of an estimate, in its own units.
const (
	axisFrom = 32.0
	axisTo   = 376.0
	together = 0.22 // ends nearer than this share a label
)

// at is where a share stands on the axis.
func at(x float64) page.Px { return page.Px(axisFrom + x*(axisTo-axisFrom)) }

// An estimate is where the overlap lies, and where the threshold stands.
type estimate struct {
	From, To, Mid page.Px
	Low, High     string // "" where Both holds them
	Both          string
	Point         page.Px
	Overlap       string
	Need          page.Px
	Needed        string
	NeedX         page.Px // of its label
}

// intervalOf draws where the estimate lies; nil where there is none.
func intervalOf(r *overlap.Result, name string) *page.Picture {
	if !r.Heard || !r.HasGoals {
		return nil
	}
	e := estimate{
		From: at(r.Low), To: at(r.High), Point: at(r.Overlap), Mid: at((r.Low + r.High) / 2), Overlap: page.Percent(r.Overlap) + " %",
		Need: at(r.Threshold), Needed: "needed: " + page.Percent(r.Threshold) + " %",
	}
	e.NeedX = min(max(e.Need, axisFrom+20), axisTo-20)
	if r.High-r.Low < together {
		e.Both = page.Percent(r.Low) + " to " + page.Percent(r.High) + " %"
		e.Mid = min(max(e.Mid, axisFrom+10), axisTo-10)
	} else {
		e.Low, e.High = page.Percent(r.Low)+" %", page.Percent(r.High)+" %"
	}
	return &page.Picture{
		Kind: "interval", ID: "interval", W: 420, H: 80,
		Title: fmt.Sprintf("How much of what drives %s the ask serves", name),
		Desc: fmt.Sprintf("On a line from 0 to 100 %%: the estimate at %s, most likely between %s and %s %%; %s %% is needed.",
			e.Overlap, page.Percent(r.Low), page.Percent(r.High), page.Percent(r.Threshold)),
		Data: e,
	}
}

// A reach is the estimate of one of a team.
type reach struct {
	Name            string
	Y               page.Px
	Known           bool
	From, To, Point page.Px
	Overlap         string
}

// The team's estimates: rows below each other, on one axis.
const (
	reachFrom, reachTo = 136.0, 372.0
	reachRow           = 19
	reachHead          = 24
	nameRoom           = 130
)

type reaches struct {
	Rows         []reach
	Need, NeedX  page.Px
	Needed       string
	Top, Bottom  page.Px
	AxisFrom, To page.Px
}

// estimatesOf draws where the estimate lies for each of a team.
func estimatesOf(reports []overlap.TeamReport, threshold float64, id string) *page.Picture {
	place := func(x float64) page.Px { return page.Px(reachFrom + x*(reachTo-reachFrom)) }
	d := reaches{
		Need: place(threshold), Needed: "needed: " + page.Percent(threshold) + " %", Top: reachHead - 6,
		Bottom: page.Px(reachHead + reachRow*len(reports)), AxisFrom: reachFrom, To: reachTo,
	}
	d.NeedX = min(max(d.Need, reachFrom+36), reachTo-36)
	var said []string
	for i := range reports {
		r := &reports[i]
		row := reach{Name: page.Label(r.Name, nameRoom), Y: page.Px(reachHead + reachRow*i)}
		if row.Known = r.Result.Heard && r.Result.HasGoals; row.Known {
			row.From, row.To, row.Point = place(r.Result.Low), place(r.Result.High), place(r.Result.Overlap)
			row.Overlap = page.Percent(r.Result.Overlap) + " %"
			said = append(said, fmt.Sprintf("%s: %s, between %s and %s %%", r.Name, row.Overlap, page.Percent(r.Result.Low), page.Percent(r.Result.High)))
		} else {
			said = append(said, r.Name+": nothing heard yet")
		}
		d.Rows = append(d.Rows, row)
	}
	return &page.Picture{
		Kind: "reaches", ID: "estimates" + id, W: 420, H: page.Px(reachHead + reachRow*len(reports) + 20),
		Title: "How much of what drives each the ask serves", Desc: page.Sentence(said), Data: d,
	}
}
