package page

// An Estimate is a value and the interval that most likely contains it.
type Estimate struct {
	Name             string
	Known            bool    // false: only the name is drawn
	Low, Value, High float64 // each in [0,1]
}

// Positions in the chart of one estimate, in its own units.
const (
	axisLeft     = 32.0
	axisRight    = 376.0
	jointLabel   = 0.22 // in an interval narrower than this, both ends have one label together
	labelMargin  = 10   // smallest distance of the middle of the joint label from an end of the axis
	targetMargin = 20   // smallest distance of the middle of the threshold's label from an end of the axis
)

// An IntervalChart draws one estimate on an axis from 0 to 100 %, with a
// threshold.
type IntervalChart struct {
	Title, Desc string
	Estimate    Estimate
	Threshold   float64 // in [0,1]
	Needed      string  // the label of the threshold
}

// intervalData holds the positions along the axis and the labels that the
// template draws.
type intervalData struct {
	From, To, Mid Px
	Low, High     string // "" if Both holds the labels of both ends
	Both          string
	Point         Px
	Value         string
	Need, NeedX   Px // positions of the threshold and of its label
	Needed        string
}

// Picture lays out the chart.
func (c IntervalChart) Picture() *Picture {
	at := func(x float64) Px { return Px(axisLeft + x*(axisRight-axisLeft)) }
	e := c.Estimate
	d := intervalData{
		From: at(e.Low), To: at(e.High), Point: at(e.Value), Mid: at((e.Low + e.High) / 2), Value: Percent(e.Value) + " %",
		Need: at(c.Threshold), Needed: c.Needed,
	}
	d.NeedX = min(max(d.Need, axisLeft+targetMargin), axisRight-targetMargin)
	if e.High-e.Low < jointLabel {
		d.Both = Percent(e.Low) + " to " + Percent(e.High) + " %"
		d.Mid = min(max(d.Mid, axisLeft+labelMargin), axisRight-labelMargin)
	} else {
		d.Low, d.High = Percent(e.Low)+" %", Percent(e.High)+" %"
	}
	return &Picture{Kind: "interval", ID: "interval", W: 420, H: 80, Title: c.Title, Desc: c.Desc, Data: d}
}

// Positions in a chart of several estimates, in its own units.
const (
	rowsLeft, rowsRight = 136.0, 372.0
	estimateRow         = 19
	estimatesTop        = 24
	nameWidth           = 130 // width of a name, on the left of its row
)

// An EstimatesChart draws several estimates below each other on one axis, with
// a threshold.
type EstimatesChart struct {
	ID          string
	Title, Desc string
	Estimates   []Estimate
	Threshold   float64 // in [0,1]
	Needed      string  // the label of the threshold
	Unknown     string  // text of a row whose estimate is not known
}

type estimatesData struct {
	Rows         []estimateRowData
	Need, NeedX  Px // positions of the threshold and of its label
	Needed       string
	Unknown      string
	Top, Bottom  Px
	AxisFrom, To Px
}

type estimateRowData struct {
	Name            string
	Y               Px
	Known           bool
	From, To, Point Px
	Value           string
}

// Picture lays out the chart.
func (c EstimatesChart) Picture() *Picture {
	at := func(x float64) Px { return Px(rowsLeft + x*(rowsRight-rowsLeft)) }
	d := estimatesData{
		Need: at(c.Threshold), Needed: c.Needed, Unknown: c.Unknown, Top: estimatesTop - 6,
		Bottom: Px(estimatesTop + estimateRow*len(c.Estimates)), AxisFrom: rowsLeft, To: rowsRight,
	}
	d.NeedX = min(max(d.Need, rowsLeft+36), rowsRight-36)
	for i, e := range c.Estimates {
		row := estimateRowData{Name: label(e.Name, nameWidth), Y: Px(estimatesTop + estimateRow*i), Known: e.Known}
		if e.Known {
			row.From, row.To, row.Point, row.Value = at(e.Low), at(e.High), at(e.Value), Percent(e.Value)+" %"
		}
		d.Rows = append(d.Rows, row)
	}
	return &Picture{
		Kind: "estimates", ID: c.ID, W: 420, H: Px(estimatesTop + estimateRow*len(c.Estimates) + 20),
		Title: c.Title, Desc: c.Desc, Data: d,
	}
}
