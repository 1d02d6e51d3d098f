package output

import (
	"io"

	"buyin/internal/check"
)

type ruleJSON struct {
	Name     string `json:"name"`
	Group    string `json:"group"`
	Severity string `json:"severity"`
	Fixed    bool   `json:"fixed"`
	Doc      string `json:"doc"`
	Bad      string `json:"bad"`
	Good     string `json:"good"`
	Source   string `json:"source"`
}

// WriteRules writes the rules for catalogues as JSON.
func WriteRules(w io.Writer, rules []check.Rule) error {
	return writeJSON(w, listOf(rules, func(r check.Rule) ruleJSON {
		return ruleJSON{r.Name, string(r.Group), r.Severity.String(), r.Fixed(), r.Doc, r.Bad, r.Good, r.Source}
	}))
}
