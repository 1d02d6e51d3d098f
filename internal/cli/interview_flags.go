package cli

import (
	"cmp"
	"io"
	"time"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/naming"
)

// checkFlags refuses flags that contradict each other, and reads --told.
func (t *talk) checkFlags() error {
	if err := t.checkSources(); err != nil {
		return err
	}
	switch {
	case t.id != "" && !t.edit:
		return env.Usagef("--id names the record for --edit")
	case t.toldOn != "" && t.self:
		return env.Usagef("--told is about somebody else; it cannot be used with --self")
	case t.noWords && t.toldOn == "":
		return env.Usagef("--no-quotes goes with --told DATE")
	case t.page == "-" && t.name == "" && !t.self:
		return env.Usagef("name the report: buyin interview REPORT --notes -")
	}
	t.debrief = t.debrief || t.page != ""
	return t.readTold()
}

// checkSources refuses two ways at once in which a talk can come about.
func (t *talk) checkSources() error {
	typed := cmp.Or(flagIf(t.debrief, "--debrief"), flagIf(t.page != "", "--notes"), flagIf(t.toldOn != "", "--told"))
	from := cmp.Or(flagIf(t.answers != "", "--answers"), flagIf(t.resumed, "--resume"))
	other := cmp.Or(from, typed, flagIf(t.Flags.Out != "", "--out"))
	switch {
	case t.resumed && t.answers != "":
		return env.Usagef("--resume continues a typed talk; it cannot be used with --answers")
	case t.edit && other != "":
		return env.Usagef("--edit changes a saved record; it cannot be used with %s", other)
	case t.page != "" && from != "":
		return env.Usagef("--notes begins a debrief; it cannot be used with %s", from)
	case t.toldOn != "" && from != "":
		return env.Usagef("--told cannot be used with %s, which says it itself", from)
	case (t.answers == "-" || t.page == "-") && t.Flags.Catalogue == "-":
		return env.Usagef("only one file can come from standard input")
	}
	return nil
}

// flagIf returns the name of a flag if it is given.
func flagIf(given bool, name string) string {
	if given {
		return name
	}
	return ""
}

// readTold reads --told.
func (t *talk) readTold() error {
	if t.toldOn == "" {
		return nil
	}
	at, err := time.Parse(time.DateOnly, t.toldOn)
	if err != nil {
		return env.Usagef("--told takes a date such as 2026-11-23, not %q", t.toldOn)
	}
	if at.After(t.Now().Add(48 * time.Hour)) {
		return env.Usagef("--told takes the day on which they were told, and %s is in the future", t.toldOn)
	}
	t.start.Told = &motive.Told{On: t.toldOn, Quotes: !t.noWords}
	return nil
}

// completeID offers the ids of saved records: those of the report, if one is named.
func (t *talk) completeID(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	t.Messages = io.Discard
	c, err := t.LoadCatalogue()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	w, err := t.OpenWorkspace()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	all, _ := records.Saved(w, c)
	var ids []string
	for _, r := range all {
		found := true
		if len(args) > 0 {
			name, err := naming.Match(args[0], records.Names(all))
			found = err == nil && naming.Same(name, r.Name())
		}
		if found && !r.Self {
			ids = append(ids, r.ID)
		}
	}
	return t.typeable(ids), cobra.ShellCompDirectiveNoFileComp
}
