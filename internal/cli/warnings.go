package cli

import (
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/records"
	"buyin/internal/visible"
)

// sameCatalogue reports whether a talk was made with this version of this
// catalogue.
func sameCatalogue(made motive.CatalogueRef, c motive.Catalogue) bool {
	return made.Name == c.Name && made.Version == c.Version
}

// warnCatalogues warns once if talks were made with another catalogue: it has the
// same motivators, but may have meant something else by them.
func (a *app) warnCatalogues(talks []motive.Interview, c motive.Catalogue) {
	for _, iv := range talks {
		if !sameCatalogue(iv.Catalogue, c) {
			a.warnCatalogueMismatch(iv.ID, iv.Catalogue, c)
			return
		}
	}
}

func (a *app) warnCatalogueMismatch(id string, made motive.CatalogueRef, c motive.Catalogue) {
	a.Say("warning: %s was made with catalogue %s %s but is scored with %s %s; this may affect other talks too",
		id, made.Name, made.Version, c.Name, c.Version)
}

// warnFuture warns of the dates of a record that are in the future.
func (a *app) warnFuture(place motive.Pos, iv motive.Interview) {
	for _, date := range records.InFuture(iv, a.Now()) {
		_ = a.ReportProblems(motive.Problems{{
			Pos: place, Rule: "future-date", Severity: motive.Warning,
			Message: visible.Text(date) + " is in the future, so no other record is older because of it", Remedy: "correct the date",
		}})
	}
}

// warnVagueOffers names the large offers that leave open what exactly is offered.
func (a *app) warnVagueOffers(s *overlap.Scorer) {
	if vague := s.VagueOffers(); len(vague) > 0 {
		a.Say("warning: %s; say how in the goals", strings.Join(vague, "; "))
	}
}

// warnFlatOffers says for whom every driver gets the same offer, so that low and
// high say nothing about how sure the overlap is.
func (a *app) warnFlatOffers(whose string) {
	a.Say("warning: every driver of %s gets the same offer, so no interval can be given (low = high = overlap); this may affect other reports too", whose)
}
