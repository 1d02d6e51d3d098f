package records

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"buyin/internal/codec/edit"
	"buyin/internal/motive"
	"buyin/internal/records/naming"
	"buyin/internal/records/promise"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// Merge makes one person of two, whole or not at all: all files of the first get
// the name of the second. Their notebooks are joined, and promises of the first
// whose ids the second has too get new ones. It refuses if records of one id
// differ, and if the two are one person already. If what one of them was promised
// covers words of the other, these are deleted if dropWords is set; else nothing is
// written and the error is a *WordsError.
func Merge(w *store.Workspace, c motive.Catalogue, from, into string, dropWords bool) (Change, error) {
	done := Change{What: "merge", From: from, Into: into}
	err := w.Transaction(func() ([]store.Step, []string, error) {
		if naming.Same(from, into) {
			return nil, nil, fmt.Errorf("%s and %s are one person already", visible.Line(from), visible.Line(into))
		}
		saved, err := Saved(w, c)
		if err != nil {
			return nil, nil, err
		}
		if err := checkMerge(saved, from, into); err != nil {
			return nil, nil, err
		}
		theirs, others := Of(from, saved), Of(into, saved)
		p := changePlan{w: w, catalogue: c, bare: map[string]motive.Interview{}}
		done.Lost = p.strip(theirs, others)
		if done.Lost > 0 && !dropWords {
			return nil, nil, &WordsError{done.Lost, Promised(append(theirs, others...), "").On}
		}
		ids := renumberPromises(theirs, others)
		if err := p.joinNotebooks(c, theirs, others, into, ids); err != nil {
			return nil, nil, err
		}
		more := func(path string) []edit.Text { return promiseEdits(theirs, path, ids) }
		if err := p.rename(c, from, into, more); err != nil {
			return nil, nil, err
		}
		for _, r := range others {
			if p.bare[r.Path].ID == "" || p.plans(r.Path) {
				continue
			}
			data, err := w.ReadFile(r.Path)
			if err == nil {
				data, err = p.withoutWords(r.Path, data)
			}
			if err == nil {
				err = p.put(r.Path, data)
			}
			if err != nil {
				return nil, nil, err
			}
		}
		done.Files = p.paths()
		return p.finish(done.What, from, into)
	})
	return done, err
}

// strip takes from the records of two persons the words that what only the other one
// was told does not let stay, and returns how many answers lose any.
func (p *changePlan) strip(theirs, others []Record) (lost int) {
	both := promisesTo(slices.Concat(theirs, others))
	for _, side := range [][]Record{theirs, others} {
		own := promisesTo(side)
		for i, r := range side {
			iv := r.Interview
			if !r.Usable() || r.Self || iv.Kind != motive.KindNotebook && iv.Told != nil {
				continue
			}
			iv, n := promise.Strip(iv, func(t motive.Turn) bool {
				day := dayOf(t, iv, "")
				return promise.MayStay(day, own) && !promise.MayStay(day, both)
			})
			if n > 0 {
				p.bare[r.Path], side[i].Interview, lost = iv, iv, lost+n
			}
		}
	}
	return lost
}

// withoutWords returns a file without the words that are not to stay in it.
func (p *changePlan) withoutWords(path string, data []byte) ([]byte, error) {
	iv, ok := p.bare[path]
	if !ok {
		return data, nil
	}
	return editRecord(path, data, p.catalogue, iv, sameTurns(len(iv.Turns), len(iv.Turns)))
}

// checkMerge refuses a merge of two persons some of whose records have the same
// id and would still differ.
func checkMerge(saved []Record, from, into string) error {
	both := append(Of(from, saved), Of(into, saved)...)
	for _, c := range Conflicts(both) {
		for _, r := range c.Theirs[1:] {
			if !equalButForName(c.Theirs[0], r) {
				return fmt.Errorf("the records %s and %s have the same id and differ; choose one with buyin person keep, or give one another id", visible.Line(c.Theirs[0].Path), visible.Line(r.Path))
			}
		}
		if len(c.Theirs) < len(c.Paths) {
			return fmt.Errorf("the records %s have the same id, and not all are about these two; give one another id", visible.Line(strings.Join(c.Paths, ", ")))
		}
	}
	return nil
}

func equalButForName(a, b Record) bool {
	b.Interview.Report.Name = a.Interview.Report.Name
	return equalRecords(a, b)
}

