package output

import (
	"encoding/json"

	"buyin/internal/motive"
)

// HeardJSON is a note and what the coach hears in it as a line of NDJSON, its
// line break included.
func HeardJSON(note string, found []motive.Heard) (string, error) {
	type entry struct {
		Motivator string  `json:"motivator"`
		Strength  int     `json:"strength"`
		Quote     string  `json:"quote"`
		Score     float64 `json:"score"`
	}
	line := struct {
		Text  string  `json:"text"`
		Heard []entry `json:"heard"`
	}{note, []entry{}}
	for _, h := range found {
		line.Heard = append(line.Heard, entry(h))
	}
	data, err := json.Marshal(line)
	if err != nil {
		return "", err
	}
	return string(SafeJSON(data)) + "\n", nil
}
