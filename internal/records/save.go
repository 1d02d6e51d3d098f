package records

import (
	"errors"
	"os"
	"path/filepath"
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
// only if force is set. Save returns the path of the file.
//
// After an error the talk is still unfinished, unless IsSaved says otherwise.
func (j *Journal) Save(talk motive.Interview, path string, force bool) (string, error) {
	data, err := EncodeTalk(talk, path)
	switch {
	case err != nil:
		return path, err
	case path != "":
		return path, j.FinishTo(path, data, force)
	case j.Start.Self:
		path = j.workspace.SelfPath()
		return path, j.FinishTo(path, data, true)
	}
	return j.workspace.Interviews().Path(talk.ID), j.Finish(data, false)
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
