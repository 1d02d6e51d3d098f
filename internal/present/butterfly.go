package present

import (
	"fmt"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// Sizes of the butterfly, in its own units.
const (
	flyWidth  = 420
	flyMiddle = flyWidth / 2
	flyWing   = 130 // the longest bar
	flyRow    = 36
	flyHead   = 22
	flyFoot   = 22
	flyName   = 390 // of a name, in bold
)

// A wing is a row of the butterfly: what drives the person to the left, what
// is offered to the right.
type wing struct {
	Name               string
	Y                  page.Px
	ServedX, ServedW   page.Px // the part of the share that is served
	UnmetX, UnmetW     page.Px // the rest of it
	Left               string
	LeftX              page.Px
	LeftPale, LeftOff  bool // said by the way; puts them off
	OfferW             page.Px
	Right              string
	RightX             page.Px
	RightPale, Against bool
}

// butterflyOf draws drivers against offers; nil where there is neither.
func butterflyOf(r *overlap.Result, c motive.Catalogue, name string) *page.Picture {
	var rows []overlap.Standing
	for _, st := range byShare(r.Standings) {
		if st.IsDriver() {
			rows = append(rows, st)
		}
	}
	for _, st := range r.Standings {
		if !st.IsDriver() && (st.Served > 0 || st.Against > 0 || st.PutsOff) {
			rows = append(rows, st)
		}
	}
	if len(rows) == 0 {
		return nil
	}
	longest := 0.0
	for _, st := range rows {
		if st.IsDriver() {
			longest = max(longest, st.Share)
		}
	}
	var wings []wing
	var said []string
	for i, st := range rows {
		w := wing{Name: page.Label(c.NameOf(st.Motivator), flyName), Y: page.Px(flyHead + i*flyRow)}
		w.drives(&st, longest)
		w.offers(&st)
		wings = append(wings, w)
		said = append(said, fmt.Sprintf("%s: %s, offered %s", c.NameOf(st.Motivator), w.Left, w.Right))
	}
	return &page.Picture{
		Kind: "butterfly", ID: "butterfly", W: flyWidth, H: page.Px(flyHead + len(rows)*flyRow + flyFoot),
		Title: fmt.Sprintf("What drives %s, and what is offered", name), Desc: page.Sentence(said), Data: wings,
	}
}

// drives fills in the left side, for a longest share.
func (w *wing) drives(st *overlap.Standing, longest float64) {
	if !st.IsDriver() {
		w.LeftX, w.LeftPale = flyMiddle-6, !st.PutsOff
		switch {
		case st.PutsOff:
			w.Left, w.LeftOff = "puts them off", true
		case st.Cold:
			w.Left = "leaves them cold"
		default:
			w.Left = "not heard"
		}
		return
	}
	full := page.Px(st.Share / longest * flyWing)
	w.ServedW = full * page.Px(st.Served)
	w.UnmetW = full - w.ServedW
	w.ServedX = flyMiddle - 4 - w.ServedW
	w.UnmetX = w.ServedX - w.UnmetW
	w.Left, w.LeftX = page.Percent(st.Share)+" %", w.UnmetX-5
}

// offers fills in the right side.
func (w *wing) offers(st *overlap.Standing) {
	o := st.Offer()
	w.Against = o < 0
	w.OfferW = page.Px(max(o, -o) / 5 * flyWing)
	w.RightX = flyMiddle + 9 + w.OfferW
	switch {
	case o > 0 && st.Against > 0:
		w.Right = Offer(o) + " of 5 (costs)"
	case o > 0:
		w.Right = Offer(o) + " of 5"
	case o < 0:
		w.Right = "costs " + Offer(-o)
	default:
		w.Right, w.RightX, w.RightPale = "nothing", flyMiddle+6, true
	}
}
