package hearing

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"buyin/internal/motive"
)

// A catalogueMessage is the first line that the program gets.
type catalogueMessage struct {
	Schema     string             `json:"schema"`
	Motivators []motivatorMessage `json:"motivators"`
}

type motivatorMessage struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Meaning string `json:"meaning"`
}

// A noteLine is a line with a note and, if one is known, the question that it
// answers.
type noteLine struct {
	Text  string `json:"text"`
	Asked string `json:"asked,omitempty"`
	About string `json:"about,omitempty"`
}

// An answerLine is the program's answer to a note. It has the same form as the
// output of catalogue hear --format ndjson.
type answerLine struct {
	Heard []heardEntry `json:"heard"`
}

type heardEntry struct {
	Motivator string   `json:"motivator"`
	Strength  int      `json:"strength"`
	Quote     string   `json:"quote"`
	Score     *float64 `json:"score"` // 0 to 1; 1 if it is missing
	Sure      *bool    `json:"sure"`  // if it is missing: the score is at least sureFrom
}

// sureFrom is the score from which an entry without sure is sure: a score is the
// chance that the entry is right, and sure ones are right in four of five.
const sureFrom = 0.8

func catalogueLine(c motive.Catalogue) catalogueMessage {
	line := catalogueMessage{Schema: "buyin/ear/v1"}
	for _, m := range c.Motivators {
		line.Motivators = append(line.Motivators, motivatorMessage{m.ID, m.Name, m.Meaning})
	}
	return line
}

// parseAnswer reads the answer to a note. It reads at most maxHeard entries. If
// a quote is not in the note, it is replaced by the whole note.
func parseAnswer(line []byte, note string, c motive.Catalogue) (heard []motive.Heard, err error) {
	var answer answerLine
	if err := json.Unmarshal(line, &answer); err != nil {
		return nil, errors.New("its answer is not a line of JSON as catalogue hear prints it")
	}
	if answer.Heard == nil {
		return nil, errors.New(`its answer has no "heard"; nothing heard is []`)
	}
	for _, entry := range answer.Heard[:min(len(answer.Heard), maxHeard)] {
		h, err := entry.check(note, c)
		if err != nil {
			return nil, err
		}
		heard = append(heard, h)
	}
	return heard, nil
}

// check returns the entry as a suggestion, or an error that says what is wrong
// with it.
func (e heardEntry) check(note string, c motive.Catalogue) (motive.Heard, error) {
	h := motive.Heard{Motivator: e.Motivator, Strength: e.Strength, Quote: e.Quote, Score: 1}
	if e.Score != nil {
		h.Score = max(0, min(1, *e.Score))
	}
	h.Sure = h.Score >= sureFrom
	if e.Sure != nil {
		h.Sure = *e.Sure
	}
	switch {
	case c.Index(h.Motivator) < 0:
		return h, fmt.Errorf("it heard %q, which is not in the catalogue", h.Motivator)
	case h.Strength == 0 || h.Strength < motive.MinStrength || h.Strength > motive.MaxStrength:
		return h, fmt.Errorf("it heard %s with strength %d; it must be -5 to 5 and not 0", h.Motivator, h.Strength)
	case h.Quote == "" || !strings.Contains(note, h.Quote):
		h.Quote = strings.TrimSpace(note)
	}
	return h, nil
}
