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
	if err := readable(iv); err != nil {
		return nil, err
	}
	return write(interviewTree(iv), format)
}

// EncodeGoals writes goals as a YAML document.
func EncodeGoals(g motive.Goals) ([]byte, error) { return write(goalsTree(g), YAML) }

func write(root *branch, format Format) ([]byte, error) {
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

// A branch is a value about to be written.
type branch struct {
	text   string
	sort   sort
	inline bool // a collection on one line of YAML
	keys   []string
	items  []*branch
}

type sort uint8

const (
	aText  sort = iota
	aPlain      // a number or truth value
	aList
	aMapping
)

func (b *branch) add(key string, value *branch) {
	b.keys, b.items = append(b.keys, key), append(b.items, value)
}

func (b *branch) put(key, value string) {
	if value != "" {
		b.add(key, &branch{text: value})
	}
}

func plain(v any) *branch { return &branch{sort: aPlain, text: fmt.Sprint(v)} }

// byStrength writes numbers by motivator, the largest first.
func byStrength(m map[string]int) *branch {
	b := &branch{sort: aMapping, inline: true}
	for _, id := range strongestFirst(m) {
		b.add(id, plain(m[id]))
	}
	return b
}

func strongestFirst[V any](m map[string]V) []string {
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

func interviewTree(iv motive.Interview) *branch {
	b := &branch{sort: aMapping}
	b.put("schema", motive.SchemaInterview)
	b.put("id", iv.ID)
	if iv.Kind != motive.KindTalk {
		b.put("kind", iv.Kind)
	}
	report := &branch{sort: aMapping, inline: true}
	report.put("name", iv.Report.Name)
	report.put("team", iv.Report.Team)
	report.put("role", iv.Report.Role)
	b.add("report", report)
	b.put("manager", iv.Manager)
	b.put("started", iv.Started)
	b.put("finished", iv.Finished)
	catalogue := &branch{sort: aMapping, inline: true}
	catalogue.put("name", iv.Catalogue.Name)
	catalogue.put("version", iv.Catalogue.Version)
	b.add("catalogue", catalogue)
	b.put("goals", iv.Goals)
	if iv.Told != nil {
		told := &branch{sort: aMapping, inline: true}
		told.put("on", iv.Told.On)
		told.add("quotes", plain(iv.Told.Quotes))
		b.add("told", told)
	}
	if iv.Guess != nil {
		b.add("guess", byStrength(iv.Guess))
	}
	turns := &branch{sort: aList}
	for i := range iv.Turns {
		turns.items = append(turns.items, turnTree(&iv.Turns[i]))
	}
	b.add("turns", turns)
	if len(iv.Notes) > 0 {
		notes := &branch{sort: aList}
		for _, n := range iv.Notes {
			notes.items = append(notes.items, &branch{text: n})
		}
		b.add("notes", notes)
	}
	return b
}

func turnTree(t *motive.Turn) *branch {
	b := &branch{sort: aMapping}
	b.put("question", t.Question)
	b.put("asked", t.Asked)
	b.put("answer", t.Answer)
	if len(t.Evidence) > 0 {
		evidence := &branch{sort: aList}
		for _, e := range t.Evidence {
			entry := &branch{sort: aMapping, inline: true}
			entry.put("motivator", e.Motivator)
			entry.add("strength", plain(e.Strength))
			entry.put("kind", cmp.Or(string(e.Kind), string(motive.Volunteered)))
			entry.put("quote", e.Quote)
			evidence.items = append(evidence.items, entry)
		}
		b.add("evidence", evidence)
	}
	if p := t.Position; p != nil {
		position := &branch{sort: aMapping, inline: true}
		position.put("says", p.Says)
		position.put("goal", p.Goal)
		position.add("meets", plain(p.Meets))
		b.add("position", position)
	}
	return b
}

func goalsTree(g motive.Goals) *branch {
	b := &branch{sort: aMapping}
	b.put("schema", motive.SchemaGoals)
	b.put("id", g.ID)
	owner := &branch{sort: aMapping, inline: true}
	owner.put("name", g.Owner.Name)
	owner.put("kind", g.Owner.Kind)
	b.add("owner", owner)
	b.put("ask", g.Ask)
	goals := &branch{sort: aList}
	for _, goal := range g.Goals {
		one := &branch{sort: aMapping}
		one.put("id", goal.ID)
		one.put("statement", goal.Statement)
		one.put("type", cmp.Or(goal.Type, motive.Outcome))
		one.add("offers", byStrength(goal.Offers))
		if len(goal.How) > 0 {
			how := &branch{sort: aMapping}
			for _, id := range strongestFirst(goal.How) {
				how.add(id, &branch{text: goal.How[id]})
			}
			one.add("how", how)
		}
		goals.items = append(goals.items, one)
	}
	b.add("goals", goals)
	if g.OwnDrivers != nil {
		b.add("own_drivers", byStrength(g.OwnDrivers))
	}
	if g.Threshold != 0 && g.Threshold != motive.DefaultThreshold {
		b.add("threshold", plain(g.Threshold))
	}
	return b
}
