package output

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/stated"
	"buyin/internal/visible"
)

// A scoreTable writes scores as a table. Its first rows decide how wide the
// columns are. If a cell of a later row is wider, the rest of that row is
// shifted.
type scoreTable struct {
	w       io.Writer
	opts    ScoreOptions
	ink     page.Painter
	pending []tableRow
	head    [columns]string
	widths  [columns]int
	started bool
}

const (
	columns    = 7
	maxPending = 500 // number of rows that decide the widths
)

var tableHead = [columns]string{"interview", "report", "overlap", "between", "chance", "verdict", "answers"}

// A tableRow is a row as text. It is stored instead of the result, which need
// not be kept.
type tableRow struct {
	cells   [columns]string
	verdict overlap.Verdict
	more    []string // further lines, below the row
}

func newScoreTable(w io.Writer, o ScoreOptions) *scoreTable {
	t := &scoreTable{w: w, opts: o, ink: page.Painter{On: o.Color}, head: tableHead}
	if o.Pool {
		t.head[0] = "talks"
	}
	for i, h := range t.head {
		t.widths[i] = visible.Width(h)
	}
	return t
}

func (t *scoreTable) row(r Row) error {
	row := t.layOut(r)
	if t.started {
		return t.print(row)
	}
	t.pending = append(t.pending, row)
	if len(t.pending) < maxPending {
		return nil
	}
	return t.start()
}

func (t *scoreTable) layOut(r Row) tableRow {
	res := &r.Result
	row := tableRow{verdict: res.Verdict}
	row.cells = [columns]string{idCell(r, t.opts), visible.Line(r.Report), "none", "", "", string(res.Verdict), fmt.Sprint(res.Answers)}
	if res.Heard && res.HasGoals {
		row.cells[2] = page.Percent(res.Overlap) + " %"
		row.cells[3] = page.Percent(res.Low) + " to " + page.Percent(res.High) + " %"
		row.cells[4] = page.Percent(res.Probability) + " %"
	}
	for _, advice := range []struct {
		word string
		ids  []string
	}{{"lead with", res.LeadWith}, {"raise", res.Raise}, {"avoid", res.Avoid}, {"blocked by", res.BlockedBy}, {"refused", res.Refused}} {
		if len(advice.ids) > 0 {
			row.more = append(row.more, advice.word+" "+visible.Line(strings.Join(advice.ids, ", ")))
		}
	}
	if len(row.more) > 0 {
		row.more = []string{strings.Join(row.more, "; ")}
	}
	if t.opts.Explain {
		row.more = append(row.more, t.explain(res)...)
	}
	return row
}

// idCell returns the first cell: the id of an interview, or the number of
// records if the row combines several.
func idCell(r Row, o ScoreOptions) string {
	if o.Pool {
		return fmt.Sprint(r.Talks)
	}
	return visible.Line(r.ID)
}

// explain lists each driver's and each goal's part of the overlap. It says how
// many answers nobody has looked at.
func (t *scoreTable) explain(res *overlap.Result) []string {
	var lines []string
	if res.NotLookedAt > 0 {
		lines = append(lines, fmt.Sprintf("nobody has looked at %d of %s", res.NotLookedAt, page.Counted(res.Answers, "answer").Text))
	}
	for k := range res.Standings {
		st := &res.Standings[k]
		if !st.IsDriver() {
			continue
		}
		line := fmt.Sprintf("%s: share %s %%, offered %s%s, serves %s and leaves %s points",
			st.Motivator, page.Percent(st.Share), page.Number(st.Offer()), effectPart(st), page.Percent(st.ServedShare()), page.Percent(st.PossibleGain()))
		for _, q := range st.Quotes {
			line += ` "` + q + `"`
		}
		lines = append(lines, visible.Line(line))
	}
	for _, g := range res.Goals {
		if !res.Heard {
			break
		}
		lines = append(lines, visible.Line(fmt.Sprintf("goal %s alone: %s %%", g.Goal, page.Percent(g.Overlap))))
	}
	return lines
}

// effectPart returns the effect of the ask on a driver as the report sees it,
// or "" if they have not named one.
func effectPart(st *overlap.Standing) string {
	if !st.HasEffect {
		return ""
	}
	return ", effect " + page.Number(float64(st.Effect))
}

// start sets the widths, and prints the head and the pending rows.
func (t *scoreTable) start() error {
	t.started = true
	for _, row := range t.pending {
		for i, cell := range row.cells {
			t.widths[i] = max(t.widths[i], visible.Width(cell))
		}
	}
	if len(t.pending) > 0 && !t.narrow() {
		if _, err := fmt.Fprintln(t.w, t.ink.Paint(page.Quiet, t.line(t.head, nil))); err != nil {
			return err
		}
	}
	for _, row := range t.pending {
		if err := t.print(row); err != nil {
			return err
		}
	}
	t.pending = nil
	return nil
}

// narrow reports whether the terminal is too narrow for a row on one line.
func (t *scoreTable) narrow() bool {
	sum := 2 * (columns - 1)
	for _, w := range t.widths {
		sum += w
	}
	return sum > t.opts.Width
}

// line puts cells into columns. It aligns words to the left and figures to the
// right.
func (t *scoreTable) line(cells [columns]string, paint func(string) string) string {
	var b strings.Builder
	for i, cell := range cells {
		if i > 0 {
			b.WriteString("  ")
		}
		blanks := strings.Repeat(" ", max(0, t.widths[i]-visible.Width(cell)))
		if paint != nil && t.head[i] == "verdict" {
			cell = paint(cell)
		}
		if i < 2 || t.head[i] == "verdict" {
			b.WriteString(cell + blanks)
		} else {
			b.WriteString(blanks + cell)
		}
	}
	return strings.TrimRight(b.String(), " ")
}

func (t *scoreTable) print(row tableRow) error {
	paint := func(s string) string { return t.ink.Paint(stated.VerdictTone(row.verdict), s) }
	var b strings.Builder
	if t.narrow() {
		c := row.cells
		head := strings.TrimSpace(c[1] + " " + c[0])
		if t.opts.Pool {
			head = c[1]
		}
		b.WriteString(t.ink.Paint(page.Strong, visible.Wrap(head, t.opts.Width, 2)) + "\n")
		answers := "answers"
		if c[6] == "1" {
			answers = "answer"
		}
		said := fmt.Sprintf("overlap %s, %s, %s %s", c[2], c[5], c[6], answers)
		if c[3] != "" {
			said = fmt.Sprintf("overlap %s (%s), %s at a chance of %s, %s %s", c[2], c[3], c[5], c[4], c[6], answers)
		}
		b.WriteString("  " + visible.Wrap(said, t.opts.Width-2, 2) + "\n")
	} else {
		b.WriteString(t.line(row.cells, paint) + "\n")
	}
	for _, more := range row.more {
		b.WriteString("  " + visible.Wrap(more, t.opts.Width-2, 4) + "\n")
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

func (t *scoreTable) end() error {
	if t.started {
		return nil
	}
	return t.start()
}
