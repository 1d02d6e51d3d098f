package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/store"
)

// suspend says how to go on with a talk that was cut off.
func (t *talk) suspend(err error) error {
	if t.journal == nil {
		return err
	}
	id := t.journal.ID()
	if cerr := t.journal.Close(); cerr != nil {
		t.Say("%v", cerr)
	}
	t.Say("the talk with %s is kept unfinished as %s; go on with buyin interview --resume", t.head.Report.Name, id)
	return err
}

// save writes the finished talk, whole or not at all.
func (t *talk) save() error {
	iv := t.session.Interview()
	iv.Finished = t.head.Finished
	if iv.Finished == "" {
		iv.Finished = t.Timestamp()
	}
	format, out := codec.YAML, t.Flags.Out
	if strings.EqualFold(filepath.Ext(out), ".json") {
		format = codec.JSON
	}
	data, err := codec.EncodeInterview(iv, format)
	if err != nil {
		return err
	}
	switch {
	case out == "-":
		if _, err = t.Results.Write(data); err == nil {
			err = t.Results.Flush()
		}
		if err == nil && t.journal != nil {
			err = t.journal.Remove()
		}
	case t.journal == nil:
		err = store.WriteFile(out, data, t.Flags.Force)
	case out != "":
		err = t.journal.FinishTo(out, data, t.Flags.Force)
	case t.self:
		out = t.Workspace.SelfPath()
		err = t.journal.FinishTo(out, data, true)
	default:
		out = t.Workspace.Interviews().Path(iv.ID)
		err = t.journal.Finish(data, false)
	}
	switch {
	case err == nil:
		t.reportSaved(out)
		return nil
	case t.journal != nil && t.onlyJournalLeft(err, out):
		return err
	}
	return t.suspend(err)
}

// onlyJournalLeft reports whether the talk is saved, and all that failed was to
// remove its journal.
func (t *talk) onlyJournalLeft(err error, out string) bool {
	var failed *store.Error
	if !errors.As(err, &failed) || failed.Path != t.journal.Path() {
		return false
	}
	_, err = os.Stat(out)
	return err == nil
}

// reportSaved says where the talk is and what comes next.
func (t *talk) reportSaved(out string) {
	typed := t.answers == ""
	if out != "-" {
		t.Say("saved as %s", out)
	}
	if next, ok := t.session.ForNextTalk(); ok && (typed || t.debrief) && !t.self {
		t.Say("next time ask this: %s", next.Asked)
	}
	if typed && out != "-" {
		t.Say("%s", t.nextStep(out))
	}
}

// nextStep says what to do with a saved talk.
func (t *talk) nextStep(path string) string {
	switch {
	case t.self:
		return "buyin goals takes your own drivers from it"
	case len(t.setup.Goals) == 0:
		return "next: buyin goals, for what you ask and what it offers; then buyin brief " + shellArg(t.head.Report.Name)
	case t.Flags.Out != "":
		return fmt.Sprintf("next: buyin brief --interview %s", shellQuote(path))
	}
	return "next: buyin brief " + shellArg(t.head.Report.Name)
}
