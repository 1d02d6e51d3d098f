package review

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// sixCorrections are the keys that correct the page, and twelve is what the
// person ends with.
const sixCorrections = "<down>2<down>=inf<enter><down><down><down>-<down><down>2<down>=cl<enter><down><down>x<enter>"

// Six corrections on twelve lines take at most 30 keys, arrows and Enter counted.
func TestSixCorrectionsTakeAtMostThirtyKeys(t *testing.T) {
	if n := len(keysOf(sixCorrections)); n > 30 {
		t.Errorf("%d keys", n)
	}
	tab, keeper := newTestTable(page(), 80, 24, nil)
	if out := typeKeys(t, tab, sixCorrections); out == nil || out.Kind != Finished {
		t.Fatalf("outcome %+v", out)
	}
	wantCorrected(t, keeper.now())
}

// wantCorrected checks that an interview holds the six corrections.
func wantCorrected(t *testing.T, iv motive.Interview) {
	t.Helper()
	want := map[int]string{1: "fairness -3", 2: "influence +4", 5: "balance -4", 7: "recognition +3", 8: "clarity +4"}
	for i, turn := range iv.Turns {
		got := ""
		for _, e := range turn.Evidence {
			if !e.ByCoach {
				got += e.Motivator + " " + sheet.Signed(e.Strength)
			}
		}
		if got != want[i] {
			t.Errorf("line %d: %q, want %q", i+1, got, want[i])
		}
	}
	if !reflect.DeepEqual(iv.Turns[10], motive.Turn{}) {
		t.Errorf("line 11: %+v", iv.Turns[10])
	}
}

