package check

import (
	"slices"
	"sync"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var protectedTopicRule = Rule{
	Name: "protected-topic", Group: Wording, Severity: motive.Error, question: findProtectedTopic, Source: law,
	Doc:  "health, family plans, age, religion, union, politics, nationality, disability and orientation are topics that an employer must not ask about",
	Bad:  "How does your faith shape the way you work?",
	Good: "What shapes the way you work?",
}

// findProtectedTopic finds questions about topics that an employer may not ask about:
// health, family plans, age, religion, union, politics, nationality, disability,
// orientation. The words count only if they are about the report, because a pump may be
// old, and a roof may be a church's.
func findProtectedTopic(q *question) *finding {
	all := protectedTopics()
	for i := range q.Clauses {
		ws := q.Clauses[i].Words
		if !slices.ContainsFunc(ws, func(w english.Word) bool { return all.MayStart(&w) }) {
			continue
		}
		for _, t := range all.topics {
			if s, ok := t.findIn(ws, q.Words); ok {
				return q.flag(ws, s, "asks about "+t.name, "leave it out, and listen if they bring it up")
			}
		}
	}
	return nil
}

// A topic is a set of phrases that ask about one protected topic.
type topic struct {
	term
	name string
	bare bool // the phrases do not count if they describe a noun after them
}

func (t *topic) findIn(ws, question english.Words) (english.Span, bool) {
	return findWhere(ws, t.phrases, func(s english.Span) bool {
		return !question.HasAnyNumber(t.unless) && !(t.bare && ws.DescribesThing(s))
	})
}

// A topicList holds the topics of the rule.
type topicList struct {
	english.Bloom // filter over the phrases of all topics
	topics        []topic
}

// topicsIn returns the topics of a section. Each begins with a line "about: TOPIC" or
// "bare: TOPIC" and ends with a line "unless: WORDS".
func topicsIn(file, section string) func() topicList {
	return sync.OnceValue(func() topicList {
		var all []topic
		var lists []*english.PhraseList
		for _, b := range english.ListsOf("rules/" + file).Section(section) {
			switch b.Key {
			case "about", "bare":
				list := english.NewPhrases(b.Phrases...)
				all, lists = append(all, topic{name: b.Value, term: term{phrases: list}, bare: b.Key == "bare"}), append(lists, list)
			case "unless":
				all[len(all)-1].unless = english.NewSet(b.Value)
			}
		}
		return topicList{english.NewBloom(lists...), all}
	})
}

var protectedTopics = topicsIn("protected-topic", "topics")
