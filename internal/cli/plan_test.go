package cli

import (
	"strconv"
	"strings"
	"testing"

	"buyin/internal/motive"
)

func FuzzParseLimit(f *testing.F) {
	for _, value := range []string{"pay=2", "pay=-5", "pay=+2", "pay=02", "pay=6", "pay", "=3", "pay==3", "pya=1", "pay=2 ", "pay=٣", "", "What it pays=2", "PAY=1"} {
		f.Add(value)
	}
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "What it pays"}, {ID: "job-security"}}}
	f.Fuzz(func(t *testing.T, value string) {
		id, n, err := parseLimit(value, c)
		if err != nil {
			return
		}
		named, number, _ := strings.Cut(value, "=")
		if strings.EqualFold(named, c.NameOf(id)) || strings.EqualFold(named, id) {
			value = id + "=" + number
		}
		if c.Index(id) < 0 || n < motive.MinStrength || n > motive.MaxStrength || value != id+"="+strconv.Itoa(n) {
			t.Errorf("%q was read as %q, %d", value, id, n)
		}
	})
}