// Each key makes one edit.
func TestKeysMakeEdits(t *testing.T) {
	record := func(o *Options) { o.Record, o.People = true, []string{"Kim Lee"} }
	for keys, want := range map[string]sheet.Edit{
		"1":                        {Op: sheet.Pick, Row: 1, Motivator: "problem-solving", Entry: 1},
		"<down>2":                  {Op: sheet.Pick, Row: 2, Motivator: "fairness", Entry: 2},
		"<down>+2":                 {Op: sheet.Pick, Row: 2, Motivator: "fairness", Entry: 2, Also: true},
		"=pay<enter>":              {Op: sheet.Pick, Row: 1, Motivator: "pay"},
		"=pa<enter>":               {Op: sheet.Pick, Row: 1, Motivator: "pay"},
		"=security<enter>":         {Op: sheet.Pick, Row: 1, Motivator: "job-security"},
		"=job-s<enter>":            {Op: sheet.Pick, Row: 1, Motivator: "job-security"},
		"=sal<enter>":              {Op: sheet.Pick, Row: 1, Motivator: "pay"}, // by a cue
		"=mon<enter>":              {Op: sheet.Pick, Row: 1, Motivator: "pay"},
		"=pay-3<enter>":            {Op: sheet.Pick, Row: 1, Motivator: "pay", Strength: -3, Given: true},
		"=pay = 0<enter>":          {Op: sheet.Pick, Row: 1, Motivator: "pay", Given: true},
		"=pay-<enter>":             {Op: sheet.Pick, Row: 1, Motivator: "pay", Strength: -4, Given: true},
		"=xx<bs><bs>pay<enter>":    {Op: sheet.Pick, Row: 1, Motivator: "pay"},
		"=craft<c-u>pay<enter>":    {Op: sheet.Pick, Row: 1, Motivator: "pay"},
		"+pay2<enter>":             {Op: sheet.Pick, Row: 1, Motivator: "pay", Also: true, Strength: 2, Given: true},
		"=p<tab><enter>":           {Op: sheet.Pick, Row: 1, Motivator: "pay"},
		"=p<backtab><enter>":       {Op: sheet.Pick, Row: 1, Motivator: "purpose"},
		"=<tab><enter>":            {Op: sheet.Pick, Row: 1, Motivator: "engineering-identity"},
		"=p<tab>a<enter>":          {Op: sheet.Pick, Row: 1, Motivator: "pay"},
		"=3<enter>":                {Op: sheet.Strength, Row: 1, Strength: 3},
		"=-3<enter>":               {Op: sheet.Strength, Row: 1, Strength: -3, Given: true},
		"-":                        {Op: sheet.Flip, Row: 1},
		"s2":                       {Op: sheet.Strength, Row: 1, Strength: 2},
		"s-2":                      {Op: sheet.Strength, Row: 1, Strength: -2, Given: true},
		"s9+2":                     {Op: sheet.Strength, Row: 1, Strength: 2, Given: true},
		"0":                        {Op: sheet.Nothing, Row: 1},
		"<sp>":                     {Op: sheet.Confirm, Row: 1},
		"x":                        {Op: sheet.Delete, Row: 1},
		"m":                        {Op: sheet.Note, Row: 1},
		"<down>j":                  {Op: sheet.Join, Row: 2},
		"w":                        {Op: sheet.Wordless, Row: 1},
		"q<enter>":                 {Op: sheet.Quote, Row: 1, Quote: "finally"},
		"qt<sp>s<enter>":           {Op: sheet.Quote, Row: 1, Quote: "the deadlock in the scheduler"}, // without the comma
		"qtw<right><sp>t<enter>":   {Op: sheet.Quote, Row: 1, Quote: "the deadlock in the scheduler, took two nights"},
		"q<end><sp><left><enter>":  {Op: sheet.Quote, Row: 1, Quote: "two nights"},
		"q<left>t<tab><enter>":     {Op: sheet.Quote, Row: 1, Quote: "deadlock"},
		"qf<enter>":                {Op: sheet.Quote, Row: 1, Quote: "finally"}, // the letter of the word in focus
		"<end>qff<enter>":          {Op: sheet.Quote, Row: 12, Quote: "four"},
		"<end>qfo<enter>":          {Op: sheet.Quote, Row: 12, Quote: "four"},
		"<end>q<sp>f<enter>":       {Op: sheet.Quote, Row: 12, Quote: "fetch my daughter at four"},
		"qz<enter>":                {Op: sheet.Quote, Row: 1, Quote: "finally"},
		"tkim lee<enter>":          {Op: sheet.Move, Row: 1, To: "Kim Lee"},
		"tle<tab><enter>":          {Op: sheet.Move, Row: 1, To: "Kim Lee"},
		"tKim<enter>y":             {Op: sheet.Move, Row: 1, To: "Kim"},
		"tki<enter><tab><enter>":   {Op: sheet.Move, Row: 1, To: "Kim Lee"},
		"<tab>1":                   {Op: sheet.Pick, Row: 4, Motivator: "autonomy", Entry: 1},
		"<backtab>1":               {Op: sheet.Pick, Row: 11, Motivator: "achievement", Entry: 1},
		"<tab><tab><backtab>1":     {Op: sheet.Pick, Row: 4, Motivator: "autonomy", Entry: 1},
		"/daughter<enter>0":        {Op: sheet.Nothing, Row: 12},
		"/balance<enter>/<enter>0": {Op: sheet.Nothing, Row: 12},
		"/daughter<esc>0":          {Op: sheet.Nothing, Row: 1},
		"?z0":                      {Op: sheet.Nothing, Row: 1},
		"=c<esc>0":                 {Op: sheet.Nothing, Row: 1},
		"=c<bs><bs>0":              {Op: sheet.Nothing, Row: 1},
		"q<esc>0":                  {Op: sheet.Nothing, Row: 1},
		"s<esc>0":                  {Op: sheet.Nothing, Row: 1},
		"tk<esc>0":                 {Op: sheet.Nothing, Row: 1},
		"Dn0":                      {Op: sheet.Nothing, Row: 1},
	} {
		tab, _ := newTestTable(page(), 80, 24, record)
		typed := keysOf(keys)
		var got []sheet.Edit
		for _, k := range typed {
			if a := tab.press(k); a.edit != nil {
				got = append(got, *a.edit)
			} else if a.outcome != nil {
				t.Errorf("%s: outcome %+v", keys, a.outcome)
			}
		}
		if len(got) != 1 || !reflect.DeepEqual(got[0], want) {
			t.Errorf("%s: %+v, want %+v", keys, got, want)
		}
	}
}

