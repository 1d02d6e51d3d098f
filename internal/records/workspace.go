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
	given, err := wordsGiven(acts)
	text := oneLine(strings.Join(wordsOf(iv), "\n"))
	return err == nil && !slices.ContainsFunc(given, func(words string) bool {
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

// wordsGiven returns the texts of the talk that the acts give, a line each. It
// knows no catalogue, so it leaves out what was heard, and the choices.
func wordsGiven(acts []interview.Given) (lines []string, err error) {
	bare := make([]interview.Given, len(acts))
	for i, g := range acts {
		g.Evidence, g.Choice = nil, ""
		if g.Change != nil {
			change := *g.Change
			change.Turns = slices.Clone(change.Turns)
			for k := range change.Turns {
				change.Turns[k].Evidence = nil
			}
			g.Change = &change
		}
		bare[i] = g
	}
	// in a debrief no next question has to be found
	talk, err := interview.Replay(interview.Setup{Debrief: true}, bare)
	if err != nil {
		return nil, err
	}
	for _, text := range wordsOf(talk.Interview()) {
		if text != interview.CannotChoose {
			lines = append(lines, strings.Split(text, "\n")...)
		}
	}
	return lines, nil
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
