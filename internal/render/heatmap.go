package render

import (
	"fmt"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// Sizes of the team's map, in its own units.
const (
	heatNames = 136
	heatCell  = 24
	heatHead  = 142
	heatFoot  = 62
	headLabel = 134 // of a motivator's name, written upwards
)

// Shares from which on a cell is darker.
const (
	darkShare = 0.30
	halfShare = 0.15
)

// A heat is the team's map: people by motivators.
type heat struct {
	Heads  []heatName
	Names  []heatName
	Rules  []px
	Right  px
	Cells  []heatSquare
	Bottom px
}

type heatName struct {
	Name string
	X, Y px
}

// A heatSquare is one person's standing on one motivator. Its class says how
// much of them it is and whether it is served; a cross says that it puts off.
type heatSquare struct {
	X, Y, TextX, TextY px
	Class              string // fill, half, pale: served; open: not; cost: the ask costs it
	Share              string
	Off                bool
}

// band is how many people a picture of a team holds: more than that get
// another one, so that each fits on a screen and on a sheet.
const band = 20

// banded draws a team in as many pictures as it takes.
func banded(reports []overlap.TeamReport, draw func(part []overlap.TeamReport, id string) *picture) []block {
	var blocks []block
	for i, part := range slices.Collect(slices.Chunk(reports, band)) {
		blocks = append(blocks, block{Picture: draw(part, fmt.Sprint(i+1))})
	}
	return blocks
}

// heatmapOf draws people by motivators.
func heatmapOf(reports []overlap.TeamReport, c motive.Catalogue, id string) *picture {
	d := heat{Right: px(heatNames + heatCell*len(c.Motivators))}
	for k, m := range c.Motivators {
		d.Heads = append(d.Heads, heatName{label(m.Name, headLabel), px(heatNames + k*heatCell + heatCell/2 + 4), heatHead - 6})
	}
	for i := range reports {
		y := heatHead + i*heatCell
		d.Rules = append(d.Rules, px(y+heatCell))
		d.Names = append(d.Names, heatName{label(reports[i].Name, nameRoom), 0, px(y + heatCell/2 + 4)})
		for k := range reports[i].Result.Standings {
			if sq, ok := square(&reports[i].Result.Standings[k]); ok {
				x := heatNames + k*heatCell
				sq.X, sq.Y, sq.TextX, sq.TextY = px(x), px(y), px(x+heatCell/2), px(y+heatCell/2+4)
				d.Cells = append(d.Cells, sq)
			}
		}
	}
	d.Bottom = px(heatHead + len(reports)*heatCell)
	return &picture{
		Kind: "heatmap", ID: "heatmap" + id, W: max(d.Right+4, 420), H: d.Bottom + heatFoot, Broad: true,
		Title: "What drives each person, and whether the ask serves it",
		Desc: fmt.Sprintf("A row for each of %d people, a column for each of %d motivators. A number is how many hundredths of what drives the person it is; filled is served, outlined is not, dashed is what the ask costs them, a cross is what puts them off. The table below holds the same in words.",
			len(reports), len(c.Motivators)),
		Data: d,
	}
}

// square is how a standing is drawn, and whether it is.
func square(st *overlap.Standing) (heatSquare, bool) {
	if st.PutsOff {
		return heatSquare{Off: true}, true
	}
	if !st.IsDriver() {
		return heatSquare{}, false
	}
	sq := heatSquare{Share: percent(st.Share), Class: "pale"}
	switch {
	case st.Against > 0:
		sq.Class = "cost"
	case st.Served == 0:
		sq.Class = "open"
	case st.Share >= darkShare:
		sq.Class = "fill"
	case st.Share >= halfShare:
		sq.Class = "half"
	}
	return sq, true
}
