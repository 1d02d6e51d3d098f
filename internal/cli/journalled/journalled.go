// Package journalled begins and saves the records that are journalled while they
// come about: talks and asks.
package journalled

import (
	"errors"
	"fmt"
	"time"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/store"
)

// ChooseID returns the id of a new record, which is drawn if none is given. started
// is RFC 3339.
func ChooseID(e *env.Env, id, started string) (string, error) {
	if id != "" {
		return id, nil
	}
	return store.NewID(started[:len(time.DateOnly)], e.Chance, e.Workspace.Taken)
}

// A Beginning says how a record begins.
type Beginning struct {
	ID      string
	Start   records.Start
	Replace bool // a finished record with this id may be there: this one is saved elsewhere, or replaces it
	Script  bool // a file of answers gives it
}

// Begin creates the journal of a new record. With --force it replaces that of an
// interrupted script.
func Begin(e *env.Env, c motive.Catalogue, b Beginning) (*records.Journal, error) {
	if !b.Replace && b.Script {
		path, err := records.PathOfID(e.Workspace, c, b.ID)
		if err != nil {
			return nil, err
		}
		if path != "" && path != e.Workspace.Interviews().Path(b.ID) {
			return nil, fmt.Errorf("%s holds the interview %s already; give this one another id", path, b.ID)
		}
	}
	j, err := records.BeginJournal(e.Workspace, b.ID, b.Start, b.Replace)
	if !errors.Is(err, store.ErrExists) || !b.Script || e.Workspace.Interviews().Has(b.ID) {
		return j, err
	}
	if !e.Flags.Force {
		return nil, fmt.Errorf("%w, or start again from the first answer with --force", err)
	}
	interrupted, err := e.Workspace.OpenJournal(b.ID)
	if err != nil {
		return nil, err
	}
	if err := interrupted.Remove(); err != nil {
		return nil, err
	}
	return records.BeginJournal(e.Workspace, b.ID, b.Start, b.Replace)
}

// Save writes the finished record to the path of --out and returns where it is: "-"
// is standard output, "" the workspace. The journal is nil for a script whose record
// is saved elsewhere.
func Save(e *env.Env, c motive.Catalogue, j *records.Journal, iv motive.Interview, path string) (string, error) {
	if j != nil && path != "-" {
		return j.Save(c, iv, path, e.Flags.Force)
	}
	data, err := records.EncodeTalk(iv, path)
	if err != nil {
		return path, err
	}
	if path != "-" {
		return path, store.WriteFile(path, data, e.Flags.Force)
	}
	if _, err = e.Results.Write(data); err == nil {
		err = e.Results.Flush()
	}
	if err == nil && j != nil {
		err = j.Remove()
	}
	return path, err
}
