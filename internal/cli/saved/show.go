package saved

import (
	"cmp"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/overlap"
	"buyin/internal/present/show"
	"buyin/internal/records"
	"buyin/internal/records/difference"
)

func (a *command) showCommand() *cobra.Command {
	var forThem bool
	cmd := &cobra.Command{
		Use:   "show REPORT",
		Short: "everything kept about a person, and where each figure comes from",
		Long: `show prints everything the workspace has about a person: every talk, finished or
not, and the notebook, with what was heard in each answer; the resulting shares
and the answers they are based on; and other files that mention the name.

With --for-them it makes a page to give to that person. It leaves out the
manager's own guess and notes, and says that they exist.`,
		Example: `  buyin show Sam
  buyin show Sam --for-them --out for-sam.txt`,
		Args: env.ExactArgs(1, "one report"),
		RunE: func(_ *cobra.Command, args []string) error { return a.show(args[0], forThem) },
	}
	cmd.Flags().BoolVar(&forThem, "for-them", false, "a page that may be given to the person")
	return cmd
}

func (a *command) show(name string, forThem bool) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	p, err := a.LoadPerson(name, c)
	if err != nil {
		return err
	}
	a.ReportErrors(p.Records)
	page := show.ReportData{
		Name: p.Name, Catalogue: c, Mentions: p.Files.Mentions, ForThem: forThem,
		Forget: a.Program() + " forget " + people.ShellArg(p.Name), Conflicts: a.ConflictsOf(p.Records),
	}
	if page.Differ, err = a.differences(p.Records, forThem); err != nil {
		return err
	}
	for i, r := range p.Records {
		shown := show.RecordData{Interview: r.Interview, Path: r.Path, Unfinished: r.Unfinished, Draft: r.Draft, Stray: r.Stray, Copy: r.Copy, Differs: r.Differs}
		if !r.Usable() {
			shown.Raw = cmp.Or(r.Text, a.ReadText(r.Path))
		}
		if r.IsPooled() {
			page.Pooled = append(page.Pooled, i)
		}
		page.Records = append(page.Records, shown)
	}
	if pooled := records.Pooled(p.Records); len(pooled) > 0 {
		r := overlap.New(c).Pool(records.Pool(pooled, a.Now()))
		page.Pool = &r
	}
	for _, path := range p.Files.Torn {
		page.Unreadable = append(page.Unreadable, show.FileText{Path: path, Text: a.ReadText(path)})
	}
	return a.WriteResult(func(w io.Writer) error { return page.Text(w, a.Width(), a.UseColor()) })
}

// differences are how a report's records with the same id differ.
func (a *command) differences(theirs []records.Record, forThem bool) (all []show.Difference, err error) {
	for _, c := range records.Conflicts(theirs) {
		for _, other := range c.Theirs[1:] {
			onlyA, onlyB, err := records.Difference(a.Workspace, c.Theirs[0], other)
			if err != nil {
				return nil, err
			}
			d := show.Difference{ID: c.ID, PathA: c.Theirs[0].Path, PathB: other.Path, OnlyA: numbered(onlyA), OnlyB: numbered(onlyB)}
			if !forThem {
				d.Keep = a.Program() + " person keep"
			}
			all = append(all, d)
		}
	}
	return all, nil
}

func numbered(lines []difference.Line) (texts []string) {
	for _, l := range lines {
		texts = append(texts, fmt.Sprintf("line %d: %s", l.Number, l.Text))
	}
	return texts
}