// Keys that end the sheet.
func TestKeysThatEndTheSheet(t *testing.T) {
	all := func(o *Options) { o.Record, o.Adds, o.Live, o.People = true, true, true, []string{"Kim Lee"} }
	none := func(*Options) {}
	for _, tt := range []struct {
		keys   string
		change func(*Options)
		want   *Outcome
	}{
		{"<enter>", none, &Outcome{}},
		{"<esc>", none, nil},
		{"<esc>", all, &Outcome{}},
		{"a", none, nil},
		{"a", all, &Outcome{Kind: AddLines}},
		{"D", none, nil},
		{"Dy", none, nil},
		{"D", all, nil},
		{"Dy", all, &Outcome{Kind: DeleteRecord}},
		{"D<enter>", all, nil},
		{"Tkim lee<enter>", all, nil},
		{"Tkim lee<enter>y", all, &Outcome{Kind: MoveRecord, To: "Kim Lee"}},
		{"TNew Name<enter>y", all, &Outcome{Kind: MoveRecord, To: "New Name"}},
		{"TNew Name<enter>n", all, nil},
		{"t", none, nil},
	} {
		tab, _ := newTestTable(page(), 80, 24, tt.change)
		if got := typeKeys(t, tab, tt.keys); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %+v, want %+v", tt.keys, got, tt.want)
		}
	}
}

// A key that can do nothing says why, or what is possible here.
func TestKeysThatDoNothingSaySo(t *testing.T) {
	choice := said{"Which?", nil}
	record := func(o *Options) { o.Record = true }
	for _, tt := range []struct {
		keys, want string
		change     func(*Options)
	}{
		{"z", "? shows the keys", nil},
		{"p", "= finds a motivator by name", nil},
		{"<del>", "? shows the keys", nil},
		{"<alt-enter>", "? shows the keys", nil},
		{"3", "no 3 in this line", nil},
		{"<up>", "first line", nil},
		{"<end><down>", "last line", nil},
		{"<right>", "no other one", nil},
		{"u", "nothing to take back", nil},
		{"xx", "line 1", nil},
		{"x=", "no longer", nil},
		{"xq", "no longer", nil},
		{"wq", "not kept", nil},
		{"j", "line 1", nil},
		{"<tab><sp>", "line 4", nil},
		{"=zz<enter>", "begins with “zz”; type on", nil},
		{"=zzz<enter>", "fits “zzz”", nil},
		{"=mo<enter>", "begins with “mo”; type on", nil}, // a cue needs three letters
		{"+<enter>", "", nil},
		{"sx", "digit from 0 to 5", nil},
		{"/zz", "nothing holds “zz”", nil},
		{"qz", "no word begins with z", nil},
		{"q<del>", "Space is the beginning", nil},
		{"t", "only on a saved record", nil},
		{"tz<tab>", "nobody is known", record},
		{"D<sp>", "nothing was deleted", record},
		{"<down><down><down><down><down><down><down><down><down>s", "no motivator in this line yet", nil},
		{"<down><down><down><down><down><down><down><down><down><right>", "nothing to choose", nil},
		{"xu", "taken back: line 1: deleted", nil},
		{"=cl<enter>u", "taken back: line 1: Clarity instead of Problem solving", nil},
		{"<tab>2", "line 4: Achievement", nil},
		{"<down>x<down><down>u", "taken back: line 2: deleted", nil},
		{"a", "no lines can be added", nil},
	} {
		tab, _ := newTestTable(append(page(), choice), 80, 24, tt.change)
		typeKeys(t, tab, tt.keys)
		if !strings.Contains(tab.message, tt.want) || tt.want == "" && tab.message != "" {
			t.Errorf("%s: %q, want %q", tt.keys, tab.message, tt.want)
		}
		if shown := strings.Join(strings.Fields(screenOf(tab)), " "); !strings.Contains(shown, tab.message) {
			t.Errorf("%s: %q is not on the screen:\n%s", tt.keys, tab.message, screenOf(tab))
		}
	}
}

// No line is unsure any more: Tab says so and stays.
func TestTabWithoutUnsureLines(t *testing.T) {
	tab, _ := newTestTable(page()[:3], 80, 24, nil)
	typeKeys(t, tab, "<tab>")
	if tab.focus != 1 || !strings.Contains(tab.message, "no unsure lines") {
		t.Errorf("focus %d, %q", tab.focus, tab.message)
	}
}

