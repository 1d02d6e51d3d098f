package page

// Positions in a chart of pairs, in its own units.
const (
	pairsLeft  = 150.0
	pairsRight = 372.0
	pairRow    = 36
	pairsTop   = 22
	pairName   = 146
)

// A PairsChart draws two bars for each row, one below the other.
type PairsChart struct {
	ID            string
	Title, Desc   string
	First, Second string // names of the two bars
	Rows          []Pair
	Table         *Table // the same figures as a table
}

// A Pair is a row of two shares, each in [0,1].
type Pair struct {
	Name          string
	First, Second float64
}

type pairsData struct {
	First, Second string
	Rows          []pairData
}

type pairData struct {
	Name              string
	Y                 Px
	FirstW, SecondW   Px
	First, Second     string
	FirstAt, SecondAt Px // positions of the labels
}

// Picture lays out the chart.
func (c PairsChart) Picture() *Picture {
	d := pairsData{First: c.First, Second: c.Second}
	for i, r := range c.Rows {
		row := pairData{
			Name: label(r.Name, pairName), Y: Px(pairsTop + pairRow*i),
			FirstW: Px(r.First * (pairsRight - pairsLeft)), SecondW: Px(r.Second * (pairsRight - pairsLeft)),
			First: Percent(r.First) + " %", Second: Percent(r.Second) + " %",
		}
		row.FirstAt, row.SecondAt = pairsLeft+row.FirstW+5, pairsLeft+row.SecondW+5
		d.Rows = append(d.Rows, row)
	}
	return &Picture{
		Kind: "pairs", ID: c.ID, W: 420, H: Px(pairsTop + pairRow*len(c.Rows) + 4),
		Title: c.Title, Desc: c.Desc, Data: d, Table: c.Table,
	}
}
