package present

import (
	"io"
	"regexp"
	"testing"

	"buyin/internal/check"
	"buyin/internal/fixture"
)

func TestTheRulesPageTellsEveryRule(t *testing.T) {
	for _, format := range []string{"text", "md"} {
		page := fixture.Written(t, func(w io.Writer) error { return Rules(w, format, check.Rules(), 80) })
		for _, r := range check.Rules() {
			if !regexp.MustCompile(`(?m)(^|### )` + r.Name + `\b`).MatchString(page) {
				t.Errorf("%s: no %s", format, r.Name)
			}
		}
	}
}
