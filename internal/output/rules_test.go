package output

import (
	"io"
	"strings"
	"testing"

	"buyin/internal/check"
	"buyin/internal/fixture"
)

func TestTheJSONOfTheRulesTellsEveryRule(t *testing.T) {
	data := fixture.Written(t, func(w io.Writer) error { return WriteRules(w, check.Rules()) })
	for _, r := range check.Rules() {
		if !strings.Contains(data, `"name": "`+r.Name+`"`) {
			t.Errorf("no %s", r.Name)
		}
	}
}
