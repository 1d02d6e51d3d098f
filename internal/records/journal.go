package records

import (
	"fmt"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/store"
)

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
	line, err := start.encode()
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
	start, err := decodeStart(j.Header())
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
	acts, err := decodeActs(j.Records())
	if err != nil {
		return nil, fmt.Errorf("%s: a line of the journal was not written by buyin: %w", j.Path(), err)
	}
	return acts, nil
}

// Record writes an act to the journal; when it returns nil, the act is on the
// disk. An act that forbids keeping words also removes the words it concerns from
// the journal. The setup is that of the live talk.
func (j *Journal) Record(set interview.Setup, g interview.Given) error {
	if g.Wordless || g.Kind == interview.Told && g.Told != nil && !g.Told.Quotes {
		return j.rewriteWithoutWords(set, g)
	}
	line, err := encodeAct(g)
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
	acts := []interview.Given{last} // latest first
	for before, g, ok := talk.Undo(); ok; before, g, ok = before.Undo() {
		acts = append(acts, g)
	}
	slices.Reverse(acts)
	if last.Wordless {
		redact(acts, last.Turn)
	}
	lines, err := encodeActs(acts)
	if err != nil {
		return err
	}
	return j.Replace(lines)
}

// redact clears the text and quotes of the act that gave the turn (counted from
// 0) and of the last act, which requested the redaction.
func redact(acts []interview.Given, turn int) {
	n := 0
	for i, g := range acts {
		if g.Act != interview.Answered || g.Kind == interview.Guess || g.Kind == interview.Told {
			continue // leaves no turn
		}
		if n == turn {
			acts[i].Text, acts[i].Evidence = "", withoutQuotes(g.Evidence)
		}
		n++
	}
	last := &acts[len(acts)-1]
	last.Evidence = withoutQuotes(last.Evidence)
}

// withoutQuotes returns a copy of the evidence with its quotes cleared.
func withoutQuotes(evidence []motive.Evidence) []motive.Evidence {
	bare := slices.Clone(evidence)
	for i := range bare {
		bare[i].Quote = ""
	}
	return bare
}
