package cli

import (
	"reflect"
	"slices"
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// once passes over what was handed over before, word for word: a file and the
// folder that it is in, a talk as YAML and in an export. Counted twice it would
// make firm what is not.
func (a *app) once(all []motive.Interview) []motive.Interview {
	type key struct { // narrow, for whoever names all talks alike has many of an id
		id, name, started, finished string
	}
	seen := map[key][]motive.Interview{}
	again := 0
	all = slices.DeleteFunc(all, func(iv motive.Interview) bool {
		k := key{iv.ID, iv.Report.Name, iv.Started, iv.Finished}
		if slices.ContainsFunc(seen[k], func(s motive.Interview) bool { return reflect.DeepEqual(s, iv) }) {
			again++
			return true
		}
		seen[k] = append(seen[k], iv)
		return false
	})
	if again > 0 {
		a.Say("warning: %s handed over more than once; each counts once", env.Plural(again, "talk was", "talks were"))
	}
	return all
}

// mindCatalogues says once where a talk was made with another catalogue: its
// motivators are known, and may have meant something else.
func (a *app) mindCatalogues(all []motive.Interview, c motive.Catalogue) {
	for _, iv := range all {
		if iv.Catalogue.Name != c.Name || iv.Catalogue.Version != c.Version {
			a.Say("warning: %s was made with catalogue %s %s, and is scored with %s %s; so may others be",
				iv.ID, iv.Catalogue.Name, iv.Catalogue.Version, c.Name, c.Version)
			return
		}
	}
}

// sayVague says which large offers leave open what env.ExactArgs is offered.
func (a *app) sayVague(s *overlap.Scorer) {
	if vague := s.VagueOffers(); len(vague) > 0 {
		a.Say("warning: %s; say how in the goals", strings.Join(vague, "; "))
	}
}

// sayFlat says of whom the offers do not tell drivers apart, so that low and
// high are no doubt about anything.
func (a *app) sayFlat(whose string) {
	a.Say("warning: the offers do not tell the drivers of %s apart, so low and high are the overlap itself; so may others' be", whose)
}
