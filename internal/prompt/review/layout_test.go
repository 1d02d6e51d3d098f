package review

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

var update = flag.Bool("update", false, "write the screens in testdata anew")

// saidAll returns lines in which nothing is heard.
func saidAll(words ...string) (lines []said) {
	for _, w := range words {
		lines = append(lines, said{w, nil})
	}
	return lines
}

// wide is a page with wide characters, combining ones, long words, several lines
// and control characters.
func wide() []said {
	return []said{
		{"王秀英がスケジューラのデッドロックをやっと見つけた、二晩かかった", []motive.Heard{sure("problem-solving", 5), unsure("mastery", -3)}},
		{"cafe\u0301 au lait, encore un cafe\u0301, et puis rien d'autre de toute la journe\u0301e", []motive.Heard{unsure("balance", 3)}},
		{strings.Repeat("Donaudampfschifffahrtsgesellschaft", 4), nil},
		{"first line\nsecond line\n\nfourth line", []motive.Heard{sure("pay", 2)}},
		{"red \x1b[31malert\x1b[0m\x07 and \u202egnorw", []motive.Heard{sure("clarity", -1)}},
		{"❤\ufe0f\u200d🔥 at work", nil},
	}
}

// talk is a whole talk: also choices, a playback with many entries, terms, and a
// line of which the words are not kept.
func talk() motive.Interview {
	entry := func(id string, strength int, kind motive.Kind) motive.Evidence {
		return motive.Evidence{Motivator: id, Strength: strength, Kind: kind}
	}
	ready := 6
	return motive.Interview{Turns: []motive.Turn{
		{Question: "open.best-day", Asked: "What was your best day this month?", Answer: "when the deadlock was gone, and everybody saw it", Evidence: []motive.Evidence{
			{Motivator: "problem-solving", Strength: 5, Kind: motive.Volunteered, Quote: "the deadlock was gone"}, entry("recognition", 2, motive.Volunteered)}},
		{Question: "pay.fair", Asked: "What would change with more money?", Evidence: []motive.Evidence{entry("pay", 0, motive.Prompted)}},
		{Question: "trade-off.pay.balance", Asked: "Which would you miss more: the money, or the evenings at home?", Evidence: []motive.Evidence{entry("balance", 5, motive.Chosen)}},
		{Question: "best-worst.pay.balance.craft.clarity", Asked: "Of these four, which would you miss most? And least?", Answer: "hard to say"},
		{Question: motive.Playback, Asked: "What have I got wrong?", Answer: "no, not the pay", Evidence: []motive.Evidence{
			entry("problem-solving", 5, motive.Confirmed), entry("recognition", 3, motive.Confirmed), entry("pay", 0, motive.Withdrawn),
			entry("balance", 4, motive.Confirmed), entry("job-security", 0, motive.Confirmed), entry("achievement", -2, motive.Confirmed)}},
		{Question: motive.Closing, Asked: "What would have to be true for you to want this?", Answer: "two quiet weeks"},
		{Question: motive.Readiness, Asked: "How much do you want it, from 0 to 10?", Scale: &ready},
	}}
}

// The rows of a whole talk, on a wide and on a narrow screen.
func TestAWholeTalk(t *testing.T) {
	for name, size := range map[string][2]int{"talk-80x24": {80, 24}, "talk-40x30": {40, 30}} {
		o := Options{Title: "Sam Lee, 23 November", Hear: func(motive.Said) []motive.Heard { return []motive.Heard{unsure("clarity", 3)} }, Record: true}
		tab := newTable(sixteen(), sheet.New(sixteen(), talk()), o)
		tab.prepare(size[0], size[1])
		typeKeys(t, tab, "<down><down><down><down><right><right><right><right><right>")
		compare(t, name, screenOf(tab))
		wantFits(t, tab)
		for _, key := range []string{"=", "+", "s", "q"} {
			if typeKeys(t, tab, "<home><down><down>"+key); tab.mode != nil || !strings.Contains(tab.message, "chosen from a list") {
				t.Errorf("%s: %+v, %q", key, tab.mode, tab.message)
			}
		}
	}
}

