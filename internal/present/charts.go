package present

import (
	"fmt"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// overlapChart draws the overlap of one report with its interval. It returns
// nil if there is no overlap.
func overlapChart(r *overlap.Result, name string) *page.Picture {
	e := estimateOf(r, name)
	if !e.Known {
		return nil
	}
	return page.IntervalChart{
		Title: fmt.Sprintf("How much of what drives %s the ask serves", name),
		Desc: fmt.Sprintf("On a line from 0 to 100 %%: the estimate at %s %%, most likely between %s and %s %%; %s %% is needed.",
			page.Percent(r.Overlap), page.Percent(r.Low), page.Percent(r.High), page.Percent(r.Threshold)),
		Estimate: e, Threshold: r.Threshold, Needed: needed(r.Threshold),
	}.Picture()
}

// estimateOf returns the overlap of a result as an estimate for a chart.
func estimateOf(r *overlap.Result, name string) page.Estimate {
	return page.Estimate{Name: name, Known: r.Heard && r.HasGoals, Low: r.Low, Value: r.Overlap, High: r.High}
}

// needed returns the label of the threshold.
func needed(threshold float64) string { return "needed: " + page.Percent(threshold) + " %" }

// overlapsChart draws the overlaps of several reports.
func overlapsChart(reports []overlap.TeamReport, threshold float64, id string) *page.Picture {
	c := page.EstimatesChart{
		ID: "estimates" + id, Title: "How much of what drives each the ask serves",
		Threshold: threshold, Needed: needed(threshold), Unknown: "nothing heard yet",
	}
	var desc []string
	for i := range reports {
		r := &reports[i]
		e := estimateOf(&r.Result, r.Name)
		c.Estimates = append(c.Estimates, e)
		if e.Known {
			desc = append(desc, fmt.Sprintf("%s: %s %%, between %s and %s %%", r.Name, page.Percent(e.Value), page.Percent(e.Low), page.Percent(e.High)))
		} else {
			desc = append(desc, r.Name+": nothing heard yet")
		}
	}
	c.Desc = page.Sentence(desc)
	return c.Picture()
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
	for _, st := range byShare(standings) {
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
		row.Left, row.LeftTone = "puts them off", page.Bad
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

// teamCharts splits a team into parts of at most page.MaxChartRows reports, and
// draws a chart of each part.
func teamCharts(reports []overlap.TeamReport, draw func(part []overlap.TeamReport, id string) *page.Picture) []page.Block {
	var blocks []page.Block
	for i, part := range slices.Collect(slices.Chunk(reports, page.MaxChartRows)) {
		blocks = append(blocks, page.Block{Picture: draw(part, fmt.Sprint(i+1))})
	}
	return blocks
}

// teamHeatmap draws a table of shares with a row for each report and a column
// for each motivator.
func teamHeatmap(reports []overlap.TeamReport, c motive.Catalogue, id string) *page.Picture {
	chart := page.HeatmapChart{
		ID: "heatmap" + id, Title: "What drives each person, and whether the ask serves it",
		Desc: fmt.Sprintf("A row for each of %d people, a column for each of %d motivators. A number is how many hundredths of what drives the person it is; filled is served, outlined is not, dashed is what the ask costs them, a cross is what puts them off. The table below holds the same in words.",
			len(reports), len(c.Motivators)),
		Legend: [4]string{"drives them, and is served", "drives them, and is not", "the ask costs it", "puts them off"},
	}
	for _, m := range c.Motivators {
		chart.Columns = append(chart.Columns, m.Name)
	}
	for i := range reports {
		chart.Rows = append(chart.Rows, reports[i].Name)
		for k := range reports[i].Result.Standings {
			st := &reports[i].Result.Standings[k]
			if st.PutsOff || st.IsDriver() {
				chart.Cells = append(chart.Cells, page.HeatmapCell{Row: i, Column: k, Style: cellStyle(st), Value: st.Share})
			}
		}
	}
	return chart.Picture()
}

// cellStyle returns the style of a cell: one style for a driver that the ask
// serves, one for a driver that it does not serve, one for a motivator that the
// ask takes away, and one for a motivator that puts the report off.
func cellStyle(st *overlap.Standing) page.CellStyle {
	switch {
	case st.PutsOff:
		return page.CrossCell
	case st.Against > 0:
		return page.DashedCell
	case st.Served == 0:
		return page.OpenCell
	}
	return page.FilledCell
}
