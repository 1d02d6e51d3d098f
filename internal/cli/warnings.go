package cli

import (
	"strings"

	"buyin/internal/appeal"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/overlap"
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

// placeIn returns the place of a value in a record, or of the record if it is a
// line of a stream, which may not be read again.
func (a *app) placeIn(record *corpus.Record, path ...any) motive.Pos {
	if record.Line > 0 {
		return motive.Pos{File: record.File, Line: record.Line, Column: 1}
	}
	data, err := a.ReadFile(record.File)
	if err != nil {
		return motive.Pos{File: record.File}
	}
	return codec.PlaceOf(record.File, data, path...)
}

// warnVagueOffers names the large offers that leave open what exactly is offered, and
// those that leave open to whom.
func (a *app) warnVagueOffers(s *overlap.Scorer) {
	if vague := s.VagueOffers(); len(vague) > 0 {
		a.Say("warning: %s; say how in the goals", strings.Join(vague, "; "))
	}
	a.warnUnclearOffers(s.Goals()...)
}

// warnUnclearOffers names the offers that leave open to whom they are made.
func (a *app) warnUnclearOffers(goals ...motive.Goals) {
	if unclear := appeal.UnclearOffers(goals...); len(unclear) > 0 {
		a.Say("warning: %s; name the person or say \"you\"", strings.Join(unclear, "; "))
	}
}

// warnFlatOffers says for whom every driver gets the same offer, so that low and
// high say nothing about how sure the overlap is.
func (a *app) warnFlatOffers(whose string) {
	a.Say("warning: every driver of %s gets the same offer, so no interval can be given (low = high = overlap); this may affect other reports too", whose)
}
