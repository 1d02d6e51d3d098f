package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"buyin"
	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/motive"
	random "buyin/testdata/stream/talks"
)

// agreed is what brief, team and score --pool say alike of a report.
type agreed struct {
	Report    string
	Overlap   *float64
	Low       *float64
	High      *float64
	Verdict   string
	BlockedBy []string `json:"blocked_by"`
	Refused   []string
}

// agreedDriver is what brief and score --pool --explain say alike of a driver.
type agreedDriver struct {
	Motivator     string
	Share, Offer  float64
	Effect        *float64
	Served, Unmet float64
}

type explained struct {
	Report  string
	Drivers []agreedDriver
}

const agreeGoals = `schema: buyin/goals/v1
id: release-4-2
owner: {name: Dana, kind: manager}
ask: put the release back on schedule
goals:
  - {id: schedule, statement: in June, type: outcome, offers: {problem-solving: 4, pay: 2, balance: -3, autonomy: 3, fairness: 5}, how: {problem-solving: a, autonomy: b, fairness: c}}
  - {id: craft, statement: no data loss, type: belief, offers: {purpose: 5, belonging: 5, recognition: 5, engineering-identity: 4, mastery: 5, pay: -1, clarity: 3}, how: {engineering-identity: d, mastery: e, clarity: f, purpose: g, belonging: h, recognition: i}}
threshold: 0.4
`

// brief, team and score --pool give the same figures and the same verdict on the
// same records, whatever these hold, and plan starts from these verdicts.
func TestBriefTeamAndPooledScoresAgree(t *testing.T) {
	t.Parallel()
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	seen := map[string]int{}
	for seed := range uint64(6) {
		dir := t.TempDir()
		goals := filepath.Join(dir, "goals.yaml")
		if err := os.WriteFile(goals, []byte(agreeGoals), 0o600); err != nil {
			t.Fatal(err)
		}
		workspace := filepath.Join(dir, "ws")
		writeRecords(t, c, workspace, seed, 30)
		run := func(args ...string) []byte { return runIn(t, workspace, append(args, "--goals", goals)...) }
		var pooled []agreed
		parseJSON(t, run("score", "--pool", "--names", "--format", "json"), &pooled)
		var team struct{ Reports []agreed }
		parseJSON(t, run("team", "--format", "json"), &team)
		if len(pooled) < 4 || !reflect.DeepEqual(pooled, team.Reports) {
			t.Errorf("seed %d: score --pool %+v\nteam %+v", seed, pooled, team.Reports)
		}
		var plan struct{ Now struct{ Sufficient []string } }
		parseJSON(t, run("plan", "--format", "json"), &plan)
		now := []string{}
		var drivers []explained
		parseJSON(t, run("score", "--pool", "--names", "--explain", "--format", "json"), &drivers)
		for i, want := range pooled {
			if want.Verdict == "sufficient" {
				now = append(now, want.Report)
			}
			data := run("brief", want.Report, "--format", "json")
			var brief agreed
			parseJSON(t, data, &brief)
			if !reflect.DeepEqual(brief, want) {
				t.Errorf("seed %d: brief %+v\nscore --pool %+v", seed, brief, want)
			}
			var theirs explained
			parseJSON(t, data, &theirs)
			seen["effects"] += checkDrivers(t, theirs, drivers[i])
			seen[want.Verdict]++
			seen["blocked"] += len(want.BlockedBy)
			seen["refused"] += len(want.Refused)
		}
		if !reflect.DeepEqual(plan.Now.Sufficient, now) {
			t.Errorf("seed %d: plan now %v; score --pool %v", seed, plan.Now.Sufficient, now)
		}
	}
	for _, what := range []string{"sufficient", "insufficient", "unclear", "blocked", "refused", "effects"} {
		if seen[what] == 0 {
			t.Errorf("no report is %s; %v", what, seen)
		}
	}
}

// checkDrivers checks that a brief says of its drivers what score --pool explains,
// and counts those with an effect.
func checkDrivers(t *testing.T, brief, pooled explained) (effects int) {
	t.Helper()
	if brief.Report != pooled.Report || len(brief.Drivers) == 0 {
		t.Errorf("brief of %q, with %d drivers; score --pool of %q", brief.Report, len(brief.Drivers), pooled.Report)
	}
	for _, d := range brief.Drivers {
		i := slices.IndexFunc(pooled.Drivers, func(other agreedDriver) bool { return other.Motivator == d.Motivator })
		if i < 0 || !reflect.DeepEqual(pooled.Drivers[i], d) {
			t.Errorf("%s: brief %+v\nscore --pool %+v", brief.Report, d, pooled.Drivers)
		}
		if d.Effect != nil {
			effects++
		}
	}
	return effects
}

