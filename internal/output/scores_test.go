package output

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// rows returns three scores: a full one, one of a talk in which nothing was
// heard, and one of a report whom pay leaves cold.
func rows() []Row {
	s := overlap.New(fixture.Catalogue(), fixture.Ask())
	sams := fixture.SamsTalks()
	return []Row{
		{ID: "2026-11-23-k7qf", Report: "Sam Lee", Result: s.Score(sams[1].Interview)},
		{ID: "2026-11-24-aaaa", Report: "=HYPERLINK(1)", Result: s.Score(motive.Interview{})},
		{ID: "2026-11-25-bbbb", Report: `O'Neil, "Kit"`, Result: s.Score(motive.Interview{Turns: []motive.Turn{fixture.Turn("a", "no", fixture.Evidence("pay", 0, motive.Prompted, ""))}})},
	}
}

func scored(t testing.TB, format string, o ScoreOptions, rows ...Row) string {
	t.Helper()
	var b bytes.Buffer
	s := NewScores(&b, format, o)
	if err := s.Begin(); err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if err := s.WriteRow(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.End(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGoldenScores(t *testing.T) {
	write := func(format string, o ScoreOptions) func(io.Writer) error {
		return func(w io.Writer) error { _, err := io.WriteString(w, scored(t, format, o, rows()...)); return err }
	}
	plain, full := ScoreOptions{Catalogue: fixture.Catalogue(), Width: 80}, ScoreOptions{Catalogue: fixture.Catalogue(), Width: 80, Names: true, Explain: true}
	for _, format := range []string{"table", "json", "ndjson", "csv"} {
		fixture.Golden(t, "scores."+format, write(format, plain))
		fixture.Golden(t, "scores-explained."+format, write(format, full))
	}
	full.Width = 40
	fixture.Golden(t, "scores-40.table", write("table", full))
}

func TestFieldsOfAScore(t *testing.T) {
	got := scored(t, "ndjson", ScoreOptions{}, rows()[1])
	want := `{"id":"2026-11-24-aaaa","overlap":null,"low":null,"high":null,"probability":null,"verdict":"unclear","evidence":0,"lead_with":[],"raise":[],"avoid":[],"blocked_by":[],"refused":[]}` + "\n"
	if got != want {
		t.Errorf("got  %swant %s", got, want)
	}
	got = scored(t, "csv", ScoreOptions{Names: true}, rows()[1:]...)
	want = "id,report,overlap,low,high,probability,verdict,evidence,lead_with,raise,avoid,blocked_by,refused\n" +
		"2026-11-24-aaaa,'=HYPERLINK(1),,,,,unclear,0,,,,,\n"
	if !strings.HasPrefix(got, want) {
		t.Errorf("got  %swant %s", got, want)
	}
}

func TestAnEmptyListOfScores(t *testing.T) {
	for format, want := range map[string]string{
		"json": "[]\n", "ndjson": "", "table": "",
		"csv": "id,overlap,low,high,probability,verdict,evidence,lead_with,raise,avoid,blocked_by,refused\n",
	} {
		if got := scored(t, format, ScoreOptions{Width: 80}); got != want {
			t.Errorf("%s: got %q, want %q", format, got, want)
		}
	}
}

func TestScoresAreReadBackByOthers(t *testing.T) {
	o := ScoreOptions{Names: true, Explain: true}
	var array []map[string]any
	if err := json.Unmarshal([]byte(scored(t, "json", o, rows()...)), &array); err != nil || len(array) != 3 {
		t.Fatalf("%v, %d rows", err, len(array))
	}
	if array[0]["overlap"] != math.Round(rows()[0].Result.Overlap*1e4)/1e4 {
		t.Errorf("overlap: got %v", array[0]["overlap"])
	}
	lines := strings.Split(strings.TrimSuffix(scored(t, "ndjson", o, rows()...), "\n"), "\n")
	if len(lines) != 3 {
		t.Fatalf("%d lines", len(lines))
	}
	for i, line := range lines {
		var row map[string]any
		if err := json.Unmarshal([]byte(line), &row); err != nil || row["report"] != rows()[i].Report {
			t.Errorf("%v: %s", err, line)
		}
	}
	records, err := csv.NewReader(strings.NewReader(scored(t, "csv", o, rows()...))).ReadAll()
	if err != nil || len(records) != 4 || records[3][1] != rows()[2].Report {
		t.Errorf("%v: %q", err, records)
	}
}

func TestRowsMayBeLaidOutByMany(t *testing.T) {
	for _, format := range []string{"json", "ndjson", "csv"} {
		o := ScoreOptions{Names: true, Explain: true}
		want := scored(t, format, o, rows()...)
		var b bytes.Buffer
		s := NewScores(&b, format, o)
		parts := make([][]byte, 3)
		var all sync.WaitGroup
		for i, r := range rows() {
			all.Go(func() { parts[i] = s.AppendRow(nil, r) })
		}
		all.Wait()
		if err := s.Begin(); err != nil {
			t.Fatal(err)
		}
		if err := s.WriteRows(append(append([]byte{}, parts[0]...), parts[1]...)); err != nil {
			t.Fatal(err)
		}
		if err := s.WriteRows(parts[2]); err != nil {
			t.Fatal(err)
		}
		if err := s.End(); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("%s: got\n%swant\n%s", format, b.String(), want)
		}
	}
}

func TestATableOfManyRows(t *testing.T) {
	var many []Row
	for range maxPending + 10 {
		many = append(many, rows()[0])
	}
	got := scored(t, "table", ScoreOptions{Width: 100}, many...)
	if n := strings.Count(got, "2026-11-23-k7qf"); n != len(many) {
		t.Errorf("%d of %d rows", n, len(many))
	}
}

func TestStringsMeanTheSame(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 3))
	for range 20_000 {
		var b strings.Builder
		for range chance.IntN(8) {
			b.WriteRune(rune(chance.IntN([]int{0x80, 0x2100, 0x30000, 0x110000}[chance.IntN(4)])))
		}
		s := strings.ToValidUTF8(b.String(), "?")
		var got string
		if err := json.Unmarshal(appendString(nil, s), &got); err != nil || got != s {
			t.Fatalf("%q became %q, %v", s, got, err)
		}
		data, _ := json.Marshal(s)
		if err := json.Unmarshal(SafeJSON(data), &got); err != nil || got != s {
			t.Fatalf("%q became %q, %v", s, got, err)
		}
		if at := fixture.Live(string(appendString(nil, s)) + string(SafeJSON(data))); at != "" {
			t.Fatalf("%q: live %q", s, at)
		}
	}
}

func BenchmarkAppendRow(b *testing.B) {
	s := NewScores(io.Discard, "ndjson", ScoreOptions{})
	r := rows()[0]
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf = s.AppendRow(buf[:0], r)
	}
	b.SetBytes(int64(len(buf)))
}
