package cli

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"buyin/internal/codec"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/records"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// A holding is one file of the workspace that is about one person: a finished
// talk, a notebook, the manager's own interview, or a talk under way.
type holding struct {
	id       string
	path     string
	iv       motive.Interview // as far as it could be read
	usable   bool             // nothing found wrong forbids its figures
	underWay bool
	draft    string // what was noted last in a talk under way, and not weighed yet
	busy     bool   // another buyin has it open
	self     bool
}

// holdings are all files whose report can be told, whatever else is wrong with
// them. The others are named on standard error and counted.
func (a *app) holdings(c motive.Catalogue) ([]holding, error) {
	w, err := a.open()
	if err != nil {
		return nil, err
	}
	ids, err := w.Interviews().IDs()
	if err != nil {
		return nil, err
	}
	var all []holding
	take := func(id, path string, data []byte, self bool) {
		iv, problems := codec.DecodeInterview(path, data, c)
		if iv.Report.Name == "" {
			_ = a.refuse(problems)
			a.unreadable++
			return
		}
		worst, any := problems.Worst()
		all = append(all, holding{id: id, path: path, iv: iv, usable: !any || worst < motive.Error, self: self})
	}
	for _, id := range ids {
		data, err := w.Interviews().Read(id)
		if err != nil {
			a.say("%v", err)
			a.unreadable++
			continue
		}
		take(id, w.Interviews().Path(id), data, false)
	}
	if data, err := w.ReadSelf(); err == nil {
		take("self", w.SelfPath(), data, true)
	}
	under, err := a.underWay(c)
	return append(all, under...), err
}

// underWay are the talks that are not finished.
func (a *app) underWay(c motive.Catalogue) ([]holding, error) {
	talks, err := a.workspace.Unfinished()
	if err != nil {
		return nil, err
	}
	var all []holding
	for _, t := range talks {
		head, lines, err := a.workspace.ReadJournal(t.ID)
		h := holding{}
		if err == nil {
			h, err = replayed(t.ID, head, lines, c)
		}
		if h.iv.Report.Name == "" {
			a.say("%v", err)
			a.unreadable++
			continue
		}
		h.path, h.usable, h.busy = t.Path, err == nil, t.Busy
		all = append(all, h)
	}
	return all, nil
}

// replayed is the talk that a journal holds, as far as it can be replayed.
func replayed(id string, head []byte, lines [][]byte, c motive.Catalogue) (holding, error) {
	start, err := records.DecodeStart(head)
	if err != nil || start.Report.Name == "" {
		return holding{}, errors.New(id + ": the head of the journal is not buyin's; look at it, then delete it")
	}
	iv := start.Head(id)
	iv.Catalogue = start.Catalogue
	given, err := records.DecodeActs(lines)
	if err != nil {
		return holding{id: id, iv: iv, underWay: true, self: start.Self}, err
	}
	talk, err := interview.Replay(interview.Setup{Catalogue: c, Head: iv, Preamble: !start.Self, Debrief: start.Debrief}, given)
	iv = talk.Interview()
	iv.Catalogue = start.Catalogue
	return holding{id: id, iv: iv, underWay: true, draft: talk.Draft(), self: start.Self}, err
}

// whose tells whose a file is. The name alone is read: what else is wrong with
// a file must not keep it from being forgotten.
func whose(c motive.Catalogue) store.Whose {
	return store.Whose{
		Interview: func(path string, data []byte) (string, error) {
			iv, problems := codec.DecodeInterview(path, data, c)
			if iv.Report.Name == "" {
				if len(problems) > 0 {
					return "", problems[0]
				}
				return "", errors.New("it names no report")
			}
			return iv.Report.Name, nil
		},
		Header: func(head []byte) (string, error) {
			h, err := records.DecodeStart(head)
			if err != nil || h.Report.Name == "" {
				return "", errors.New("the head of the journal is not buyin's")
			}
			return h.Report.Name, nil
		},
	}
}

// people are the names in holdings, in order of the alphabet, each once.
func people(held []holding) []string {
	var all []motive.Interview
	for _, h := range held {
		all = append(all, h.iv)
	}
	return names(all)
}

// about are the holdings about one report, the oldest first.
func about(report string, held []holding) []holding {
	theirs := slices.DeleteFunc(slices.Clone(held), func(h holding) bool { return !store.SameName(h.iv.Report.Name, report) })
	slices.SortStableFunc(theirs, func(x, y holding) int { return x.when().Compare(y.when()) })
	return theirs
}

// when is the moment of a holding; one without any counts as the newest.
func (h holding) when() time.Time {
	at, err := time.Parse(time.RFC3339, cmp.Or(h.iv.Started, h.iv.Finished))
	if err != nil {
		return time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return at
}

// isTalk says whether it is a finished talk with a report.
func (h holding) isTalk() bool {
	return !h.underWay && !h.self && h.iv.Kind != motive.KindNotebook && h.iv.Finished != ""
}

// days is how long ago a holding is from, in whole days; false where nobody
// knows.
func (a *app) days(h holding) (int, bool) {
	at := h.when()
	if at.Year() == 9999 {
		return 0, false
	}
	return int(a.Now().Sub(at).Hours() / 24), true
}

// pooledOf are the finished and usable ones, as package overlap pools them.
func pooledOf(held []holding) []overlap.Talk {
	var all []motive.Interview
	for _, h := range held {
		if h.usable && !h.underWay && h.iv.Finished != "" {
			all = append(all, h.iv)
		}
	}
	return talks(all)
}

// theOne finds the report that a name means among all that is held.
func theOne(name string, held []holding) (string, error) {
	reports := people(held)
	found, err := match(name, reports)
	switch {
	case err != nil || found != "":
		return found, err
	case len(reports) == 0:
		return "", usagef("nothing is held about anybody")
	}
	return "", usagef("nothing is held about %s; there is something about %s", visible.Line(name), visible.Line(strings.Join(reports, ", ")))
}
