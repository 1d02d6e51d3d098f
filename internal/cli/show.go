package cli

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/render"
	"buyin/internal/store"
)

func (a *app) showCommand() *cobra.Command {
	var forThem bool
	cmd := &cobra.Command{
		Use:   "show REPORT",
		Short: "all that is held about a person, and where each figure comes from",
		Long: `show prints all that the workspace holds about a person: every talk, finished or
not, and the notebook, with what was heard in each answer; what that comes to,
and the answers each figure rests on; and other files with the name in them.

With --for-them it is a page to hand to that person: without the guess and the
notes that are the manager's own, of which it says that they are there.`,
		Example: `  buyin show Sam
  buyin show Sam --for-them --out for-sam.txt`,
		Args: exactly(1, "one report"),
		RunE: func(_ *cobra.Command, args []string) error { return a.show(args[0], forThem) },
	}
	cmd.Flags().BoolVar(&forThem, "for-them", false, "as it may be handed to the person themselves")
	return cmd
}

// dossier is what the workspace holds about one report.
type dossier struct {
	name    string
	records []holding
	holding store.Holding
}

// gather collects all that is held about the report that the name means.
func (a *app) gather(name string, c motive.Catalogue) (dossier, error) {
	all, err := a.holdings(c)
	if err != nil {
		return dossier{}, err
	}
	if name, err = theOne(name, all); err != nil {
		return dossier{}, err
	}
	d := dossier{name: name, records: about(name, all)}
	d.holding, err = a.workspace.Held(name, whose(c))
	return d, err
}

func (a *app) show(name string, forThem bool) error {
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	d, err := a.gather(name, c)
	if err != nil {
		return err
	}
	page := render.Held{
		Name: d.name, Catalogue: c, Mentions: d.holding.Mentions, ForThem: forThem,
		Forget: "buyin forget " + typed(d.name),
	}
	var pool []motive.Interview
	for i, h := range d.records {
		r := render.HeldRecord{Interview: h.iv, Path: h.path, UnderWay: h.underWay, Draft: h.draft}
		switch {
		case !h.usable:
			r.Raw = asText(h.path)
		case !h.underWay && h.iv.Finished != "":
			pool = append(pool, h.iv)
			page.Pooled = append(page.Pooled, i)
		}
		page.Records = append(page.Records, r)
	}
	if len(pool) > 0 {
		r := overlap.New(c).Pool(talks(pool))
		page.Pool = &r
	}
	for _, path := range d.holding.Torn {
		page.Torn = append(page.Torn, render.HeldText{Path: path, Text: asText(path)})
	}
	return a.result(func(w io.Writer) error { return page.Text(w, a.width(), a.coloured()) })
}

// asText is what stands in a file of the workspace, or why it cannot be read.
func asText(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return "(" + plainly(err).Error() + ")"
	}
	return string(data)
}
