package page

// Positions and lengths in a butterfly chart, in its own units.
const (
	butterflyWidth  = 420
	butterflyMiddle = butterflyWidth / 2
	butterflyBar    = 130 // the longest bar on the left
	butterflyRow    = 36
	butterflyTop    = 22
	butterflyFoot   = 22
	butterflyName   = 390 // width of a name, in bold
	maxOffer        = 5   // the amount that has the longest bar on the right
)

// A ButterflyChart shows two figures for each row: a share on the left, whose
// bar is partly filled, and an amount on the right.
type ButterflyChart struct {
	Title, Desc         string
	LeftHead, RightHead string
	Legend              [4]string // labels of the four kinds of bar: filled, open, amount above 0, amount below 0
	Rows                []ButterflyRow
}

// A ButterflyRow is one row of a butterfly chart.
type ButterflyRow struct {
	Name      string
	Share     float64 // in [0,1]; 0 draws no bar
	Filled    float64 // the part of the share that is filled, in [0,1]
	Left      string  // the label of the share
	LeftTone  Tone    // Plain, Bad, or Quiet
	Amount    float64 // -5..5; 0 draws no bar
	Right     string  // the label of the amount
	RightTone Tone    // Plain, Bad, or Quiet
}

type butterflyData struct {
	LeftHead, RightHead string
	Legend              [4]string
	Bottom              Px
	Rows                []butterflyRowData
}

type butterflyRowData struct {
	Name              string
	Y                 Px
	FilledX, FilledW  Px
	OpenX, OpenW      Px
	Left, LeftClass   string
	LeftX             Px
	AmountW           Px
	Below             bool // the amount is below 0
	Right, RightClass string
	RightX            Px
}

// Picture lays out the chart. It returns nil if there are no rows.
func (c ButterflyChart) Picture() *Picture {
	if len(c.Rows) == 0 {
		return nil
	}
	largest := 0.0
	for _, r := range c.Rows {
		largest = max(largest, r.Share)
	}
	d := butterflyData{LeftHead: c.LeftHead, RightHead: c.RightHead, Legend: c.Legend, Bottom: Px(butterflyTop + len(c.Rows)*butterflyRow + butterflyFoot)}
	for i, r := range c.Rows {
		d.Rows = append(d.Rows, r.layOut(Px(butterflyTop+i*butterflyRow), largest))
	}
	return &Picture{Kind: "butterfly", ID: "butterfly", W: butterflyWidth, H: d.Bottom, Title: c.Title, Desc: c.Desc, Data: d}
}

// layOut places a row at y. The largest share has the longest bar.
func (r ButterflyRow) layOut(y Px, largest float64) butterflyRowData {
	d := butterflyRowData{
		Name: label(r.Name, butterflyName), Y: y,
		Left: r.Left, LeftX: butterflyMiddle - 6, LeftClass: labelClass(r.LeftTone),
		AmountW: Px(max(r.Amount, -r.Amount) / maxOffer * butterflyBar), Below: r.Amount < 0,
		Right: r.Right, RightX: butterflyMiddle + 6, RightClass: labelClass(r.RightTone),
	}
	if r.Share > 0 {
		width := Px(r.Share / largest * butterflyBar)
		d.FilledW = width * Px(r.Filled)
		d.OpenW = width - d.FilledW
		d.FilledX = butterflyMiddle - 4 - d.FilledW
		d.OpenX = d.FilledX - d.OpenW
		d.LeftX = d.OpenX - 5
	}
	if r.Amount != 0 {
		d.RightX = butterflyMiddle + 9 + d.AmountW
	}
	return d
}

// labelClass returns the name of the CSS class for a label: "b" if its tone is
// Bad, "q" if it is Quiet, else "".
func labelClass(t Tone) string {
	switch t {
	case Bad:
		return "b"
	case Quiet:
		return "q"
	}
	return ""
}
