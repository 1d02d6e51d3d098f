package records

import (
	"slices"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/interview"
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
	acts, err := journal.DecodeActs(lines)
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
	text := oneLine(strings.Join(wordsOf(iv), "\n"))
	return !slices.ContainsFunc(wordsGiven(acts), func(words string) bool {
		return !strings.Contains(text, oneLine(words))
	})
}

// wordsOf returns all texts that a saved interview holds.
func wordsOf(iv motive.Interview) (all []string) {
	for _, t := range iv.Turns {
		all = append(all, t.Answer)
	}
	return append(all, iv.Notes...)
}

// wordsGiven returns the texts of the acts that were not undone, a line each.
func wordsGiven(acts []interview.Given) (lines []string) {
	var standing []interview.Given
	for _, g := range acts {
		switch g.Act {
		case interview.WentBack:
			// notes are not undone
			for i := len(standing) - 1; i >= 0; i-- {
				if standing[i].Act != interview.Noted {
					standing = slices.Delete(standing, i, i+1)
					break
				}
			}
		case interview.Answered, interview.Noted:
			standing = append(standing, g)
		case interview.Skipped, interview.Done, interview.Corrected:
			standing = append(standing, interview.Given{Act: g.Act})
		}
	}
	for _, g := range standing {
		lines = append(lines, strings.Split(g.Text, "\n")...)
	}
	return lines
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
