package practice

import (
	"slices"

	"buyin/internal/english"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// putOffShrugShare is the probability that a report shrugs if asked what would
// put them off in words that are not theirs.
const putOffShrugShare = 2. / 5

// replyToPutOff answers the question of what would put the report off. It names
// something that does, if the report has anything of that sort.
func (r *Report) replyToPutOff(asked string) Reply {
	if !r.takesUpWords(asked) && r.random.Float64() < putOffShrugShare {
		return r.shrugOff()
	}
	i, ok := r.draw(func(s motive.Saying) float64 {
		weight := 0.0
		for _, x := range s.Reveals {
			weight += float64(max(0, -x)) // whole numbers: their order does not matter
		}
		return weight
	})
	if ok {
		return r.useSaying(i)
	}
	id := r.worst(func(id string) bool { return !r.hasSaid(id) })
	if id == "" {
		id = r.worst(func(string) bool { return true })
	}
	if id == "" {
		return r.shrugOff()
	}
	strength := r.persona.Drivers[id]
	return Reply{Text: r.shortReply(id, strength), Evidence: []motive.Evidence{{Motivator: id, Strength: strength}}}
}

// shrugOff returns the next reply that names nothing.
func (r *Report) shrugOff() Reply {
	texts := language.List("practice.putoff.shrug")
	text := texts[r.shrugs%len(texts)]
	r.shrugs++
	return Reply{Text: text}
}

// worst returns the motivator that puts the report off most, of those that fit,
// or "".
func (r *Report) worst(fits func(id string) bool) string {
	worst := ""
	for _, m := range r.catalogue.Motivators {
		if x := r.persona.Drivers[m.ID]; x < 0 && fits(m.ID) && (worst == "" || x < r.persona.Drivers[worst]) {
			worst = m.ID
		}
	}
	return worst
}

// hasSaid reports whether an earlier reply revealed the motivator.
func (r *Report) hasSaid(id string) bool {
	return slices.ContainsFunc(r.exchanges, func(x exchange) bool { return strengthIn(x.reply.Evidence, id) != 0 })
}

// takesUpWords reports whether a question takes up words of theirs: two content
// words that follow each other in the question and in something they said.
func (r *Report) takesUpWords(asked string) bool {
	question := contentPairs(asked)
	return slices.ContainsFunc(r.exchanges, func(x exchange) bool {
		return x.isTalk() && slices.ContainsFunc(contentPairs(x.reply.Text), func(pair [2]string) bool { return slices.Contains(question, pair) })
	})
}

// contentPairs returns each content word of a text with the next one. Function
// words and verbs that are common in any talk about work are left out.
func contentPairs(text string) [][2]string {
	var pairs [][2]string
	before := ""
	for _, word := range english.PlainWords(text) {
		if english.IsCommonWord(word) {
			continue
		}
		if before != "" {
			pairs = append(pairs, [2]string{before, word})
		}
		before = word
	}
	return pairs
}
