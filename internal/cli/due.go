package cli

import (
	"fmt"
	"io"

	"buyin/internal/visible"
)

// deleteAfter is how many days a talk is kept before it is named for deletion.
const deleteAfter = 365

// due says what waits to be done: talks left unfinished, reports whose last
// talk has gone stale, talks so old that they should be deleted.
func (a *app) due() error {
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	held, err := a.holdings(c)
	if err != nil {
		return err
	}
	ids, err := a.workspace.Goals().IDs()
	if err != nil {
		return err
	}
	return a.result(func(w io.Writer) error {
		if len(held) == 0 {
			_, err := fmt.Fprintf(w, `Nothing is kept yet. To begin:
  buyin interview NAME   a one-on-one with somebody (--debrief: it is over already)
  buyin practice         rehearse one first
  buyin --help           all the rest
`)
			return err
		}
		n := a.unfinishedOnes(w, held) + a.staleOnes(w, held) + a.oldOnes(w, held)
		if n == 0 {
			fmt.Fprintln(w, "Nothing is due.")
		}
		if len(ids) == 0 {
			fmt.Fprintln(w, "No ask is written down yet: buyin goals")
		}
		return nil
	})
}

func (a *app) unfinishedOnes(w io.Writer, held []holding) (n int) {
	for _, h := range held {
		if !h.underWay {
			continue
		}
		if n++; n == 1 {
			fmt.Fprintln(w, "Unfinished:")
		}
		whose, resume := visible.Line(h.iv.Report.Name), "buyin interview --resume "+typed(h.iv.Report.Name)
		if h.self {
			whose, resume = "your own", "buyin interview --self --resume"
		}
		if h.busy {
			resume = "open in another window"
		}
		fmt.Fprintf(w, "  %s, begun %s, %s: %s\n", whose, date(h), answers(len(h.iv.Turns)), resume)
	}
	return n
}

// staleOnes are the reports whose newest talk no longer speaks for the present.
func (a *app) staleOnes(w io.Writer, held []holding) (n int) {
	for _, name := range people(held) {
		newest, found := 0, false
		for _, h := range about(name, held) {
			if days, ok := a.days(h); ok && h.isTalk() && (!found || days < newest) {
				newest, found = days, true
			}
		}
		if !found || newest <= staleAfter {
			continue
		}
		if n++; n == 1 {
			fmt.Fprintln(w, "Gone stale; what drives people moves:")
		}
		fmt.Fprintf(w, "  %s, last talk %d days ago: buyin interview %s\n", visible.Line(name), newest, typed(name))
	}
	return n
}

// oldOnes are the talks older than twelve months.
func (a *app) oldOnes(w io.Writer, held []holding) (n int) {
	for _, h := range held {
		days, ok := a.days(h)
		if !ok || !h.isTalk() || days <= deleteAfter {
			continue
		}
		if n++; n == 1 {
			fmt.Fprintln(w, "Older than twelve months; delete what you no longer need:")
		}
		fmt.Fprintf(w, "  %s, %s: %s\n", visible.Line(h.iv.Report.Name), date(h), visible.Line(h.path))
	}
	if n > 0 {
		fmt.Fprintln(w, "  (buyin forget NAME removes all that is held about a person)")
	}
	return n
}

// date is the day of a holding, as it is shown.
func date(h holding) string {
	at := h.when()
	if at.Year() == 9999 {
		return "on an unknown day"
	}
	return at.Format("2006-01-02")
}

func answers(n int) string {
	if n == 1 {
		return "1 answer"
	}
	return fmt.Sprintf("%d answers", n)
}
