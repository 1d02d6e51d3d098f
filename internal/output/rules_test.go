package output

import (
	"io"
	"regexp"
	"testing"

	"buyin/internal/check"
	"buyin/internal/fixture"
)

func TestThePageOfTheRulesHasEveryRule(t *testing.T) {
	for _, format := range []string{"text", "md", "json"} {
		page := fixture.Written(t, func(w io.Writer) error { return WriteRules(w, format, check.Rules(), 80) })
		for _, r := range check.Rules() {
			if !regexp.MustCompile(`(?m)(^|### |": ")` + r.Name + `\b`).MatchString(page) {
				t.Errorf("%s: no %s", format, r.Name)
			}
		}
	}
}
