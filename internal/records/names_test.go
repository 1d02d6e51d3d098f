package records

import (
	"slices"
	"testing"

	"buyin/internal/motive"
)

func TestNamesInOneSpelling(t *testing.T) {
	var all []Record
	for _, name := range []string{"sam lee", "Bo", "Sam Lee", "", "ada"} {
		all = append(all, Record{Interview: motive.Interview{Report: motive.Report{Name: name}}})
	}
	if got, want := Names(all), []string{"ada", "Bo", "sam lee"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if theirs := Of("SAM LEE", all); len(theirs) != 2 {
		t.Errorf("%d records, want 2", len(theirs))
	}
}
