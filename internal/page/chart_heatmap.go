package page

// MaxChartRows is the largest number of rows in one chart of a team, so that it
// fits on a screen and on a sheet of paper. More rows need another chart.
const MaxChartRows = 20

// Positions and lengths in a heatmap, in its own units.
const (
	heatmapLeft   = 136 // space for the names of rows
	heatmapCell   = 24
	heatmapTop    = 142 // space for the names of columns
	heatmapFoot   = 62
	columnNameMax = 134 // length of a column's name, which is written upwards
)

// The values from which a filled cell gets a darker shade.
const (
	darkFrom   = 0.30
	mediumFrom = 0.15
)

// A CellStyle says how a cell of a heatmap is drawn.
type CellStyle int

// The styles of a cell. A FilledCell is darker the larger its value is.
const (
	FilledCell CellStyle = iota
	OpenCell
	DashedCell
	CrossCell // a cross without a value
)

// A HeatmapCell is one cell and its place. Places without a cell stay empty.
type HeatmapCell struct {
	Row, Column int
	Style       CellStyle
	Value       float64 // in [0,1]
}

// A HeatmapChart draws a table of shares as shaded cells.
type HeatmapChart struct {
	ID            string
	Title, Desc   string
	Rows, Columns []string // names of the rows and columns
	Cells         []HeatmapCell
	Legend        [4]string // labels of the styles, in the order of the styles
}

type heatmapData struct {
	Heads, Names []heatmapName
	Rules        []Px
	Right        Px
	Cells        []heatmapCellData
	Bottom       Px
	Legend       [4]string
}

type heatmapName struct {
	Name string
	X, Y Px
}

type heatmapCellData struct {
	X, Y, TextX, TextY Px
	Class              string
	Value              string
	Cross              bool
}

// Picture lays out the chart.
func (c HeatmapChart) Picture() *Picture {
	d := heatmapData{Right: Px(heatmapLeft + heatmapCell*len(c.Columns)), Bottom: Px(heatmapTop + heatmapCell*len(c.Rows)), Legend: c.Legend}
	for k, name := range c.Columns {
		d.Heads = append(d.Heads, heatmapName{label(name, columnNameMax), Px(heatmapLeft + k*heatmapCell + heatmapCell/2 + 4), heatmapTop - 6})
	}
	for i, name := range c.Rows {
		y := heatmapTop + i*heatmapCell
		d.Rules = append(d.Rules, Px(y+heatmapCell))
		d.Names = append(d.Names, heatmapName{label(name, nameWidth), 0, Px(y + heatmapCell/2 + 4)})
	}
	for _, cell := range c.Cells {
		x, y := heatmapLeft+cell.Column*heatmapCell, heatmapTop+cell.Row*heatmapCell
		d.Cells = append(d.Cells, heatmapCellData{
			X: Px(x), Y: Px(y), TextX: Px(x + heatmapCell/2), TextY: Px(y + heatmapCell/2 + 4),
			Class: cell.class(), Value: Percent(cell.Value), Cross: cell.Style == CrossCell,
		})
	}
	return &Picture{Kind: "heatmap", ID: c.ID, W: max(d.Right+4, 420), H: d.Bottom + heatmapFoot, Broad: true, Title: c.Title, Desc: c.Desc, Data: d}
}

// class returns the name of the CSS class for a cell.
func (c HeatmapCell) class() string {
	switch {
	case c.Style == DashedCell:
		return "cost"
	case c.Style == OpenCell:
		return "open"
	case c.Value >= darkFrom:
		return "fill"
	case c.Value >= mediumFrom:
		return "half"
	}
	return "pale"
}
