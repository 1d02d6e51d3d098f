package render

import (
	"fmt"
	"io"

	"buyin/internal/overlap"
)

// A Person is what the workspace holds about one report, in figures.
type Person struct {
	Name       string
	Talks      int    // finished
	Last       string // the day of the newest, "" where there is none
	Notes      int    // in the notebook
	Unfinished int
	Self       bool            // the manager's own interview is among it
	Result     *overlap.Result // nil where nothing is to be said of the ask
}

// People lists whom something is held about; with verdicts, it says of the ask
// what it serves of each.
func People(w io.Writer, all []Person, verdicts bool, width int, color bool) error {
	if len(all) == 0 {
		_, err := io.WriteString(w, "Nothing is kept about anybody.\n")
		return err
	}
	t := table{Head: []string{"report", "talks", "last", "notes"}, Right: []bool{false, true, false, true}}
	if verdicts {
		t.Head, t.Right = append(t.Head, "served", "this ask is"), append(t.Right, true, false)
	}
	t.Head = append(t.Head, "also")
	for _, p := range all {
		row := []inline{theirText(p.Name), words(fmt.Sprint(p.Talks)), words(orNone(p.Last)), words(fmt.Sprint(p.Notes))}
		if verdicts {
			row = append(row, p.served(), p.verdict())
		}
		t.Rows = append(t.Rows, append(row, words(p.also())))
	}
	s := &sheet{width: max(width, narrowest), ink: ink{color}}
	s.table(&t)
	_, err := io.WriteString(w, s.b.String())
	return err
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

func (p Person) served() inline {
	if p.Result == nil || !p.Result.Heard {
		return words("none")
	}
	return words(percent(p.Result.Overlap) + " %")
}

func (p Person) verdict() inline {
	if p.Result == nil {
		return words("not asked about")
	}
	return inline{own(toneOf(p.Result.Verdict), "%s", p.Result.Verdict)}
}

func (p Person) also() string {
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
