package records

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/store"
)

// EncodeTalk returns a finished talk as the contents of a file with this path:
// JSON if it ends in .json, else YAML.
func EncodeTalk(talk motive.Interview, path string) ([]byte, error) {
	format := codec.YAML
	if strings.EqualFold(filepath.Ext(path), ".json") {
		format = codec.JSON
	}
	return codec.EncodeInterview(talk, format)
}

// Save saves the finished talk, whole or not at all, and removes its journal. An
// empty path is the talk's place in the workspace: self.yaml for the manager's
// own, which is replaced, else interviews/ID.yaml. A file elsewhere is replaced
// only if force is set. Save returns the path of the file. In the workspace, promises
// whose ids another record of the report got in the meantime get new ones.
//
// After an error the talk is still unfinished, unless IsSaved says otherwise.
func (j *Journal) Save(c motive.Catalogue, talk motive.Interview, path string, force bool) (string, error) {
	if path == "" && !j.Start.Self {
		return j.workspace.Interviews().Path(talk.ID), j.saveAmong(c, talk)
	}
	data, err := EncodeTalk(talk, path)
	switch {
	case err != nil:
		return path, err
	case path != "":
		return path, j.FinishTo(path, data, force)
	}
	path = j.workspace.SelfPath()
	return path, j.FinishTo(path, data, true)
}

// saveAmong saves the talk in the workspace, among the other records of the report.
func (j *Journal) saveAmong(c motive.Catalogue, talk motive.Interview) error {
	finish := func() error {
		data, err := EncodeTalk(talk, "")
		if err != nil {
			return err
		}
		return j.Finish(data, false)
	}
	if len(talk.Promises) == 0 {
		return finish()
	}
	return j.workspace.Locked(func() error { // so that no other record takes the ids
		saved, err := Saved(j.workspace, c) // an unfinished talk does the same when it is saved
		if err != nil {
			return err
		}
		ids := renumberPromises([]Record{{Interview: talk}}, Of(talk.Report.Name, saved))
		talk.Promises = slices.Clone(talk.Promises)
		for i := range talk.Promises {
			talk.Promises[i].ID = cmp.Or(ids[talk.Promises[i].ID], talk.Promises[i].ID)
		}
		return finish()
	})
}

// IsSaved reports whether, after Save failed, the talk is saved at the path and
// only removing its journal failed.
func (j *Journal) IsSaved(path string, err error) bool {
	var failed *store.Error
	if !errors.As(err, &failed) || failed.Path != j.Path() {
		return false
	}
	_, err = os.Stat(path)
	return err == nil
}
