package records

import (
	"cmp"
	"fmt"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/records/journal"
	"buyin/internal/records/promise"
	"buyin/internal/sheet"
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
	if isWordless(g) || g.Kind == interview.Told && g.Told != nil && !g.Told.Quotes {
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
	if isWordless(last) {
		redact(acts, wordlessTurns(acts), wordings(last))
		acts = withGoneOver(set, acts, talk)
	}
	return j.replace(acts)
}

// withGoneOver adds the answers that /back went over in the talk, and going back
// over them, so that they are still drafts when the talk is resumed. If they cannot
// be given again at this point, it leaves them out.
func withGoneOver(set interview.Setup, acts []interview.Given, talk interview.Session) []interview.Given {
	gone := talk.GoneOver()
	if past, ok := talk.Past(); ok && len(gone) == 0 {
		gone = []interview.Given{past}
	}
	all := append(slices.Clone(acts), gone...)
	for range gone {
		all = append(all, interview.Given{Act: interview.WentBack})
	}
	again, err := interview.Replay(set, all)
	plain, perr := interview.Replay(set, acts)
	if err != nil || perr != nil || len(again.GoneOver()) != len(talk.GoneOver()) || len(again.Interview().Turns) != len(plain.Interview().Turns) {
		return acts
	}
	return all
}

// replace writes the journal anew with these acts.
func (j *Journal) replace(acts []interview.Given) error {
	lines, err := journal.EncodeActs(acts)
	if err != nil {
		return err
	}
	return j.Replace(lines)
}

// isWordless reports whether an act removes the words of an answer.
func isWordless(g interview.Given) bool {
	return g.Wordless || g.Change != nil && g.Change.Wordless
}

// wordlessTurns returns the turns (counted from 0) whose words the last act
// removes. They are those that it names, and those that were joined to them on
// the sheet.
func wordlessTurns(acts []interview.Given) map[int]bool {
	last := acts[len(acts)-1]
	turns := map[int]bool{}
	if last.Wordless {
		turns[last.Turn] = true
	}
	if last.Change != nil {
		for _, t := range last.Change.Turns {
			turns[t.Turn] = t.Asked == ""
		}
	}
	var changes []sheet.Change
	for _, g := range acts {
		if g.Change != nil {
			changes = append(changes, *g.Change)
		}
	}
	sheet.AddJoined(turns, changes)
	return turns
}

// wordings returns the wordings of questions, by turn, from which the act removes
// words that they repeat.
func wordings(g interview.Given) map[int]string {
	asked := map[int]string{}
	if g.Change != nil {
		for _, t := range g.Change.Turns {
			asked[t.Turn] = t.Asked
		}
	}
	return asked
}

// redact clears the texts and the quotes of the turns in all acts that gave or
// changed them. Questions with a new wording have it in all acts.
func redact(acts []interview.Given, turns map[int]bool, asked map[int]string) {
	n := 0
	for i, g := range acts {
		switch {
		case g.Act == interview.Answered && g.Kind != interview.Guess && g.Kind != interview.Told:
			if turns[n] {
				acts[i].Text, acts[i].Evidence = "", promise.WithoutQuotes(g.Evidence)
			}
			acts[i].Asked = cmp.Or(asked[n], g.Asked)
			n++
		case g.Act == interview.Corrected && turns[g.Turn]:
			acts[i].Evidence = promise.WithoutQuotes(g.Evidence)
		case g.Change != nil:
			acts[i].Change = redactChange(*g.Change, turns, asked)
		}
	}
}

// redactChange returns a change of the sheet without the words of the turns, and
// with the new wordings.
func redactChange(change sheet.Change, turns map[int]bool, asked map[int]string) *sheet.Change {
	change.Turns = slices.Clone(change.Turns)
	for i, t := range change.Turns {
		if turns[t.Turn] {
			change.Turns[i].Answer, change.Turns[i].Evidence = "", promise.WithoutQuotes(t.Evidence)
		}
		if t.Asked != "" {
			change.Turns[i].Asked = cmp.Or(asked[t.Turn], t.Asked)
		}
	}
	return &change
}
