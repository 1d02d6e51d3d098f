package records

import (
	"fmt"

	"buyin/internal/interview"
	"buyin/internal/records/journal"
	"buyin/internal/store"
)

// A Start is the first line of a journal: everything a talk starts from.
type Start = journal.Start

// A Journal records a live talk, one act at a time, so that it can be resumed
// after a crash. Its methods ID, Path, Torn, Close and Remove are those of
// store.Journal.
type Journal struct {
	*store.Journal
	Start     Start
	workspace *store.Workspace
}

// BeginJournal creates the journal of a new talk. The error is store.ErrExists if
// the id has a journal or, unless replace is set, a finished talk.
func BeginJournal(w *store.Workspace, id string, start Start, replace bool) (*Journal, error) {
	line, err := start.Encode()
	if err != nil {
		return nil, err
	}
	j, err := w.NewJournal(id, line, replace)
	if err != nil {
		return nil, err
	}
	return &Journal{j, start, w}, nil
}

// OpenJournal opens the journal of an unfinished talk. The error is store.ErrBusy
// if it is open in another process, store.ErrFinished if the talk is saved.
func OpenJournal(w *store.Workspace, id string) (*Journal, error) {
	j, err := w.OpenJournal(id)
	if err != nil {
		return nil, err
	}
	start, err := journal.DecodeStart(j.Header())
	if err != nil {
		return nil, fmt.Errorf("%s: the first line of the journal was not written by buyin: %w", j.Path(), err)
	}
	return &Journal{j, start, w}, nil
}

// Replay plays the recorded acts through a new talk.
func (j *Journal) Replay(set interview.Setup) (interview.Session, error) {
	acts, err := j.acts()
	if err != nil {
		return interview.Session{}, err
	}
	talk, err := interview.Replay(set, acts)
	if err != nil {
		return talk, fmt.Errorf("%s: %w", j.Path(), err)
	}
	return talk, nil
}

// acts returns the acts recorded so far.
func (j *Journal) acts() ([]interview.Given, error) {
	acts, err := journal.DecodeActs(j.Records())
	if err != nil {
		return nil, fmt.Errorf("%s: a line of the journal was not written by buyin: %w", j.Path(), err)
	}
	return acts, nil
}

// Record writes an act to the journal; when it returns nil, the act is on the
// disk. An act that forbids keeping words also removes the words it concerns from
// the journal. The setup is that of the live talk.
func (j *Journal) Record(set interview.Setup, g interview.Given) error {
	if acts, ok := g.Acts(); ok {
		return j.replace(acts)
	}
	if journal.IsWordless(g) || g.Kind == interview.Told && g.Told != nil && !g.Told.Quotes {
		return j.rewriteWithoutWords(set, g)
	}
	line, err := journal.EncodeAct(g)
	if err != nil {
		return err
	}
	return j.Append(line) // an error ends the talk even if the record is safe: the disk is failing
}

// rewriteWithoutWords appends the act and rewrites the journal with only the
// acts still in effect, because undone ones may contain words.
func (j *Journal) rewriteWithoutWords(set interview.Setup, last interview.Given) error {
	recorded, err := j.acts()
	if err != nil {
		return err
	}
	talk, err := interview.Replay(set, recorded)
	if err != nil {
		return err
	}
	acts := append(talk.Acts(), last)
	if journal.IsWordless(last) {
		journal.Redact(acts)
		acts = journal.WithGoneOver(set, acts, talk)
	}
	return j.replace(acts)
}

// replace writes the journal anew with these acts.
func (j *Journal) replace(acts []interview.Given) error {
	lines, err := journal.EncodeActs(acts)
	if err != nil {
		return err
	}
	return j.Replace(lines)
}