// Pasted text is never read as keys.
func TestPastedTextIsNotRead(t *testing.T) {
	paste := func(tab *table, text string) {
		for _, k := range keysOf(text) {
			k.Pasted = true
			if a := tab.press(k); a != (action{}) {
				t.Errorf("pasted %q: %+v", text, a)
			}
		}
		tab.press(terminal.Key{Stroke: terminal.PasteEnd})
	}
	for _, adds := range []bool{false, true} {
		tab, keeper := newTestTable(page(), 80, 24, func(o *Options) { o.Adds = adds })
		before := screenOf(tab)
		paste(tab, "x<down>x<enter>0-u")
		if tab.focus != 1 || len(keeper.states) != 1 || !strings.Contains(tab.message, "Pasted") || strings.Contains(tab.message, "Press a") != adds {
			t.Errorf("focus %d, %q", tab.focus, tab.message)
		}
		tab.message = ""
		if after := screenOf(tab); after != before {
			t.Errorf("the screen is\n%s", after)
		}
		for _, mode := range []string{"q", "s", "?"} {
			typeKeys(t, tab, mode)
			paste(tab, "3 <enter>y")
			typeKeys(t, tab, "<esc>")
		}
		typeKeys(t, tab, "=")
		paste(tab, "pay<enter>\x1b[3")
		if m, ok := tab.mode.(*nameMode); !ok || m.text != "pay[3" {
			t.Errorf("mode %+v", tab.mode)
		}
	}
}

// An edit that cannot be saved is not shown, and ends the sheet with the error.
func TestAnEditThatCannotBeSaved(t *testing.T) {
	full := errors.New("disk full")
	for _, keys := range []string{"x", "u"} {
		tab, keeper := newTestTable(page(), 80, 24, nil)
		typeKeys(t, tab, "<down>2")
		before := screenOf(tab)
		keeper.fail = full
		if err := tab.run(tab.press(keysOf(keys)[0])); err != full {
			t.Errorf("%s: %v", keys, err)
		}
		tab.message = "line 2: Fairness instead of Pay"
		if after := screenOf(tab); after != before {
			t.Errorf("%s: the screen is\n%s\nwant\n%s", keys, after, before)
		}
	}
}

// Only the rows on the screen are listened to before they are shown.
func TestOnlyWhatIsShownIsListenedTo(t *testing.T) {
	lines := make([]said, 1000)
	for i := range lines {
		lines[i] = said{strings.Repeat("y", i+1), nil}
	}
	lines[500].heard = []motive.Heard{unsure("pay", 3)}
	tab, keeper := newTestTable(lines, 80, 24, nil)
	n := tab.layout().rowsShown()
	if keeper.heard != n {
		t.Errorf("listened to %d rows, %d are shown", keeper.heard, n)
	}
	tabs := 0
	for tab.focus == 1 && tabs < 20 {
		before := keeper.heard
		typeKeys(t, tab, "<tab>")
		if keeper.heard-before > maxListened+n {
			t.Errorf("one Tab listened to %d rows", keeper.heard-before)
		}
		tabs++
	}
	if tab.focus != 501 || tabs < 2 {
		t.Errorf("after %d Tabs the focus is on %d", tabs, tab.focus)
	}
	typed := false
	if tab.listenAhead(func() bool { return typed }); keeper.heard >= 1000 {
		t.Errorf("listened to %d rows at once", keeper.heard)
	}
	typed = true
	if tab.listenAhead(func() bool { return typed }) {
		t.Error("listened on after a key was typed")
	}
}

