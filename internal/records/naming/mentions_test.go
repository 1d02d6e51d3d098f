package naming

import "testing"

func TestContainsName(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       bool
	}{
		{"asked Sam about it", "Sam", true},
		{"asked SAM.", "Sam", true},
		{"Sam's", "Sam", true},
		{"same thing", "Sam", false},
		{"balsam", "Sam", false},
		{"balsam, Sam", "Sam", true},
		{"Sam\n    Lee", "Sam Lee", true},
		{"Zoe\u0308", "Zo\u00eb", true},
		{`Zo\u00eb`, "Zo\u00eb", true},
		{`Zo\xeb`, "Zoë", true},
		{"Zoë", "Zo", false},
		{"\x80\xffSam\xff", "Sam", true},
		{"李雷", "李雷", true},
		{"", "Sam", false},
		{"Sam\u00a0Lee", "Sam Lee", true},
		{"S\u200bam", "Sam", true},
		{"anything", " ", false},
	} {
		if got := containsName(c.text, c.name); got != c.want {
			t.Errorf("%q in %q: %v", c.name, c.text, got)
		}
	}
}
