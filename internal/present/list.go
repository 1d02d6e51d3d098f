package present

import (
	"fmt"
	"io"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// A ListEntry is what the workspace holds about one report, in figures.
type ListEntry struct {
	Name       string
	Talks      int    // finished
	Last       string // the day of the newest, "" where there is none
	Notes      int    // in the notebook
	Unfinished int
	Self       bool            // the manager's own interview is among it
	Result     *overlap.Result // nil where nothing is to be said of the ask
}

// ReportList lists whom something is held about; with verdicts, it says of the ask
// what it serves of each.
func ReportList(w io.Writer, all []ListEntry, verdicts bool, width int, color bool) error {
	if len(all) == 0 {
		_, err := io.WriteString(w, "Nothing is kept about anybody.\n")
		return err
	}
	t := page.Table{Head: []string{"report", "talks", "last", "notes"}, Numeric: []bool{false, true, false, true}}
	if verdicts {
		t.Head, t.Numeric = append(t.Head, "served", "this ask is"), append(t.Numeric, true, false)
	}
	t.Head = append(t.Head, "also")
	for _, p := range all {
		row := []page.Inline{page.Untrusted(p.Name), page.Ours(fmt.Sprint(p.Talks)), page.Ours(valueOrNone(p.Last)), page.Ours(fmt.Sprint(p.Notes))}
		if verdicts {
			row = append(row, p.served(), p.verdict())
		}
		t.Rows = append(t.Rows, append(row, page.Ours(p.remarks())))
	}
	return page.WriteTable(w, &t, width, color)
}

func valueOrNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

func (p ListEntry) served() page.Inline {
	if p.Result == nil || !p.Result.Heard {
		return page.Ours("none")
	}
	return page.Ours(page.Percent(p.Result.Overlap) + " %")
}

func (p ListEntry) verdict() page.Inline {
	if p.Result == nil {
		return page.Ours("not asked about")
	}
	return page.Inline{page.OurSpan(VerdictTone(p.Result.Verdict), "%s", p.Result.Verdict)}
}

func (p ListEntry) remarks() string {
	switch {
	case p.Unfinished == 1:
		return "a talk unfinished"
	case p.Unfinished > 1:
		return fmt.Sprintf("%d talks unfinished", p.Unfinished)
	case p.Self:
		return "your own interview"
	}
	return ""
}
