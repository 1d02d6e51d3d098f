package records

import (
	"slices"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/records/journal"
	"buyin/internal/store"
)

// OpenWorkspace is store.Open for a workspace whose journals are not believed
// when they say that their talk is saved in a file that does not hold it.
func OpenWorkspace(dir string) (*store.Workspace, error) {
	w, err := store.Open(dir)
	if err == nil {
		w.Holds = holdsTalk
	}
	return w, err
}

// holdsTalk reports whether the saved file is an interview with this id and the
// report of the journal, and holds all words that the journal does.
func holdsTalk(saved []byte, id string, header []byte, lines [][]byte) bool {
	start, err := journal.DecodeStart(header)
	if err != nil {
		return false
	}
	// the motivators do not matter here, so no catalogue is needed
	iv, _ := codec.DecodeInterview(id, saved, motive.Catalogue{})
	if iv.ID != id || iv.Report.Name != start.Report.Name {
		return false
	}
	if iv.Told != nil && !iv.Told.Quotes {
		return true // words are not kept
	}
	given, err := start.Words(lines)
	text := oneLine(strings.Join(journal.TextsOf(iv), "\n"))
	return err == nil && !slices.ContainsFunc(given, func(words string) bool {
		return !strings.Contains(text, oneLine(words))
	})
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
