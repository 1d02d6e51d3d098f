package codec

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"buyin/internal/motive"
)

// EncodeInterview writes an interview: as a YAML document, as a JSON document
// with a key a line, or as a line of NDJSON. The same interview gives the same
// bytes, nothing in them is live, and reading them gives the interview back,
// with the kinds that it left out written in. An interview that could not be
// read back is refused.
func EncodeInterview(iv motive.Interview, format Format) ([]byte, error) {
	if err := validateInterview(iv); err != nil {
		return nil, err
	}
	return encode(interviewNode(iv), format)
}

// EncodeGoals writes goals as a YAML document.
func EncodeGoals(g motive.Goals) ([]byte, error) { return encode(goalsNode(g), YAML) }

func encode(root *outNode, format Format) ([]byte, error) {
	var data []byte
	switch format {
	case YAML:
		data = appendYAML(nil, root)
	case JSON:
		data = appendJSON(nil, root, 0)
		data = append(data, '\n')
	default:
		data = appendJSON(nil, root, -1)
		data = append(data, '\n')
		if len(data) > motive.MaxLine {
			return nil, fmt.Errorf("a record of %d bytes is too long for a line; at most %d are read", len(data), motive.MaxLine)
		}
	}
	if !utf8.Valid(data) {
		return nil, errors.New("a text that is not UTF-8 cannot be written; mend it")
	}
	if len(data) > motive.MaxDocument {
		return nil, fmt.Errorf("a document of %d bytes is too long; at most %d are read", len(data), motive.MaxDocument)
	}
	return data, nil
}

// A outNode is a value about to be written.
type outNode struct {
	text   string
	sort   outKind
	inline bool // a collection on one line of YAML
	keys   []string
	items  []*outNode
}

type outKind uint8

const (
	aText  outKind = iota
	aPlain         // a number or truth value
	aList
	aMapping
)

func (b *outNode) add(key string, value *outNode) {
	b.keys, b.items = append(b.keys, key), append(b.items, value)
}

func (b *outNode) addText(key, value string) {
	if value != "" {
		b.add(key, &outNode{text: value})
	}
}

func literalNode(v any) *outNode { return &outNode{sort: aPlain, text: fmt.Sprint(v)} }

// strengthsNode writes numbers by motivator, the largest first.
func strengthsNode(m map[string]int) *outNode {
	b := &outNode{sort: aMapping, inline: true}
	for _, id := range sortedByStrength(m) {
		b.add(id, literalNode(m[id]))
	}
	return b
}

func sortedByStrength[V any](m map[string]V) []string {
	ids := make([]string, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b string) int {
		x, isNumber := any(m[a]).(int)
		y, _ := any(m[b]).(int)
		if isNumber && x != y {
			return cmp.Compare(y, x)
		}
		return cmp.Compare(a, b)
	})
	return ids
}

func interviewNode(iv motive.Interview) *outNode {
	b := &outNode{sort: aMapping}
	b.addText("schema", motive.SchemaInterview)
	b.addText("id", iv.ID)
	if iv.Kind != motive.KindTalk {
		b.addText("kind", iv.Kind)
	}
	report := &outNode{sort: aMapping, inline: true}
	report.addText("name", iv.Report.Name)
	report.addText("team", iv.Report.Team)
	report.addText("role", iv.Report.Role)
	b.add("report", report)
	b.addText("manager", iv.Manager)
	b.addText("started", iv.Started)
	b.addText("finished", iv.Finished)
	catalogue := &outNode{sort: aMapping, inline: true}
	catalogue.addText("name", iv.Catalogue.Name)
	catalogue.addText("version", iv.Catalogue.Version)
	b.add("catalogue", catalogue)
	b.addText("goals", iv.Goals)
	if iv.Told != nil {
		told := &outNode{sort: aMapping, inline: true}
		told.addText("on", iv.Told.On)
		told.add("quotes", literalNode(iv.Told.Quotes))
		b.add("told", told)
	}
	if iv.Guess != nil {
		b.add("guess", strengthsNode(iv.Guess))
	}
	turns := &outNode{sort: aList}
	for i := range iv.Turns {
		turns.items = append(turns.items, turnNode(&iv.Turns[i]))
	}
	b.add("turns", turns)
	if len(iv.Notes) > 0 {
		notes := &outNode{sort: aList}
		for _, n := range iv.Notes {
			notes.items = append(notes.items, &outNode{text: n})
		}
		b.add("notes", notes)
	}
	return b
}

func turnNode(t *motive.Turn) *outNode {
	b := &outNode{sort: aMapping}
	b.addText("question", t.Question)
	b.addText("asked", t.Asked)
	b.addText("answer", t.Answer)
	if len(t.Evidence) > 0 {
		evidence := &outNode{sort: aList}
		for _, e := range t.Evidence {
			entry := &outNode{sort: aMapping, inline: true}
			entry.addText("motivator", e.Motivator)
			entry.add("strength", literalNode(e.Strength))
			entry.addText("kind", cmp.Or(string(e.Kind), string(motive.Volunteered)))
			entry.addText("quote", e.Quote)
			evidence.items = append(evidence.items, entry)
		}
		b.add("evidence", evidence)
	}
	if p := t.Position; p != nil {
		position := &outNode{sort: aMapping, inline: true}
		position.addText("says", p.Says)
		position.addText("goal", p.Goal)
		position.add("meets", literalNode(p.Meets))
		b.add("position", position)
	}
	return b
}

func goalsNode(g motive.Goals) *outNode {
	b := &outNode{sort: aMapping}
	b.addText("schema", motive.SchemaGoals)
	b.addText("id", g.ID)
	owner := &outNode{sort: aMapping, inline: true}
	owner.addText("name", g.Owner.Name)
	owner.addText("kind", g.Owner.Kind)
	b.add("owner", owner)
	b.addText("ask", g.Ask)
	goals := &outNode{sort: aList}
	for _, goal := range g.Goals {
		one := &outNode{sort: aMapping}
		one.addText("id", goal.ID)
		one.addText("statement", goal.Statement)
		one.addText("type", cmp.Or(goal.Type, motive.Outcome))
		one.add("offers", strengthsNode(goal.Offers))
		if len(goal.How) > 0 {
			how := &outNode{sort: aMapping}
			for _, id := range sortedByStrength(goal.How) {
				how.add(id, &outNode{text: goal.How[id]})
			}
			one.add("how", how)
		}
		goals.items = append(goals.items, one)
	}
	b.add("goals", goals)
	if g.OwnDrivers != nil {
		b.add("own_drivers", strengthsNode(g.OwnDrivers))
	}
	if g.Threshold != 0 && g.Threshold != motive.DefaultThreshold {
		b.add("threshold", literalNode(g.Threshold))
	}
	return b
}
