package journal

import (
	"encoding/json"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// The journal of an unfinished talk holds one Start, then one interview.Given
// for each act, each as one line of JSON. The types below are that format. They
// are separate from the types of packages motive and interview so that renaming
// a Go field there cannot change files on disk: buyin 1.0.0 wrote the Go field
// names of motive ("Motivator", "Quotes"), and its journals must always replay.

// A Start is the first line of a journal: everything a talk starts from.
type Start struct {
	Report    motive.Report
	Manager   string // "" if unknown
	Started   string // RFC 3339
	Goals     string // id of the ask, "" if there is none
	Catalogue motive.CatalogueRef
	Told      *motive.Told   // nil if unknown when the talk started
	Guess     map[string]int // nil if none was given when the talk started
	Debrief   bool           // the talk was over and its notes were typed up
	Self      bool           // the manager interviews themselves
	Ask       bool           // it is no talk: the ask is put to the report
	Left      motive.Reply   // no or yes: with Ask, they answered that before, and it is not put again
	Finished  string         // RFC 3339, only if a file of answers sets it
}

type startLine struct {
	Report    reportJSON     `json:"report"`
	Manager   string         `json:"manager,omitempty"`
	Started   string         `json:"started"`
	Goals     string         `json:"goals,omitempty"`
	Catalogue catalogueJSON  `json:"catalogue"`
	Told      *toldJSON      `json:"told,omitempty"`
	Guess     map[string]int `json:"guess,omitempty"`
	Debrief   bool           `json:"debrief,omitempty"`
	Self      bool           `json:"self,omitempty"`
	Ask       bool           `json:"ask,omitempty"`
	Left      string         `json:"left,omitempty"`
	Finished  string         `json:"finished,omitempty"`
}

type reportJSON struct {
	Name string `json:"Name"`
	Team string `json:"Team"`
	Role string `json:"Role"`
}

type catalogueJSON struct {
	Name    string `json:"Name"`
	Version string `json:"Version"`
}

type toldJSON struct {
	On     string `json:"On"`
	Quotes bool   `json:"Quotes"`
}

type actLine struct {
	Act       string         `json:"act,omitempty"`
	Kind      string         `json:"kind,omitempty"`
	Question  string         `json:"question,omitempty"`
	Asked     string         `json:"asked,omitempty"`
	FollowUp  bool           `json:"follow_up,omitempty"`
	Move      string         `json:"move,omitempty"` // buyin 1.0.0 had no moves
	Text      string         `json:"text,omitempty"`
	Evidence  []evidenceJSON `json:"evidence,omitzero"`
	Choice    string         `json:"choice,omitempty"`
	Least     string         `json:"least,omitempty"`
	Promise   *promiseJSON   `json:"promise,omitempty"`
	Position  *positionJSON  `json:"position,omitempty"`  // if there is one
	Positions []positionJSON `json:"positions,omitempty"` // if there are more
	Guess     map[string]int `json:"guess,omitempty"`
	Told      *toldJSON      `json:"told,omitempty"`
	Turn      int            `json:"turn,omitempty"`
	Wordless  bool           `json:"wordless,omitempty"`
	Change    *changeJSON    `json:"change,omitempty"`
	Sound     *soundJSON     `json:"sound,omitempty"` // buyin 1.0.0 had none
	Denied    string         `json:"denied,omitempty"`
}

type changeJSON struct {
	Turns    []turnChangeJSON `json:"turns,omitempty"`
	Note     string           `json:"note,omitempty"`
	NoteGone []int            `json:"note_gone,omitempty"`
	Wordless bool             `json:"wordless,omitempty"`
	To       string           `json:"to,omitempty"`
	Moved    *turnJSON        `json:"moved,omitempty"`
}

type turnChangeJSON struct {
	Turn     int            `json:"turn"`
	Gone     bool           `json:"gone,omitempty"`
	Answer   string         `json:"answer,omitempty"`
	Evidence []evidenceJSON `json:"evidence,omitzero"`
	Asked    string         `json:"asked,omitempty"`
}

type turnJSON struct {
	Question  string         `json:"question"`
	Asked     string         `json:"asked,omitempty"`
	Answer    string         `json:"answer,omitempty"`
	Evidence  []evidenceJSON `json:"evidence,omitzero"`
	Positions []positionJSON `json:"positions,omitempty"`
	Least     string         `json:"least,omitempty"`
	Effects   map[string]int `json:"effects,omitempty"`
	Scale     *int           `json:"scale,omitempty"`
}

type evidenceJSON struct {
	Motivator string `json:"Motivator"`
	Strength  int    `json:"Strength"`
	Kind      string `json:"Kind"`
	Quote     string `json:"Quote"`
	ByCoach   bool   `json:"ByCoach,omitempty"`
}

type positionJSON struct {
	Says  string `json:"Says"`
	Goal  string `json:"Goal"`
	Meets *bool  `json:"Meets,omitempty"`
}

// Encode returns the first line of a journal.
func (s Start) Encode() ([]byte, error) {
	return json.Marshal(startLine{
		Report:  reportJSON{Name: s.Report.Name, Team: s.Report.Team, Role: s.Report.Role},
		Manager: s.Manager, Started: s.Started, Goals: s.Goals,
		Catalogue: catalogueJSON{Name: s.Catalogue.Name, Version: s.Catalogue.Version},
		Told:      encodeTold(s.Told), Guess: s.Guess, Debrief: s.Debrief, Self: s.Self, Ask: s.Ask, Left: string(s.Left), Finished: s.Finished,
	})
}

// DecodeStart reads the first line of a journal.
func DecodeStart(line []byte) (Start, error) {
	var l startLine
	if err := json.Unmarshal(line, &l); err != nil {
		return Start{}, err
	}
	return Start{
		Report:  motive.Report{Name: l.Report.Name, Team: l.Report.Team, Role: l.Report.Role},
		Manager: l.Manager, Started: l.Started, Goals: l.Goals,
		Catalogue: motive.CatalogueRef{Name: l.Catalogue.Name, Version: l.Catalogue.Version},
		Told:      decodeTold(l.Told), Guess: l.Guess, Debrief: l.Debrief, Self: l.Self, Ask: l.Ask, Left: motive.Reply(l.Left), Finished: l.Finished,
	}, nil
}

// EncodeAct returns one act as a line of a journal.
func EncodeAct(g interview.Given) ([]byte, error) {
	l := actLine{
		Act: string(g.Act), Kind: string(g.Kind), Question: g.Question, Asked: g.Asked, FollowUp: g.FollowUp, Move: string(g.Move),
		Text: g.Text, Choice: g.Choice, Least: g.Least, Promise: encodePromise(g.Promise), Guess: g.Guess, Told: encodeTold(g.Told), Turn: g.Turn, Wordless: g.Wordless,
		Evidence: encodeEvidence(g.Evidence), Positions: encodePositions(g.Positions), Change: encodeChange(g.Change), Sound: encodeSound(g.Sound), Denied: g.Denied,
	}
	if len(l.Positions) == 1 { // as buyin 1.0.0 wrote it
		l.Position, l.Positions = &l.Positions[0], nil
	}
	return json.Marshal(l)
}

// DecodeAct reads one act from a line of a journal.
func DecodeAct(line []byte) (interview.Given, error) {
	var l actLine
	if err := json.Unmarshal(line, &l); err != nil {
		return interview.Given{}, err
	}
	g := interview.Given{
		Act: interview.Act(l.Act), Kind: interview.Kind(l.Kind), Question: l.Question, Asked: l.Asked, FollowUp: l.FollowUp, Move: interview.Move(l.Move),
		Text: l.Text, Choice: l.Choice, Least: l.Least, Promise: decodePromise(l.Promise), Guess: l.Guess, Told: decodeTold(l.Told), Turn: l.Turn, Wordless: l.Wordless,
		Evidence: decodeEvidence(l.Evidence), Change: decodeChange(l.Change), Sound: decodeSound(l.Sound), Denied: l.Denied,
	}
	if l.Position != nil {
		l.Positions = append(l.Positions, *l.Position)
	}
	g.Positions = decodePositions(l.Positions)
	return g, nil
}

// DecodeActs reads all acts of a journal. On an error it returns the acts
// before the line that cannot be read.
func DecodeActs(lines [][]byte) (acts []interview.Given, err error) {
	for _, line := range lines {
		g, err := DecodeAct(line)
		if err != nil {
			return acts, err
		}
		acts = append(acts, g)
	}
	return acts, nil
}

// EncodeActs returns acts as lines of a journal.
func EncodeActs(acts []interview.Given) (lines [][]byte, err error) {
	for _, g := range acts {
		line, err := EncodeAct(g)
		if err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	return lines, nil
}

func encodeTold(t *motive.Told) *toldJSON {
	if t == nil {
		return nil
	}
	return &toldJSON{On: t.On, Quotes: t.Quotes}
}

func decodeTold(t *toldJSON) *motive.Told {
	if t == nil {
		return nil
	}
	return &motive.Told{On: t.On, Quotes: t.Quotes}
}

// Head returns the interview with this id as it is before the first question.
func (s Start) Head(id string) motive.Interview {
	kind := motive.KindTalk
	if s.Ask {
		kind = motive.KindAsk
	}
	return motive.Interview{
		ID: id, Kind: kind, Report: s.Report, Manager: s.Manager, Started: s.Started,
		Goals: s.Goals, Told: s.Told, Guess: s.Guess,
	}
}

// Setup returns the setup for replaying the talk. It has no goals and hears
// nothing: these affect the next question, not what was said.
func (s Start) Setup(c motive.Catalogue, head motive.Interview) interview.Setup {
	return interview.Setup{Catalogue: c, Head: head, Preamble: !s.Self, Debrief: s.Debrief}
}