// What a line's figures are read from is the same whether its quotes, its names or
// all of it are kept, and whether it is a line or a document.
func TestEveryWayOfReadingGivesTheSameFigures(t *testing.T) {
	t.Parallel()
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	dir := t.TempDir()
	goals, file := filepath.Join(dir, "goals.yaml"), filepath.Join(dir, "lines.ndjson")
	var lines []byte
	var documents []string
	chance, maker := rand.New(rand.NewPCG(5, 99)), random.New(c, 5)
	for i := range 300 {
		data, err := codec.EncodeInterview(varied(maker.Next(), c, chance), codec.NDJSON)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, data...)
		documents = append(documents, filepath.Join(dir, fmt.Sprint(i, ".json")))
		if err := os.WriteFile(documents[i], data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for path, data := range map[string][]byte{goals: []byte(agreeGoals), file: lines} {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	score := func(args ...string) (rows []agreed) {
		parseJSON(t, runIn(t, filepath.Join(dir, "ws"), append([]string{"score", "--goals", goals, "--format", "json"}, args...)...), &rows)
		for i := range rows {
			rows[i].Report = ""
		}
		return rows
	}
	want := score(file)
	refused, blocked := 0, 0
	for _, row := range want {
		refused, blocked = refused+len(row.Refused), blocked+len(row.BlockedBy)
	}
	if len(want) != 300 || refused < 20 || blocked < 20 {
		t.Fatalf("%d rows, %d goals refused, %d blocked by", len(want), refused, blocked)
	}
	for name, got := range map[string][]agreed{"names": score("--names", file), "explained": score("--explain", file), "documents": score(documents...)} {
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: other figures", name)
		}
	}
}

// writeRecords writes n random records of a few reports into a workspace.
func writeRecords(t *testing.T, c motive.Catalogue, workspace string, seed uint64, n int) {
	t.Helper()
	folder := filepath.Join(workspace, "interviews")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(seed, 99))
	maker := random.New(c, seed)
	for i := range n {
		iv := varied(maker.Next(), c, chance)
		iv.ID = fmt.Sprintf("2026-11-01-%04d", i)
		data, err := codec.EncodeInterview(iv, codec.YAML)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, iv.ID+".yaml"), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// varied makes a random talk into one of a few reports' records, of any kind and
// age, with everything that decides about figures.
func varied(iv motive.Interview, c motive.Catalogue, chance *rand.Rand) motive.Interview {
	iv.Report.Name = []string{"Ada", "Bo Lee", "bo lee", "Cem", "Dee", "Eve"}[chance.IntN(6)]
	at := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC).AddDate(0, 0, -chance.IntN(700))
	iv.Started, iv.Finished = at.Format(time.RFC3339), at.Add(time.Hour).Format(time.RFC3339)
	iv.Told = &motive.Told{On: at.Format(time.DateOnly), Quotes: true}
	any := func() string { return c.Motivators[chance.IntN(len(c.Motivators))].ID }
	for i := range iv.Turns {
		for j := range iv.Turns[i].Evidence {
			e := &iv.Turns[i].Evidence[j]
			switch e.ByCoach = chance.IntN(5) == 0; {
			case chance.IntN(12) == 0:
				e.Strength = -4
			case iv.Turns[i].Question == motive.Playback && chance.IntN(3) == 0:
				e.Strength, e.Kind, e.ByCoach = 0, motive.Withdrawn, false
			}
		}
	}
	switch chance.IntN(6) {
	case 0:
		iv.Goals = ""
	case 1:
		iv.Goals = "another"
	}
	if chance.IntN(4) == 0 {
		says := []motive.Position{{Says: motive.Belief, Goal: "schedule", Meets: new(chance.IntN(2) == 0)}, {Says: motive.Outcome, Goal: "craft"}}
		iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Closing, Answer: "if", Positions: says})
	}
	switch chance.IntN(5) {
	case 0:
		iv.Kind, iv.Started = motive.KindNotebook, ""
	case 1:
		iv.Kind = motive.KindAsk
		iv.Reply = []motive.Reply{"", motive.ReplyYes, motive.ReplyIf, motive.ReplyNotYet, motive.ReplyNo}[chance.IntN(5)]
		iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Effect, Effects: map[string]int{any(): chance.IntN(11) - 5, any(): chance.IntN(11) - 5, "problem-solving": chance.IntN(11) - 5}})
	case 2:
		iv.Finished = "" // unfinished: does not count
	}
	return iv
}

// runIn runs buyin in a workspace and returns what it writes.
func runIn(t *testing.T, workspace string, args ...string) []byte {
	t.Helper()
	var out, messages bytes.Buffer
	status := Main(env.System{
		Args: append([]string{"--dir", workspace}, args...), In: strings.NewReader(""), Out: &out, Err: &messages,
		Getenv: func(string) string { return "" }, Now: func() time.Time { return time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC) },
		ShippedCatalogue: buyin.Motivators,
	})
	if status != env.StatusDone {
		t.Fatalf("%v: status %d: %s", args, status, messages.String())
	}
	return out.Bytes()
}

func parseJSON(t *testing.T, data []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
}
