package present

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/stated"
)

// A ListEntry holds figures about one report's records in the workspace.
type ListEntry struct {
	Name       string
	Talks      int    // number of finished talks
	Last       string // the day of the newest talk; "" if there is none
	Notes      int    // number of notes in the notebook
	Unfinished int
	Strays     int             // number of files that hold a record but never count
	Conflicts  int             // number of ids that belong to several records which differ
	Self       bool            // the report is the manager, who was interviewed too
	NotLooked  int             // number of answers that nobody has looked at
	Result     *overlap.Result // nil if there is no verdict on the ask
}

// ReportList writes a table of reports. If verdicts is set, the table also
// shows how large a share of each report's drivers the ask serves.
func ReportList(w io.Writer, all []ListEntry, verdicts bool, width int, color bool) error {
	if len(all) == 0 {
		_, err := io.WriteString(w, "Nothing is stored about anybody yet.\n")
		return err
	}
	t := page.Table{Head: []string{"report", "talks", "last", "notes"}, Numeric: []bool{false, true, false, true}}
	if verdicts {
		t.Head, t.Numeric = append(t.Head, "served", "verdict"), append(t.Numeric, true, false)
	}
	t.Head = append(t.Head, "also")
	for _, p := range all {
		row := []page.Inline{page.Untrusted(p.Name), page.Ours(fmt.Sprint(p.Talks)), page.Ours(cmp.Or(p.Last, "none")), page.Ours(fmt.Sprint(p.Notes))}
		if verdicts {
			row = append(row, p.served(), p.verdict())
		}
		t.Rows = append(t.Rows, append(row, page.Ours(p.remarks())))
	}
	return page.WriteTable(w, &t, width, color)
}

// served returns the overlap, or "none" if nothing was heard.
func (p ListEntry) served() page.Inline {
	if p.Result == nil || !p.Result.Heard {
		return page.Ours("none")
	}
	return page.Ours(page.Percent(p.Result.Overlap) + " %")
}

// verdict returns the verdict on the ask, in its colour.
func (p ListEntry) verdict() page.Inline {
	if p.Result == nil {
		return page.Ours("no talk yet")
	}
	verdict := page.Inline{page.OurSpan(stated.VerdictTone(p.Result.Verdict), "%s", p.Result.Verdict)}
	return append(verdict, stated.RefusedBriefly(p.Result)...)
}

// remarks describes the other records of the report.
func (p ListEntry) remarks() string {
	var all []string
	if p.Conflicts > 0 {
		all = append(all, "records that differ and do not count")
	}
	if p.Unfinished > 0 {
		all = append(all, page.Counted(p.Unfinished, "unfinished talk").Text)
	}
	if p.Self {
		all = append(all, "your own interview")
	}
	if p.Strays > 0 {
		all = append(all, page.Counted(p.Strays, "other file").Text)
	}
	if p.NotLooked > 0 {
		all = append(all, page.Counted(p.NotLooked, "answer").Text+" nobody has looked at")
	}
	return strings.Join(all, "; ")
}
