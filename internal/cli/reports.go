package cli

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// kept is what the workspace holds of finished talks and notebooks, with the
// files that could not be read reported.
func (a *app) kept(c motive.Catalogue) ([]motive.Interview, error) {
	w, err := a.open()
	if err != nil {
		return nil, err
	}
	ids, err := w.Interviews().IDs()
	if err != nil {
		return nil, err
	}
	var all []motive.Interview
	for _, id := range ids {
		data, err := w.Interviews().Read(id)
		if err != nil {
			a.say("%v", err)
			a.unreadable++
			continue
		}
		iv, problems := codec.DecodeInterview(w.Interviews().Path(id), data, c)
		if err := a.refuse(problems); err != nil {
			a.unreadable++
			continue
		}
		if iv.Finished != "" {
			all = append(all, iv)
		}
	}
	return all, nil
}

// names are the reports of interviews, in order of the alphabet, each once.
func names(interviews []motive.Interview) []string {
	all := slices.Collect(maps.Keys(byReport(interviews)))
	overlap.SortNames(all)
	return all
}

// byReport are the interviews of each report, by name.
func byReport(interviews []motive.Interview) map[string][]motive.Interview {
	theirs := map[string][]motive.Interview{}
	for _, iv := range interviews {
		name := store.PlainName(iv.Report.Name)
		theirs[name] = append(theirs[name], iv)
	}
	return theirs
}

// known finds the one report that a name means among those with a finished
// talk.
func known(name string, reports []string) (string, error) {
	found, err := match(name, reports)
	switch {
	case err != nil || found != "":
		return found, err
	case len(reports) == 0:
		return "", usagef("no finished talk with anybody yet; begin one with buyin interview %s", typed(name))
	}
	return "", usagef("no finished talk with %s; there are talks with %s", visible.Line(name), visible.Line(strings.Join(reports, ", ")))
}

// match is the one report that a name means: the same name, else the only one
// of whose name it is the beginning, up to a blank. Letters may be small. It is
// "" where there is none.
func match(name string, reports []string) (string, error) {
	if i := slices.IndexFunc(reports, func(r string) bool { return store.SameName(r, name) }); i >= 0 {
		return reports[i], nil
	}
	var near []string
	for _, r := range reports {
		folded, asked := strings.ToLower(r), strings.ToLower(strings.TrimSpace(name))
		if asked != "" && (folded == asked || strings.HasPrefix(folded, asked+" ")) {
			near = append(near, r)
		}
	}
	switch len(near) {
	case 0:
		return "", nil
	case 1:
		return near[0], nil
	}
	return "", usagef("%s could be %s; write the whole name", visible.Line(name), visible.Line(strings.Join(near, " or ")))
}

// typed is a name as it has to be typed at a shell.
func typed(name string) string {
	name = visible.Line(name)
	if strings.HasPrefix(name, "-") {
		return "-- " + quoted(name)
	}
	return quoted(name)
}

// of are the interviews of one report.
func of(report string, interviews []motive.Interview) []motive.Interview {
	return slices.DeleteFunc(slices.Clone(interviews), func(iv motive.Interview) bool {
		return !store.SameName(iv.Report.Name, report)
	})
}

// talks orders the interviews of one report from the oldest on, with the days
// of each before the newest. One without any moment counts as the newest.
func talks(interviews []motive.Interview) []overlap.Talk {
	type dated struct {
		iv motive.Interview
		at time.Time
		ok bool
	}
	var all []dated
	for _, iv := range interviews {
		at, err := time.Parse(time.RFC3339, cmp.Or(iv.Started, iv.Finished))
		all = append(all, dated{iv, at, err == nil})
	}
	slices.SortStableFunc(all, func(a, b dated) int {
		switch {
		case a.ok && b.ok:
			return a.at.Compare(b.at)
		case a.ok:
			return -1
		case b.ok:
			return 1
		}
		return 0
	})
	newest := time.Time{}
	for _, d := range all {
		if d.ok && d.at.After(newest) {
			newest = d.at
		}
	}
	var out []overlap.Talk
	for _, d := range all {
		days := 0.0
		if d.ok {
			days = newest.Sub(d.at).Hours() / 24
		}
		out = append(out, overlap.Talk{Interview: d.iv, Days: days})
	}
	return out
}