// joinNotebooks plans that the notes of the first report follow those in the
// notebook of the second. If one of them has no notebook, or one that cannot be
// used, nothing is planned.
func (p *changePlan) joinNotebooks(c motive.Catalogue, theirs, others []Record, into string, ids map[string]string) error {
	from, err := findNotebook(theirs)
	if err != nil || from == nil {
		return err
	}
	to, err := findNotebook(others)
	if err != nil || to == nil {
		return err
	}
	book := joinNotebooks(to.Interview, from.Interview, ids)
	if len(book.Turns) > motive.MaxTurns {
		return fmt.Errorf("the two notebooks have %d notes, and one can have %d; delete some in %s", len(book.Turns), motive.MaxTurns, visible.Line(from.Path))
	}
	book.Report.Name = into
	data, err := p.w.ReadFile(to.Path)
	if err != nil {
		return err
	}
	more, err := p.w.ReadFile(from.Path)
	if err != nil {
		return err
	}
	old := sameTurns(len(book.Turns), len(to.Interview.Turns))
	added := slices.Repeat([]int{-1}, len(book.Turns))
	for i := range from.Interview.Turns {
		added[len(to.Interview.Turns)+i] = i
	}
	if data, err = editRecord(to.Path, data, c, book, old, edit.Source{Name: from.Path, Data: more, From: added}); err != nil {
		return err
	}
	if err := p.put(to.Path, data); err != nil {
		return err
	}
	return p.remove(from.Path)
}

// joinNotebooks returns the first notebook with the notes of the second after its
// own, numbered on.
func joinNotebooks(book, more motive.Interview, ids map[string]string) motive.Interview {
	book.Turns = slices.Clone(book.Turns)
	for _, t := range more.Turns {
		if motive.Stem(t.Question) == motive.Note {
			t.Question = motive.Note + "." + strconv.Itoa(nextNumber(book.Turns))
		}
		book.Turns = append(book.Turns, t)
	}
	book.Notes = slices.Concat(book.Notes, more.Notes)
	for _, promise := range more.Promises {
		promise.ID = cmp.Or(ids[promise.ID], promise.ID)
		book.Promises = append(slices.Clone(book.Promises), promise)
	}
	book.Report.Team = cmp.Or(book.Report.Team, more.Report.Team)
	book.Report.Role = cmp.Or(book.Report.Role, more.Report.Role)
	book.Manager = cmp.Or(book.Manager, more.Manager)
	if book.Told == nil || more.Told != nil && more.Told.On > book.Told.On {
		book.Told = more.Told
	}
	book.Started = earlier(book.Started, more.Started)
	if earlier(book.Finished, more.Finished) == book.Finished {
		book.Finished = cmp.Or(more.Finished, book.Finished)
	}
	return book
}

// earlier returns the earlier of two times; if one is empty, the other.
func earlier(a, b string) string {
	at, aErr := time.Parse(time.RFC3339, a)
	bt, bErr := time.Parse(time.RFC3339, b)
	switch {
	case aErr != nil:
		return b
	case bErr != nil || !bt.Before(at):
		return a
	}
	return b
}

// renumberPromises returns new ids for the promises of the first report whose ids
// the second has, too.
func renumberPromises(theirs, others []Record) map[string]string {
	taken := map[string]bool{}
	highest := 0
	note := func(records []Record, visit func(id string)) {
		for _, r := range records {
			for _, p := range r.Interview.Promises {
				highest = max(highest, motive.PromiseNumber(p.ID))
				visit(p.ID)
			}
		}
	}
	note(others, func(id string) { taken[id] = true })
	note(theirs, func(string) {})
	ids := map[string]string{}
	note(theirs, func(id string) {
		if _, done := ids[id]; !done && taken[id] {
			highest++
			ids[id] = motive.PromiseID(highest)
		}
	})
	return ids
}

// promiseEdits returns the edits that renumber the promises in a file.
func promiseEdits(theirs []Record, path string, ids map[string]string) (edits []edit.Text) {
	for _, r := range theirs {
		if r.Path != path {
			continue
		}
		for i, p := range r.Interview.Promises {
			if id, ok := ids[p.ID]; ok {
				edits = append(edits, edit.Text{Path: []any{"promises", i, "id"}, Text: id})
			}
		}
	}
	return edits
}
