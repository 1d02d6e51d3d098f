package journal

import (
	"encoding/json"
	"slices"

	"buyin/internal/ask"
	"buyin/internal/motive"
)

// The journal of an unfinished ask holds one Start with Ask set, then one
// ask.Given for each act, each as one line of JSON. The type below is that format.

type askLine struct {
	Act       string         `json:"act,omitempty"`
	Kind      string         `json:"kind,omitempty"`
	Asked     string         `json:"asked,omitempty"`
	Motivator string         `json:"motivator,omitempty"`
	Effect    int            `json:"effect,omitempty"`
	Scale     int            `json:"scale,omitempty"`
	Text      string         `json:"text,omitempty"`
	Evidence  []evidenceJSON `json:"evidence,omitzero"`
	Positions []positionJSON `json:"positions,omitempty"`
	Reply     string         `json:"reply,omitempty"`
	Promise   *promiseJSON   `json:"promise,omitempty"`
	Told      *toldJSON      `json:"told,omitempty"`
	Put       *putJSON       `json:"put,omitempty"`
}

type putJSON struct {
	On        string   `json:"on"`
	Overlap   *float64 `json:"overlap"`
	Catalogue string   `json:"catalogue,omitempty"`
}

// EncodeAsk returns one act of an ask as a line of a journal.
func EncodeAsk(g ask.Given) ([]byte, error) {
	l := askLine{
		Act: string(g.Act), Kind: string(g.Kind), Asked: g.Asked, Motivator: g.Motivator, Effect: g.Effect, Scale: g.Scale, Text: g.Text,
		Evidence: encodeEvidence(g.Evidence), Positions: encodePositions(g.Positions), Reply: string(g.Reply),
		Promise: encodePromise(g.Promise), Told: encodeTold(g.Told),
	}
	if g.Put != nil {
		l.Put = &putJSON{On: g.Put.On, Overlap: g.Put.Overlap, Catalogue: g.Put.Catalogue}
	}
	return json.Marshal(l)
}

// DecodeAsk reads one act of an ask from a line of a journal.
func DecodeAsk(line []byte) (ask.Given, error) {
	var l askLine
	if err := json.Unmarshal(line, &l); err != nil {
		return ask.Given{}, err
	}
	g := ask.Given{
		Act: ask.Act(l.Act), Kind: ask.Kind(l.Kind), Asked: l.Asked, Motivator: l.Motivator, Effect: l.Effect, Scale: l.Scale, Text: l.Text,
		Evidence: decodeEvidence(l.Evidence), Positions: decodePositions(l.Positions), Reply: motive.Reply(l.Reply),
		Promise: decodePromise(l.Promise), Told: decodeTold(l.Told),
	}
	if l.Put != nil {
		g.Put = &motive.Put{On: l.Put.On, Overlap: l.Put.Overlap, Catalogue: l.Put.Catalogue}
	}
	return g, nil
}

// DecodeAsks reads all acts of the journal of an ask. On an error it returns the
// acts before the line that cannot be read.
func DecodeAsks(lines [][]byte) (acts []ask.Given, err error) {
	for _, line := range lines {
		g, err := DecodeAsk(line)
		if err != nil {
			return acts, err
		}
		acts = append(acts, g)
	}
	return acts, nil
}

// A Writer keeps the lines of a journal. When one of its methods returns nil, they
// are on the disk.
type Writer interface {
	Append(line []byte) error
	Replace(lines [][]byte) error
}

// WriteAsk writes an act of an ask: g is what Session.ForJournal returned of it,
// before and after are the ask before and after the act. With the act from which on
// no words are kept, the words before it go, too. A question that is answered without
// words, or declined, takes with it what was typed there before.
func WriteAsk(w Writer, g ask.Given, before, after ask.Session) error {
	if !before.KeepsWords() || after.KeepsWords() && !g.IsWordless() {
		line, err := EncodeAsk(g)
		if err != nil {
			return err
		}
		return w.Append(line)
	}
	var lines [][]byte
	for _, act := range slices.Concat(after.Acts(), drafts(after), goneOver(after)) {
		line, err := EncodeAsk(act)
		if err != nil {
			return err
		}
		lines = append(lines, line)
	}
	return w.Replace(lines)
}

// goneOver returns the acts that keep the answers that /back went over.
func goneOver(s ask.Session) (acts []ask.Given) {
	for _, g := range s.GoneOver() {
		g.Act = ask.GoneOver
		acts = append(acts, g)
	}
	return acts
}

// drafts returns the acts that keep the words typed and not answered with yet.
func drafts(s ask.Session) (acts []ask.Given) {
	for _, k := range []ask.Kind{ask.Reason, ask.Terms, ask.Condition, ask.Change} {
		if words := s.DraftFor(k); words != "" && s.KeepsWords() {
			acts = append(acts, ask.Given{Act: ask.Drafted, Kind: k, Text: words})
		}
	}
	if half, ok := s.HalfPromise(); ok {
		acts = append(acts, half)
	}
	return acts
}

// askSetup returns the setup for replaying an ask. Its goals, cards and sentences
// affect the next step, not what was said.
func (s Start) askSetup(c motive.Catalogue, head motive.Interview) ask.Setup {
	return ask.Setup{Catalogue: c, Head: head, Today: head.Day(), Debrief: s.Debrief, Left: s.Left, Scripted: true}
}
