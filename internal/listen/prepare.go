package listen

import (
	"context"

	"buyin/internal/listen/minilm"
	"buyin/internal/listen/nearness"
)

// Texts that are read in some ten seconds, with assembly and without.
const (
	maxPrepared      = 4000
	maxPreparedPlain = 450
)

// Prepare reads all that the catalogue can say, so that Near knows it. A hundred
// texts take about a quarter of a second. It may run while the ear listens, and does
// not learn motivators. It stops soon after the context is done, and returns its
// error; the next call goes on. Of a catalogue with so many texts that it would take
// more than some ten seconds, it reads none.
func (e *Ear) Prepare(ctx context.Context) error {
	missing := e.unprepared()
	if len(missing) > maxPrepared || len(missing) > maxPreparedPlain && !minilm.Fast() {
		return nil
	}
	for _, text := range missing {
		if err := ctx.Err(); err != nil {
			return err
		}
		e.prepare(text, encodeText(text, 1), true)
	}
	return nil
}

// unprepared returns the texts of the catalogue, as they are encoded, that are not
// shipped, known or cached.
func (e *Ear) unprepared() (missing []string) {
	e.near.mutex.Lock()
	unknown := e.unknown(e.wordings())
	e.near.mutex.Unlock()
	for _, text := range unknown {
		e.learning.Lock()
		packed, ok := e.cache.vector(text)
		e.learning.Unlock()
		if !ok {
			missing = append(missing, text)
			continue
		}
		e.prepare(text, packed, false)
	}
	return missing
}

// prepare remembers the vector of a text.
func (e *Ear) prepare(text, packed string, isNew bool) {
	if isNew && packed != "" {
		e.learning.Lock()
		e.cache.keepVector(text, packed)
		e.learning.Unlock()
	}
	e.near.mutex.Lock()
	e.near.known[text] = space().OfText(packed)
	e.near.mutex.Unlock()
}

// wordings returns all texts of the catalogue that can be said.
func (e *Ear) wordings() (texts []string) {
	for _, w := range e.nearCatalogue().All {
		texts = append(texts, w.Text)
	}
	return texts
}

// nearCatalogue lists the catalogue's wordings when they are first needed.
func (e *Ear) nearCatalogue() *nearness.Catalogue {
	if e.near.of == nil {
		e.near.of, e.near.known = nearness.NewCatalogue(e.catalogue), map[string]nearness.Direction{}
	}
	return e.near.of
}
