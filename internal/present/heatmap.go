package present

import (
	"fmt"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
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
	Rules  []page.Px
	Right  page.Px
	Cells  []heatSquare
	Bottom page.Px
}

type heatName struct {
	Name string
	X, Y page.Px
}

// A heatSquare is one person's standing on one motivator. Its class says how
// much of them it is and whether it is served; a cross says that it puts off.
type heatSquare struct {
	X, Y, TextX, TextY page.Px
	Class              string // fill, half, pale: served; open: not; cost: the ask costs it
	Share              string
	Off                bool
}

// band is how many people a picture of a team holds: more than that get
// another one, so that each fits on a screen and on a sheet.
const band = 20

// banded draws a team in as many pictures as it takes.
func banded(reports []overlap.TeamReport, draw func(part []overlap.TeamReport, id string) *page.Picture) []page.Block {
	var blocks []page.Block
	for i, part := range slices.Collect(slices.Chunk(reports, band)) {
		blocks = append(blocks, page.Block{Picture: draw(part, fmt.Sprint(i+1))})
	}
	return blocks
}

// heatmapOf draws people by motivators.
func heatmapOf(reports []overlap.TeamReport, c motive.Catalogue, id string) *page.Picture {
	d := heat{Right: page.Px(heatNames + heatCell*len(c.Motivators))}
	for k, m := range c.Motivators {
		d.Heads = append(d.Heads, heatName{page.Label(m.Name, headLabel), page.Px(heatNames + k*heatCell + heatCell/2 + 4), heatHead - 6})
	}
	for i := range reports {
		y := heatHead + i*heatCell
		d.Rules = append(d.Rules, page.Px(y+heatCell))
		d.Names = append(d.Names, heatName{page.Label(reports[i].Name, nameRoom), 0, page.Px(y + heatCell/2 + 4)})
		for k := range reports[i].Result.Standings {
			if sq, ok := square(&reports[i].Result.Standings[k]); ok {
				x := heatNames + k*heatCell
				sq.X, sq.Y, sq.TextX, sq.TextY = page.Px(x), page.Px(y), page.Px(x+heatCell/2), page.Px(y+heatCell/2+4)
				d.Cells = append(d.Cells, sq)
			}
		}
	}
	d.Bottom = page.Px(heatHead + len(reports)*heatCell)
	return &page.Picture{
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
	sq := heatSquare{Share: page.Percent(st.Share), Class: "pale"}
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
