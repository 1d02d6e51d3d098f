package brief

import (
	"fmt"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/stated"
)

// overlapChart draws the overlap of one report with its interval. It returns
// nil if there is no overlap.
func overlapChart(r *overlap.Result, name string) *page.Picture {
	e := stated.EstimateOf(r, name)
	if !e.Known {
		return nil
	}
	return page.IntervalChart{
		Title: fmt.Sprintf("How much of what drives %s the ask serves", name),
		Desc: fmt.Sprintf("On a line from 0 to 100 %%: the estimate at %s %%, most likely between %s and %s %%; from %s %% on it counts as enough.",
			page.Percent(r.Overlap), page.Percent(r.Low), page.Percent(r.High), page.Percent(r.Threshold)),
		Estimate: e, Threshold: r.Threshold, Needed: stated.EnoughLabel(r.Threshold),
	}.Picture()
}

// driversChart draws the drivers of a report next to the offers. It returns nil
// if there are neither.
func driversChart(r *overlap.Result, c motive.Catalogue, name string) *page.Picture {
	chart := page.ButterflyChart{
		Title:    fmt.Sprintf("What drives %s, and what is offered", name),
		LeftHead: "drives them", RightHead: "you offer",
		Legend: [4]string{"served", "not served", "offer", "cost to them"},
	}
	var desc []string
	for _, st := range chartOrder(r.Standings) {
		row := driverRow(&st, c.NameOf(st.Motivator))
		chart.Rows = append(chart.Rows, row)
		desc = append(desc, fmt.Sprintf("%s: %s, offered %s", row.Name, row.Left, row.Right))
	}
	chart.Desc = page.Sentence(desc)
	return chart.Picture()
}

// chartOrder returns the drivers, the largest share first. After them come
// other motivators that are offered or that put the report off.
func chartOrder(standings []overlap.Standing) []overlap.Standing {
	var order []overlap.Standing
	for _, st := range stated.ByShare(standings) {
		if st.IsDriver() {
			order = append(order, st)
		}
	}
	for _, st := range standings {
		if !st.IsDriver() && (st.Offer() != 0 || st.HasEffect || st.PutsOff) {
			order = append(order, st)
		}
	}
	return order
}

// driverRow returns a row of driversChart.
func driverRow(st *overlap.Standing, name string) page.ButterflyRow {
	row := page.ButterflyRow{Name: name, Amount: st.Offer()}
	switch {
	case st.IsDriver():
		row.Share, row.Filled, row.Left = st.Share, st.Served, page.Percent(st.Share)+" %"
	case st.PutsOff:
		row.Left, row.LeftTone = stated.NoWin(st), page.Bad
	case st.Cold:
		row.Left, row.LeftTone = "leaves them cold", page.Quiet
	default:
		row.Left, row.LeftTone = "not heard", page.Quiet
	}
	switch o := row.Amount; {
	case o > 0 && st.Against > 0 && !st.HasEffect:
		row.Right = page.Number(o) + " of 5 (costs)"
	case o > 0:
		row.Right = page.Number(o) + " of 5"
	case o < 0:
		row.Right, row.RightTone = "costs "+page.Number(-o), page.Bad
	default:
		row.Right, row.RightTone = "nothing", page.Quiet
	}
	return row
}