// Whatever is typed: no panic, the lines fit, the record is what the sheet
// says, and undo returns to the beginning.
func TestRandomKeys(t *testing.T) {
	for seed := range uint64(60) {
		chance := rand.New(rand.NewPCG(seed, 7))
		lines := [][]said{page(), wide(), nil, page()[:1]}[chance.IntN(4)]
		tab, keeper := newTestTable(lines, 1+chance.IntN(130), 1+chance.IntN(40), func(o *Options) {
			o.Record, o.Live, o.Adds, o.People = true, chance.IntN(2) == 0, chance.IntN(2) == 0, []string{"Kim Lee", "Al"}
		})
		first := keeper.saved()
		for range 120 {
			press(t, tab, randomKey(chance))
			if chance.IntN(10) == 0 {
				tab.prepare(1+chance.IntN(130), 1+chance.IntN(40))
			}
			wantFits(t, tab)
			wantSaved(t, tab, keeper)
		}
		tab.mode = nil
		for len(keeper.states) > 1 {
			press(t, tab, terminal.Key{Stroke: terminal.Letter, Rune: 'u'})
		}
		if keeper.saved() != first {
			t.Fatalf("seed %d: undone to\n%s\nwant\n%s", seed, keeper.saved(), first)
		}
	}
}

func press(t testing.TB, tab *table, k terminal.Key) {
	t.Helper()
	if err := tab.run(tab.press(k)); err != nil {
		t.Fatal(err)
	}
	tab.prepare(tab.width, tab.height)
}

func randomKey(chance *rand.Rand) terminal.Key {
	return keyFor(byte(chance.IntN(256)), byte(chance.IntN(256)))
}

// keyFor makes a key of two bytes.
func keyFor(kind, which byte) terminal.Key {
	const letters = "1234567890=+-sqxmjwut/?aDTy PayKimlee_é王z\x00\x1b"
	names := []string{"up", "down", "left", "right", "tab", "backtab", "enter", "esc", "pgup", "pgdn", "home", "end", "bs", "c-u", "c-w", "del", "redraw", "pasted"}
	k := terminal.Key{Stroke: strokes[names[int(which)%len(names)]], Pasted: kind >= 240}
	if runes := []rune(letters); kind < 150 {
		k.Stroke, k.Rune = terminal.Letter, runes[int(which)%len(runes)]
	}
	return k
}

// Whatever keys come, in whatever window: no panic, and what is shown is saved.
func FuzzKeys(f *testing.F) {
	f.Add([]byte("\x50\x18\x00\x01\x00\x0a\x00\x20"))
	f.Add([]byte("\x01\x01\xc8\x06\x00\x0e\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 2 || len(data) > 400 {
			return
		}
		tab, keeper := newTestTable(wide(), 1+int(data[0])%140, 1+int(data[1])%60, func(o *Options) {
			o.Record, o.People = true, []string{"Kim Lee", "Kay\x1bRay"}
		})
		for i := 2; i+1 < len(data); i += 2 {
			press(t, tab, keyFor(data[i], data[i+1]))
			wantFits(t, tab)
		}
		wantSaved(t, tab, keeper)
	})
}

// The words that count are where q begins.
func TestMarkingBeginsAtTheWordsThatCount(t *testing.T) {
	tab, _ := newTestTable(page(), 80, 24, nil)
	typeKeys(t, tab, "<end>qd<sp>f<enter>q")
	if m := tab.mode.(*wordsMode); m.marked() != "daughter" {
		t.Errorf("begins at %q", m.marked())
	}
	typeKeys(t, tab, "<home><left><enter>")
	if r, _ := tab.row(); r.Entries[0].Quote != "fetch" {
		t.Errorf("marked %q", r.Entries[0].Quote)
	}
}

// wantSaved checks that what is saved is what the sheet shows.
func wantSaved(t testing.TB, tab *table, keeper *saver) {
	t.Helper()
	iv := keeper.now()
	for _, r := range tab.rows {
		turn := iv.Turns[r.Turn]
		if gone := sheet.IsGone(turn); gone != (r.State != sheet.Kept) {
			t.Fatalf("row %d is in state %d, and its turn is gone: %v", r.Number, r.State, gone)
		} else if gone {
			continue
		}
		var kept []string
		for _, e := range r.Entries {
			if e.Kept {
				kept = append(kept, e.Motivator+sheet.Signed(e.Strength)+e.Quote)
			}
		}
		var saved []string
		for _, e := range turn.Evidence {
			saved = append(saved, e.Motivator+sheet.Signed(e.Strength)+e.Quote)
		}
		if turn.Answer != r.Words || !slices.Equal(kept, saved) {
			t.Fatalf("row %d holds %q %q, saved is %q %q", r.Number, r.Words, kept, turn.Answer, saved)
		}
	}
}