// Each screen is compared with a file of testdata.
func TestScreens(t *testing.T) {
	record := func(o *Options) { o.Record, o.People = true, []string{"Kim Lee", "Kay Ray"} }
	understood := func(o *Options) { o.Title += "\n12 answers; 2 remarks became your notes." }
	for _, tt := range []struct {
		name          string
		lines         []said
		width, height int
		change        func(*Options)
		keys          string
	}{
		{"opened-80x24", page(), 80, 24, understood, ""},
		{"opened-40x15", page(), 40, 15, nil, ""},
		{"opened-120x30", page(), 120, 30, nil, ""},
		{"opened-60x20", page(), 60, 20, understood, ""},
		{"opened-20x5", page(), 20, 5, nil, ""},
		{"opened-1x1", page(), 1, 1, nil, ""},
		{"corrected-80x24", page(), 80, 24, nil, "<down>2<down>=inf<enter><down><down><down>-<down><down>2<down>=cl<enter><down><down>x"},
		{"corrected-40x15", page(), 40, 15, nil, "<down>2<down>=inf<enter><down><down><down>-<down><down>2<down>=cl<enter><down><down>x"},
		{"gone-80x24", page(), 80, 24, record, "<down>m<down>j<down>x<down>tkim lee<enter>"},
		{"wide-80x24", wide(), 80, 24, nil, ""},
		{"wide-40x15", wide(), 40, 15, nil, "<down>"},
		{"wide-words-40x15", wide(), 40, 15, nil, "<down>1qe<sp>r"},
		{"no-rows-80x24", nil, 80, 24, nil, ""},
		{"no-rows-40x15", nil, 40, 15, nil, "x"},
		{"name-80x24", page(), 80, 24, nil, "=p"},
		{"name-40x15", page(), 40, 15, nil, "="},
		{"name-20x5", page(), 20, 5, nil, "=probl"},
		{"words-80x24", page(), 80, 24, nil, "<end>qfet<sp>d"},
		{"strength-80x24", page(), 80, 24, nil, "s"},
		{"search-80x24", page(), 80, 24, nil, "/priNT"},
		{"person-80x24", page(), 80, 24, record, "tk"},
		{"person-new-80x24", page(), 80, 24, record, "tKim<enter>"},
		{"help-80x24", page(), 80, 24, record, "?"},
		{"help-40x15", page(), 40, 15, nil, "?<pgdn>"},
		{"message-1x1", page(), 1, 1, nil, "z"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tab, _ := newTestTable(tt.lines, tt.width, tt.height, tt.change)
			typeKeys(t, tab, tt.keys)
			tab.listenAhead(func() bool { return false })
			compare(t, tt.name, screenOf(tab))
			wantFits(t, tab)
		})
	}
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the screen is\n%s\nwant\n%s", got, want)
	}
}

// wantFits checks that the lines fit on the screen.
func wantFits(t testing.TB, tab *table) {
	t.Helper()
	lines := tab.lines()
	if len(lines) > tab.height {
		t.Errorf("%d lines on a screen of %d", len(lines), tab.height)
	}
	if tab.width < 20 {
		return // Paint cuts the lines
	}
	for _, line := range lines {
		width := 0
		for _, s := range line {
			width += visible.Width(visible.Line(s.Text))
		}
		if text := textOf(line); width-len(text)+len(strings.TrimRight(text, " ")) > tab.width {
			t.Errorf("%d columns on a screen of %d: %q", width, tab.width, text)
		}
	}
}

func textOf(line terminal.Line) string {
	var b strings.Builder
	for _, s := range line {
		b.WriteString(s.Text)
	}
	return b.String()
}

