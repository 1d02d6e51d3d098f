package records

import (
	"strings"
	"testing"
)

func TestExportOfNothingHasEmptyLists(t *testing.T) {
	data, err := Person{Name: "Sam"}.ExportJSON("2026-11-23T10:00:00Z", func(string) string { return "" })
	must(t, err)
	want := strings.Join([]string{
		`{`, `  "report": "Sam",`, `  "exported": "2026-11-23T10:00:00Z",`, `  "interviews": [],`, `  "files": [],`, `  "mentions": []`, `}`,
	}, "\n")
	if string(data) != want {
		t.Errorf("got %s", data)
	}
}
