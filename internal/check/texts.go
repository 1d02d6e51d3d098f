package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"buyin/internal/english"
	"buyin/internal/motive"
	"buyin/internal/visible"
)

// checkQuestions applies the wording rules to every question, if the catalogue is in
// English.
func (r *review) checkQuestions() {
	if !r.in.Catalogue.IsEnglish() {
		return
	}
	rules := slices.DeleteFunc(wordingRules(), func(rule Rule) bool { return r.in.Severities[rule.Name].Off })
	c := &r.in.Catalogue
	for i := range c.Motivators {
		m := &c.Motivators[i]
		families := familiesOf(m)
		eachText(m.Probes, textPath{motivator: i, parent: "probes"}, func(text string, path textPath) {
			r.checkQuestion(&question{english.Parse(text), m, families}, rules, path)
		})
	}
	eachText(c.Openers, textPath{motivator: none, parent: "openers"}, func(text string, path textPath) {
		r.checkQuestion(&question{Sentence: english.Parse(text)}, rules, path)
	})
}

// checkQuestion applies the rules to one question.
func (r *review) checkQuestion(q *question, rules []Rule, path textPath) {
	if len(q.Words) == 0 {
		return
	}
	for _, rule := range rules {
		f := rule.question(q)
		if f == nil {
			continue
		}
		r.rule = rule
		if f.infoOnly {
			r.rule.Severity = min(r.rule.Severity, motive.Info)
		}
		r.reportIn(q.Text, f.from, f.to, path.keys(), f.message, f.remedy)
	}
}

// A textPath is the path of a text in the catalogue. It is a struct, so that visiting the
// many texts without findings allocates no memory.
type textPath struct {
	motivator int    // index of the motivator; none for a text of the catalogue itself
	parent    string // "probes", "openers" or "appeal"; "" if there is none
	item      int    // index in the parent; none if the parent is not a list
	key       string
	index     int // index in the list under the key; none if the text is not in a list
}

const none = -1

// keys returns the path as keys and indices.
func (p textPath) keys() []any {
	var keys []any
	if p.motivator != none {
		keys = append(keys, "motivators", p.motivator)
	}
	if p.parent != "" {
		keys = append(keys, p.parent)
		if p.item != none {
			keys = append(keys, p.item)
		}
	}
	keys = append(keys, p.key)
	if p.index != none {
		keys = append(keys, p.index)
	}
	return keys
}

// eachText visits every wording of the questions in the list at the path.
func eachText(questions []motive.Question, path textPath, visit func(text string, path textPath)) {
	for i := range questions {
		q := &questions[i]
		path.item = i
		path.key, path.index = "ask", none
		visit(q.Ask, path)
		for _, list := range [...]textList{{"reword", q.Reword}, {"follow_up", q.FollowUp}} {
			list.each(path, visit)
		}
	}
}

// A textList is a key and the texts in the list under it.
type textList struct {
	key   string
	texts []string
}

func (l textList) each(path textPath, visit func(text string, path textPath)) {
	for i, s := range l.texts {
		path.key, path.index = l.key, i
		visit(s, path)
	}
}

// eachHidden looks in each text of the catalogue for the first character that is not safe
// to show. It calls visit with that character as text[from:to], and with the path of the
// text.
func (r *review) eachHidden(visit func(text string, from, to int, path []any)) {
	c := &r.in.Catalogue
	look := func(text string, path textPath) {
		if from, to, ok := findHidden(text); ok {
			visit(text, from, to, path.keys())
		}
	}
	look(c.Name, textPath{motivator: none, key: "name", index: none})
	for i := range c.Motivators {
		m := &c.Motivators[i]
		look(m.Name, textPath{motivator: i, key: "name", index: none})
		look(m.Meaning, textPath{motivator: i, key: "meaning", index: none})
		look(m.Appeal.Say, textPath{motivator: i, parent: "appeal", item: none, key: "say", index: none})
		look(m.Appeal.Avoid, textPath{motivator: i, parent: "appeal", item: none, key: "avoid", index: none})
		look(m.Choice, textPath{motivator: i, key: "choice", index: none})
		eachText(m.Probes, textPath{motivator: i, parent: "probes"}, look)
		for _, list := range [...]textList{{"reflects", m.Reflects}, {"reflects_not", m.ReflectsNot}, {"cues", m.Cues}, {"examples", m.Examples}, {"refusals", m.Refusals}, {"counter_examples", m.CounterExamples}} {
			list.each(textPath{motivator: i}, look)
		}
	}
	eachText(c.Openers, textPath{motivator: none, parent: "openers"}, look)
	textList{"neutral_examples", c.NeutralExamples}.each(textPath{motivator: none}, look)
}

// findHidden finds the first character of a text that is not safe to show. Tabs and line
// breaks are safe. Joiners and selectors are safe between the right neighbours.
func findHidden(text string) (from, to int, ok bool) {
	if strings.ContainsAny(text, "\t\r") {
		text = tabsToBlanks.Replace(text)
	}
	shown := visible.Text(text)
	if shown == text {
		return 0, 0, false
	}
	for text[from] == shown[from] { // text and shown differ, and shown is never shorter
		from++
	}
	_, n := utf8.DecodeRuneInString(text[from:])
	return from, from + n, true
}

var tabsToBlanks = strings.NewReplacer("\t", " ", "\r", " ")
