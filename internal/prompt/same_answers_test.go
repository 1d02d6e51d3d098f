package prompt

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/prompt/consoles"
	"buyin/internal/prompt/correction"
	"buyin/internal/prompt/script"
	"buyin/internal/sheet"
)

// A keyRecorder answers as a Script does, and records what a person would have to
// type for the same answers. What the coach hears is corrected on the sheet, by
// edits drawn at random.
type keyRecorder struct {
	*script.Script
	debrief bool
	rnd     *rand.Rand
	ear     interview.Ear
	edited  *interview.Session // the talk with edits that the caller does not know yet
	edits   int
	lines   []string // in plain lines
	keys    string   // at a terminal
}

func (f *keyRecorder) Answer(s interview.Session) (interview.Given, error) {
	step := s.Next()
	given, err := f.Script.Answer(s)
	if err != nil {
		return given, err
	}
	if given.Act == interview.Answered && (step.Kind == interview.Ask || step.Kind == interview.PutOff) {
		given.Evidence = s.Hear(given.Text)
	}
	switch {
	case f.debrief && step.Kind == interview.Ask:
		f.record(map[interview.Act]string{interview.Answered: given.Text, interview.Done: "/done"}[given.Act])
		if given.Act == interview.Done {
			f.onSheet(s)
		}
	case given.Act == interview.Done:
		f.record("/done")
	case given.Act == interview.Skipped:
		f.record("/skip")
	case step.Kind == interview.Ask || step.Kind == interview.PutOff:
		if len(s.Sheet().Rows()) > 0 {
			switch f.rnd.IntN(6) {
			case 0, 1:
				f.record("/sheet")
				f.onSheet(s)
			case 2, 3:
				f.onHeardLine(s)
			}
		}
		f.record(given.Text)
	case step.Kind == interview.BestWorst:
		best := slices.Index(step.Motivators, given.Choice) + 1
		if least := slices.Index(step.Motivators, given.Least) + 1; least > 0 && f.rnd.IntN(2) == 0 {
			f.record(fmt.Sprintf("%d %d", best, least)) // both at once
		} else {
			f.record(fmt.Sprint(best))
			f.record(fmt.Sprint(least))
		}
	case step.Kind == interview.TradeOff:
		f.record(map[bool]string{true: "1", false: "2"}[given.Choice == step.Motivators[0]])
	case step.Kind == interview.Playback:
		if f.debrief {
			f.record("1") // there was a playback
		}
		var sum []motive.Evidence
		for _, h := range step.Sum {
			sum = append(sum, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength})
		}
		f.record(corrections(given.Evidence, sum))
		given.Evidence = append(given.Evidence, correction.Withdraw(step.Sum, given.Evidence)...) // only a file can leave one open
	case step.Kind == interview.Closing:
		f.record(given.Text)
		f.recordPositions(given)
	}
	return given, nil
}

// recordPositions records what a person types to say what terms mean for the goals of
// ship, one after the other.
func (f *keyRecorder) recordPositions(given interview.Given) {
	if given.Text == "" {
		return
	}
	whole := 2 // options for all goals come first
	for i, p := range given.Positions {
		number := whole + 1
		if p.Goal == "rota" && i == 0 {
			number += 2
		}
		if p.Contradicts() {
			number++
		}
		f.lines, f.keys = append(f.lines, fmt.Sprint(number)), f.keys+fmt.Sprint(number)
		if f.debrief { // words may follow there, so that Enter ends a line
			f.keys += "\r"
		}
		whole = 0
	}
	if len(given.Positions) < 2 {
		f.lines, f.keys = append(f.lines, ""), f.keys+"\r"
		if len(given.Positions) == 1 && !f.debrief {
			f.keys += "\r" // the first Enter belongs to the digit
		}
	}
}

// Edited implements Editor.
func (f *keyRecorder) Edited(s interview.Session) interview.Session {
	if f.edited == nil {
		return s
	}
	s, f.edited = *f.edited, nil
	return s
}

// Finish implements Editor.
func (f *keyRecorder) Finish(s interview.Session) (interview.Session, error) {
	if !f.debrief {
		f.onSheet(s)
	}
	return f.Edited(s), nil
}

// sheetEdits are edits as plain lines and as keys.
var sheetEdits = []struct{ line, keys string }{
	{"0", "0"}, {"1", "1"}, {"2", "2"}, {"-", "-"}, {"x", "x"}, {"m", "m"}, {"j", "j"}, {"w", "w"}, {"ok", " "}, {"s 2", "s2"},
	{"comp", "=comp\r"}, {"comp -3", "=comp-3\r"}, {"+job", "+job\r"}, {"+pay", "+pay\r"}, {"q problem solving", ""},
}

