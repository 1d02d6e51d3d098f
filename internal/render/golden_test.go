package render

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// go test ./internal/render -update rewrites testdata/golden; read the
// difference before you commit it.
var update = flag.Bool("update", false, "rewrite the wanted output in testdata/golden")

// textual is a page that can be laid out in every format.
type textual interface {
	Text(w io.Writer, width int, color bool) error
	Markdown(w io.Writer) error
	HTML(w io.Writer) error
}

func TestGolden(t *testing.T) {
	pages := map[string]textual{
		"brief":       samsBrief(ask()),
		"brief-group": samsBrief(ask(), rival()),
		"brief-first": briefOf(nil, "Ada"),
		"brief-enough": briefOf([]motive.Turn{
			heardAs("a", "x", ev("problem-solving", 5, motive.Volunteered, "the first riddle")), heardAs("b", "x", ev("problem-solving", 5, motive.Volunteered, "the second riddle")),
			heardAs("c", "x", ev("problem-solving", 5, motive.Volunteered, "the third riddle")), heardAs("d", "x", ev("engineering-identity", 4, motive.Volunteered, "built to last")),
			heardAs("e", "x", ev("problem-solving", 4, motive.Prompted, "the fourth riddle")), heardAs("f", "x", ev("problem-solving", 5, motive.Confirmed, "")),
		}, "Ada"),
		"brief-too-little": briefOf([]motive.Turn{
			heardAs("a", "x", ev("belonging", 5, motive.Volunteered, "the lunch table")), heardAs("b", "x", ev("belonging", 5, motive.Volunteered, "our room")),
			heardAs("c", "x", ev("belonging", 4, motive.Volunteered, "the five of us")), heardAs("d", "x", ev("purpose", 4, motive.Volunteered, "the patients")),
			heardAs("e", "x", ev("recognition", -4, motive.Prompted, "do not clap for me")),
		}, "Ada"),
		"guide":      samsGuide(),
		"team":       teamOf(11, manyNames, ask()),
		"team-group": teamOf(5, manyNames, ask(), rival()),
		"team-none":  NewTeam(TeamInput{Catalogue: catalogue(), Scorer: overlap.New(catalogue(), ask())}),
	}
	for name, p := range pages {
		golden(t, name+".txt", func(w io.Writer) error { return p.Text(w, 80, false) })
		golden(t, name+"-40.txt", func(w io.Writer) error { return p.Text(w, 40, false) })
		golden(t, name+".md", p.Markdown)
		golden(t, name+".html", p.HTML)
		if j, ok := p.(interface{ JSON(io.Writer) error }); ok {
			golden(t, name+".json", j.JSON)
		}
	}
	golden(t, "brief-colour.txt", func(w io.Writer) error { return samsBrief(ask()).Text(w, 80, true) })
	golden(t, "catalogue.txt", func(w io.Writer) error { return Catalogue(w, catalogue(), 80) })
	golden(t, "motivator.txt", func(w io.Writer) error { return Motivator(w, catalogue().Motivators[3], 80) })
}

// briefOf is the brief of one talk.
func briefOf(turns []motive.Turn, name string) *Brief {
	c := catalogue()
	iv := motive.Interview{ID: "2026-11-23-zzzz", Kind: motive.KindTalk, Started: "2026-11-23T09:00:00Z", Finished: "2026-11-23T09:30:00Z", Turns: turns}
	return NewBrief(BriefInput{Catalogue: c, Scorer: overlap.New(c, ask()), Talks: []overlap.Talk{{Interview: iv}}, ReportName: name, Settle: "When did it last come up?"})
}

// golden holds what is written against the file of that name.
func golden(t *testing.T, name string, write func(io.Writer) error) {
	t.Helper()
	var got bytes.Buffer
	if err := write(&got); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	path := filepath.Join("..", "..", "testdata", "golden", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; write it with -update, and read it", err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("%s (-want +got), rewritten with -update:\n%s", name, diff)
	}
}
