package output

import (
	"encoding/json"
	"io"

	"buyin/internal/check"
)

// WriteRules writes the rules that a catalogue is checked by for programs.
func WriteRules(w io.Writer, rules []check.Rule) error {
	type entry struct {
		Name     string `json:"name"`
		Group    string `json:"group"`
		Severity string `json:"severity"`
		Fixed    bool   `json:"fixed"`
		Doc      string `json:"doc"`
		Bad      string `json:"bad"`
		Good     string `json:"good"`
		Source   string `json:"source"`
	}
	all := []entry{}
	for _, r := range rules {
		all = append(all, entry{r.Name, string(r.Group), r.Severity.String(), r.Fixed(), r.Doc, r.Bad, r.Good, r.Source})
	}
	data, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(SafeJSON(data), '\n'))
	return err
}