// heardEdits are corrections on the heard line as plain lines and as keys.
var heardEdits = []struct{ line, keys string }{
	{"n", "n"}, {"1", "1"}, {"2", "2"}, {"-", "-"}, {"comp", "comp\r"}, {"job -", "job-\r"}, {"+pay 2", "+pay2\r"}, {"+1", "+1"},
}

// onHeardLine corrects the last answer on the heard line, or looks and leaves it.
func (f *keyRecorder) onHeardLine(s interview.Session) {
	table := s.Sheet()
	row, _ := table.Row(table.Count().Lines)
	if row.Fixed || motive.Stem(row.Question) == motive.Playback {
		return
	}
	table = table.Suggest(row.Number, f.ear(table.Said(row)))
	f.keys += "\t"
	typed := heardEdits[f.rnd.IntN(len(heardEdits))]
	edit, err := sheet.Parse(fmt.Sprintf("%d %s", row.Number, strings.Replace(typed.line, "n", "0", 1)), table, five())
	if err == nil {
		edit.Also = edit.Also || edit.Op == sheet.Pick && edit.Entry == 0
		var change sheet.Change
		if _, change, err = table.Apply(edit); err == nil {
			if s, err = s.Answer(interview.Given{Act: interview.Edited, Change: &change}); err != nil {
				panic(err)
			}
			f.edits++
			f.edited = &s
			f.lines = append(f.lines, "/heard "+typed.line)
			f.keys += typed.keys
		}
	}
	f.keys += "\t"
}

// onSheet edits the sheet of the talk, if it has lines, and leaves it.
func (f *keyRecorder) onSheet(s interview.Session) {
	table := s.Sheet()
	if len(table.Rows()) == 0 {
		return
	}
	for range f.rnd.IntN(4) {
		number := f.rnd.IntN(len(table.Rows())) + 1
		row, _ := table.Row(number)
		if row.Fixed || row.State != sheet.Kept || motive.Stem(row.Question) == motive.Playback {
			continue
		}
		typed := sheetEdits[f.rnd.IntN(len(sheetEdits))]
		if typed.keys == "" {
			continue
		}
		if row.Words != "" {
			table = table.Suggest(number, f.ear(table.Said(row)))
		}
		edit, err := sheet.Parse(fmt.Sprintf("%d %s", number, typed.line), table, five())
		if err != nil {
			continue
		}
		after, change, err := table.Apply(edit)
		if err != nil {
			continue
		}
		f.lines = append(f.lines, fmt.Sprintf("%d %s", number, typed.line))
		f.keys += "\x1b[H" + strings.Repeat("\x1b[B", number-1) + typed.keys
		f.edits++
		act := interview.Given{Act: interview.Edited, Change: &change}
		if f.rnd.IntN(4) == 0 {
			f.lines, f.keys = append(f.lines, "u"), f.keys+"u"
			continue
		}
		table = after
		if s, err = s.Answer(act); err != nil {
			panic(err)
		}
	}
	f.record("")
	f.edited = &s
}

func (f *keyRecorder) record(line string) {
	if strings.HasPrefix(line, "/") && !consoles.Commands.Contains(line) {
		line = "/" + line
	}
	f.lines = append(f.lines, line)
	f.keys += line + "\r"
}

func newRecorder(set interview.Setup, a motive.Answers, seed uint64) *keyRecorder {
	return &keyRecorder{Script: script.New(a), debrief: set.Debrief, rnd: rand.New(rand.NewPCG(seed, 2)), ear: set.Ear}
}

// corrections returns the line that turns what was heard into the wanted evidence.
func corrections(want, heard []motive.Evidence) string {
	same := len(want) == len(heard)
	line := "none"
	for i, e := range want {
		same = same && e.Motivator == heard[i].Motivator && e.Strength == heard[i].Strength
		line += fmt.Sprintf(" %s=%d", e.Motivator, e.Strength)
	}
	if same {
		return ""
	}
	return line
}