// A row keeps its place whatever is done to it. One key changes only that row,
// the footer, the title and what joining or undoing names; moving changes two
// rows.
func TestAKeyChangesOnlyItsRow(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 40}, {120, 30}} {
		record := func(o *Options) { o.Record = true }
		for _, tt := range []struct {
			name, before, keys string
			rows               []int // the rows that may change
		}{
			{"down", "", "<down>", []int{1, 2}},
			{"to the next unsure line", "", "<tab>", []int{1, 4}},
			{"the last line", "", "<end>", []int{1, 12}},
			{"the other entry", "<down>", "<right>", []int{2}},
			{"pick", "<down>", "2", []int{2}},
			{"as well", "<down>", "+2", []int{2}},
			{"nothing", "", "0", []int{1}},
			{"by name", "=cl", "<enter>", []int{1}},
			{"beginning a name", "", "=", nil},
			{"a letter of a name", "=c", "l", nil},
			{"leaving a name", "=cl", "<esc>", nil},
			{"flip", "", "-", []int{1}},
			{"strength", "s", "2", []int{1}},
			{"right", "", "<sp>", []int{1}},
			{"words", "q", "<enter>", []int{1}},
			{"delete", "<down>", "x", []int{2}},
			{"note", "<down>", "m", []int{2}},
			{"join", "<down><down>", "j", []int{2, 3}},
			{"no words", "", "w", []int{1}},
			{"to another person", "tKim<enter>", "y", []int{1}},
			{"undo", "<down>x", "u", []int{2}},
			{"undo elsewhere", "<down>x<down><down>", "u", []int{2, 4}},
			{"undo of joining", "<down>j", "u", []int{1, 2}},
			{"a key that does nothing", "", "z", nil},
			{"search", "/", "n", nil},
			{"search on", "/n", "e", []int{1, 2}},
		} {
			tab, _ := newTestTable(page(), size[0], size[1], record)
			typeKeys(t, tab, tt.before)
			before := rowsOf(tab)
			typeKeys(t, tab, tt.keys)
			after := rowsOf(tab)
			if len(after) != len(before) {
				t.Fatalf("%v %s: %d rows on the screen, %d before", size, tt.name, len(after), len(before))
			}
			for i := range before {
				if before[i] != after[i] && !slices.Contains(tt.rows, i+1) {
					t.Errorf("%v %s: row %d was\n%s\nand is\n%s", size, tt.name, i+1, before[i], after[i])
				}
			}
		}
	}
}

// rowsOf returns the rows on the screen, as they are painted.
func rowsOf(tab *table) (rows []string) {
	l := tab.layout()
	lines := tab.lines()[l.title:]
	for i := 0; i+l.perRow <= l.rows; i += l.perRow {
		row := ""
		for _, line := range lines[i : i+l.perRow] {
			row += textOf(line) + "\n"
		}
		rows = append(rows, row)
	}
	return rows
}

// The window moves as little as possible, and only if more rows than fit.
func TestTheWindowMovesAsLittleAsPossible(t *testing.T) {
	var words []string
	for i := range 50 {
		words = append(words, strings.Repeat("x", i+1))
	}
	tab, _ := newTestTable(saidAll(words...), 80, 24, nil)
	n := tab.layout().rowsShown()
	for _, tt := range []struct {
		keys       string
		focus, top int
	}{
		{strings.Repeat("<down>", n-1), n, 0},
		{"<down>", n + 1, 1},
		{"<up>", n, 1},
		{strings.Repeat("<up>", n-2), 2, 1},
		{"<up>", 1, 0},
		{"<pgdn>", n, 0},
		{"<pgdn>", 2*n - 1, n - 1},
		{"<end>", 50, 50 - n},
		{"<home>", 1, 0},
		{"/" + words[29] + "<enter>", 30, 30 - n},
		{"/" + words[39] + "<esc>", 30, 30 - n},
	} {
		typeKeys(t, tab, tt.keys)
		if tab.focus != tt.focus || tab.top != tt.top {
			t.Errorf("after %s: focus %d, top %d; want %d, %d", tt.keys, tab.focus, tab.top, tt.focus, tt.top)
		}
	}
}
