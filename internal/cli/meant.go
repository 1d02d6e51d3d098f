package cli

import (
	"unicode/utf8"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// mean takes a short name for the person whom the other commands take it for,
// and says so: some of it kept under "Sam" and some under "Sam Lee" would make
// two people of one.
func (t *talk) mean() error {
	if err := checkName(t.name); err != nil {
		return err
	}
	found, err := match(t.name, t.met())
	if err != nil || found == "" {
		return err
	}
	if !store.SameName(found, t.name) {
		t.say("this is taken for %s; for somebody else write more of the name", found)
	}
	t.name = found
	return nil
}

// met are the names of everybody whom something is held about. What cannot be
// read is told of elsewhere; the talk goes on without it.
func (t *talk) met() []string {
	var all []motive.Interview
	ids, _ := t.workspace.Interviews().IDs()
	for _, id := range ids {
		if data, err := t.workspace.Interviews().Read(id); err == nil {
			iv, _ := codec.DecodeInterview(id, data, t.setup.Catalogue)
			all = append(all, iv)
		}
	}
	talks, _ := t.workspace.Unfinished()
	for _, u := range talks {
		if h, err := records.DecodeStart(u.Header); err == nil && !h.Self {
			all = append(all, motive.Interview{Report: h.Report})
		}
	}
	var met []string
	for _, n := range names(all) {
		if n != "" {
			met = append(met, n)
		}
	}
	return met
}

// checkName refuses names that a file could not hold as they are.
func checkName(name string) error {
	switch {
	case !utf8.ValidString(name):
		return usagef("the name %s is not UTF-8; type it in a terminal that is", visible.Line(name))
	case len(name) > motive.MaxName:
		return usagef("a name holds at most %d bytes; this one has %d", motive.MaxName, len(name))
	}
	return nil
}