// randomAnswers returns an answers file with up to some dozen entries.
func randomAnswers(rnd *rand.Rand) motive.Answers {
	ids := []string{"job-security", "engineering-identity", "problem-solving", "pay", "competition"}
	texts := []string{"love problem solving", "a bit of pay", "no competition", "fine", "/usr/bin is home", "job security, no pay",
		"  as typed  ", "a | b: {c}", "ünïcödé 🙂"}
	var a motive.Answers
	for range rnd.IntN(14) {
		say := motive.Say{Text: texts[rnd.IntN(len(texts))]}
		switch rnd.IntN(4) {
		case 0:
			say.Given = true // given as nothing
		case 1:
			say.Text, say.Given = "fine", true
			say.Evidence = []motive.Evidence{{Motivator: ids[rnd.IntN(5)], Strength: rnd.IntN(11) - 5}}
		}
		a.Say = append(a.Say, say)
	}
	for _, i := range rnd.Perm(len(ids))[:rnd.IntN(len(ids)+1)] {
		a.Choose = append(a.Choose, ids[i], ids[(i+1)%len(ids)])
	}
	for _, i := range rnd.Perm(len(ids))[:rnd.IntN(len(ids)+1)] {
		a.Best = append(a.Best, motive.BestLeast{Best: ids[i], Least: ids[(i+1)%len(ids)]}, motive.BestLeast{Best: ids[(i+2)%len(ids)]})
	}
	for range rnd.IntN(3) {
		a.PutOff = append(a.PutOff, motive.Say{Text: texts[rnd.IntN(len(texts))]})
	}
	if rnd.IntN(3) > 0 {
		a.Confirm = []motive.Confirm{{Strengths: map[string]int{ids[rnd.IntN(2)]: 5, ids[2+rnd.IntN(3)]: -3}}}
	}
	if rnd.IntN(3) > 0 {
		a.Close = []motive.Close{{Text: []string{"if the rota were settled", "job security, no pay", "a bit of pay perhaps"}[rnd.IntN(3)]}}
		schedule := motive.Position{Says: motive.Outcome, Goal: "schedule", Meets: new(rnd.IntN(2) > 0)}
		rota := motive.Position{Says: motive.Belief, Goal: "rota", Meets: new(rnd.IntN(2) > 0)}
		a.Close[0].Positions = [][]motive.Position{nil, {schedule}, {rota}, {schedule, rota}, {rota, schedule}}[rnd.IntN(5)]
	}
	return a
}

// randomTalk returns a talk or a debrief, with or without goals, and its answers.
func randomTalk(seed uint64) (interview.Setup, motive.Answers) {
	var goals []motive.Goals
	if seed%2 == 0 {
		goals = append(goals, ship())
	}
	set := setup(goals...)
	set.Debrief = seed%4 > 1
	answers := randomAnswers(rand.New(rand.NewPCG(seed, 1)))
	if set.Debrief {
		for i := range answers.Say {
			answers.Say[i].Given, answers.Say[i].Evidence = false, nil
			answers.Say[i].Text = strings.TrimSpace(answers.Say[i].Text) // an indented line would continue the one before
		}
	}
	return set, answers
}

// discard records nothing.
func discard(interview.Given) error { return nil }

// The same answers give the same saved interview, from a file or typed.
func TestTheSameAnswersGiveTheSameFile(t *testing.T) {
	turns, edits := 0, 0
	for seed := range uint64(60) {
		set, answers := randomTalk(seed)
		f := newRecorder(set, answers, seed)
		scripted, err := Run(interview.New(set), f, discard)
		if err != nil {
			t.Fatal(err)
		}
		got := runLines(t, interview.New(set), set, false, f.lines...)
		if got.err != nil || saved(t, got.session) != saved(t, scripted) {
			t.Fatalf("seed %d: %v; typed %q\n%s\nscripted\n%s\nshown\n%s", seed, got.err, f.lines, saved(t, got.session), saved(t, scripted), got.shown)
		}
		turns, edits = turns+len(scripted.Interview().Turns), edits+f.edits
	}
	if turns < 240 || edits < 60 {
		t.Errorf("only %d turns and %d edits were compared", turns, edits)
	}
}

// Nobody looks at what the coach hears in a script, so only what it is sure of is
// kept.
func TestAScriptMarksWhatOnlyTheCoachHeard(t *testing.T) {
	given := []motive.Evidence{{Motivator: "pay", Strength: 2, Kind: motive.Volunteered}}
	s, err := Run(interview.New(setup()), script.New(motive.Answers{Say: []motive.Say{
		{Text: "love problem solving"}, {Text: "love problem solving", Evidence: given, Given: true},
		{Text: "problem solving perhaps"},
	}}), discard)
	if err != nil {
		t.Fatal(err)
	}
	turns := s.Interview().Turns
	if len(turns) != 3 || len(turns[2].Evidence) != 0 || len(turns[0].Evidence) != 1 || !turns[0].Evidence[0].ByCoach || len(turns[1].Evidence) != 1 || turns[1].Evidence[0].ByCoach {
		t.Errorf("got %+v", turns)
	}
}

// Each say of a debrief is one answer, and all are used.
func TestAScriptedDebriefUsesEverySay(t *testing.T) {
	set := setup()
	set.Debrief = true
	var a motive.Answers
	for i := range 40 {
		a.Say = append(a.Say, motive.Say{Text: fmt.Sprintf("love problem solving %d", i)})
	}
	f := script.New(a)
	s, err := Run(interview.New(set), f, discard)
	if err != nil || f.Left() != 0 {
		t.Fatalf("%v, %d left", err, f.Left())
	}
	for i, turn := range s.Interview().Turns {
		if want := fmt.Sprintf("debrief.%d", i+1); turn.Question != want {
			t.Errorf("turn %d is %s, want %s", i, turn.Question, want)
		}
	}
	if n := len(s.Interview().Turns); n != 40 {
		t.Errorf("%d turns", n)
	}
}
