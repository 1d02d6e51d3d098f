package output

import "testing"

// A spreadsheet must take no text for a formula.
func TestNoCellIsAFormula(t *testing.T) {
	for text, want := range map[string]string{
		"Sam Lee":            "Sam Lee",
		"":                   "",
		"Zoë-Ann":            "Zoë-Ann",
		"李小龙":                "李小龙",
		"Lee, Sam":           `"Lee, Sam"`,
		`Sam "Ace" Lee`:      `"Sam ""Ace"" Lee"`,
		"=1+1":               `'=1+1`,
		"+1":                 `'+1`,
		"-1":                 `'-1`,
		"@SUM(1)":            `'@SUM(1)`,
		"＝1+1":               `'＝1+1`,
		"＋1":                 `'＋1`,
		"－1":                 `'－1`,
		"＠SUM(1)":            `'＠SUM(1)`,
		"﹦1":                 `'﹦1`,
		"﹢1":                 `'﹢1`,
		"﹣1":                 `'﹣1`,
		"﹫SUM(1)":            `'﹫SUM(1)`,
		"⁺1":                 `'⁺1`,
		"₌1":                 `'₌1`,
		"−1":                 `'−1`,
		"  =1+1":             `'  =1+1`,
		"\u00a0=1+1":         "'\u00a0=1+1",
		"\u3000＝1+1":         "'\u3000＝1+1",
		"\u0301=1+1":         "'\u0301=1+1",
		"\t=1+1":             `\t=1+1`,
		"\r=1+1":             `\r=1+1`,
		"\n=1+1":             `\n=1+1`,
		"\x00=1+1":           `\x00=1+1`,
		"Sam;=1+1":           `"Sam;'=1+1"`,
		"Sam; ＝1+1;@x":       `"Sam;' ＝1+1;'@x"`,
		"Sam|+1":             `"Sam|'+1"`,
		"Sam,=1+1":           `"Sam,=1+1"`,
		`Sam";=HYPERLINK(1)`: `"Sam"";'=HYPERLINK(1)"`,
		"Sam = Lee":          "Sam = Lee",
	} {
		if got := string(appendCell(nil, text)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
