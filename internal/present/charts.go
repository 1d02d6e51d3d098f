package present

import (
	"fmt"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/stated"
)

// overlapsChart draws the overlaps of several reports.
func overlapsChart(reports []overlap.TeamReport, threshold float64, id string) *page.Picture {
	c := page.EstimatesChart{
		ID: "estimates" + id, Title: "How much of what drives each the ask serves",
		Threshold: threshold, Needed: stated.EnoughLabel(threshold), Unknown: "nothing heard yet",
	}
	var desc []string
	for i := range reports {
		r := &reports[i]
		e := stated.EstimateOf(&r.Result, r.Name)
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
		Desc: fmt.Sprintf("A row for each of %d people, a column for each of %d motivators. A number is how many hundredths of what drives the person it is; filled is served, outlined is not, dashed is what the ask costs them, a cross is what won't win them over. The table below holds the same in words.",
			len(reports), len(c.Motivators)),
		Legend: [4]string{"drives them, and is served", "drives them, and is not", "the ask costs it", "won't win them over"},
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
// ask takes away, and one for a motivator that won't win the report over.
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
