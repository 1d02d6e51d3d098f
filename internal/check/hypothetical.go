package check

// hypothetical finds questions that only imagine and ask for nothing that is
// or was. "Would" of a habit long ago and a polite "would you tell me" are none.
func hypothetical(q *question) *slip {
	const remedy = "ask about the last time it happened"
	if inThePast(q.words) {
		return nil
	}
	for i := range q.parts {
		p := &q.parts[i]
		ws := p.words
		if !p.asks || p.how == request || p.how == elliptical {
			if h, ok := first(ws, imagining); ok && (h.from == 0 || ws[h.from].pause != 0 || fillers[ws[h.from-1].form] || in(ws[h.from].form, "if in given")) && !reported(ws[:h.from]) {
				return q.slip(ws, h, q.quote(ws, h)+" asks them to imagine", remedy)
			}
		}
		if !p.asks {
			continue
		}
		if h, ok := first(ws, supposing); ok && !narrated(ws, h.from) {
			return q.slip(ws, h, q.quote(ws, h)+" asks them to imagine", remedy)
		}
		if h, ok := modal(q, p); ok && p.how != elliptical {
			return q.slip(ws, h, q.quote(ws, h)+" asks for what has not happened", remedy)
		}
	}
	return nil
}

var imagining = phrases(`imagine|imagining|suppose|supposing|pretend|picture|assume|assuming|envisage|visualise|visualize|fantasise|dream; let's|lets ~just say i|you|we|they|it|the|your|that|there|money|tomorrow|this; let's|lets ~just imagine|suppose|pretend|assume; let us ~just say|imagine|suppose|pretend|assume; say i|you|we|they|it|the|your|this|somebody|someone|that|money|tomorrow|there; what if i|you|we|they|it|the|your|there|somebody|someone|money|that|this|all|nobody|one|your; if you|i|we|they ~only|suddenly|ever|just could|had|were|won|ruled|ran; if money|time were|was|weren't|wasn't; if i|we|they|someone|somebody|the|your|this|it|there|all|one offered|were|was|gave|closed|vanished|doubled|could|went|left|asked|had; in a|an|some perfect|ideal|dream|different|parallel|better world; in an ideal; given a magic|free|blank|choice|chance; with a magic|blank|unlimited; your dream|ideal|perfect; you wake|woke|win|won|inherit|find|found|are|get up|given|a|yourself; put yourself in; think ahead; fast forward|forward; fast-forward; tell|describe|walk ~me ~about ~through your dream|ideal|perfect; a genie|fairy|stranger|rival offers|grants|gives; what would|you'd|could`)

var supposing = phrases(`what if i|you|we|they|it|the|your|there|somebody|someone|money|that|this|all|nobody; in a|an|some perfect|ideal|dream|different|parallel|better world; in an ideal; magic wand; where do|will you see yourself; see yourself in; in|five|ten|two|three|twenty ~five|ten|two|three|twenty years|years' time|from|hence|now; imagine you|that|your|a|we|being|having; suppose you|that|the|we|i; supposing; pretend you|that|to|i; how do you imagine|picture|envisage|see the|your|yourself|life future|ideal|perfect|dream|ten|five; what|who's|what's is|'s|was ~would your ideal|dream|perfect; what's your ideal|dream|perfect; hypothetically; if you could|had|were; if i|we could|gave|offered|were|was|asked; if money|time were|was; were you to; were i|we|it|they to; given a free hand|choice; what do you hope|expect will; what will you do if|when; what could you do|make|build|achieve with|if; how will you feel|react if|when; will you ~_ ~_ if`)

// narrated reports whether a supposing word is told of the past: what did you
// imagine.
func narrated(ws []word, i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if in(ws[k].form, "did had have you've was were used") {
			return true
		}
	}
	return false
}

// modal finds a would that asks for what is not.
func modal(q *question, p *part) (hit, bool) {
	ws := p.words
	if p.how == request {
		h, ok := first(ws[p.head:], wouldDo)
		return hit{h.from + p.head, h.to + p.head}, ok
	}
	for i := p.head; i < len(ws) && i <= p.head+6; i++ {
		if i > p.head && ws[i].pause == ',' && i > p.head+2 {
			break
		}
		if i > p.head && in(ws[i].form, "that who which when before after because did was were") {
			break
		}
		wouldly := in(ws[i].form, "would wouldn't") || i > p.head && in(ws[i].form, "you'd it'd they'd")
		if !wouldly && !(in(ws[i].form, "could might will should") && conditionalClause(q)) {
			continue
		}
		if n := polite(ws, i); n {
			return hit{}, false
		}
		return hit{i, min(i+3, len(ws))}, true
	}
	return hit{}, false
}

var wouldDo = phrases("how|what you'd|would ~you do|feel|want|choose|change|say|react|like|spend|take|make|prefer|pick|build|run if; what would happen; what|how you would|could|might do|feel|change|choose|spend|react; what you'd do|change|choose|spend|want|pick|build; what you'd|would; how you'd; whether you'd|would")

// conditionalClause reports whether the question holds an if with a past tense.
func conditionalClause(q *question) bool {
	for i, w := range q.words {
		if w.form != "if" {
			continue
		}
		for k := i + 1; k < len(q.words) && k < i+5; k++ {
			if pastTense(q.words[k].form) || in(q.words[k].form, "could would") {
				return true
			}
		}
	}
	return false
}

// polite reports whether the would at i only softens: how would you describe,
// what would you say, would you like to.
func polite(ws []word, i int) bool {
	verb := ""
	for k := i + 1; k < len(ws) && k <= i+4; k++ {
		if in(ws[k].form, "you i we it your people colleagues friends others team ever") || adverbish(ws[k].form) {
			continue
		}
		verb = ws[k].form
		break
	}
	if verb == "like" {
		_, ok := first(ws, wouldLike)
		return ok
	}
	return in(verb, "describe say call put explain sum characterise characterize rate rank define phrase summarise summarize mind count consider agree be") && !(verb == "be" && !anyPhrase(ws, fairToSay)) && !has(ws, "if")
}

var fairToSay = phrases("would it be fair|right|true|wrong|possible|ok|okay")

var wouldLike = phrases("like to talk|discuss|start|begin|say|add|cover|tell|ask|know|hear|show|share")

// inThePast reports whether the words place the question in a time that is
// over, in which would tells of a habit.
func inThePast(ws []word) bool {
	if h, ok := first(ws, habits); ok {
		for _, w := range ws[h.from:h.to] {
			if w.form == "if" {
				return false
			}
		}
		return true
	}
	for i, w := range ws { // what would he say when it rained
		if i > 0 && w.form == "when" && i+2 < len(ws) && pronouns[ws[i+1].form] && pastTense(ws[i+2].form) && !has(ws, "if") {
			return true
		}
	}
	return false
}

var habits = phrases(`as a|an ~young ~junior ~new trainee|apprentice|kid|child|boy|girl|student|junior|beginner|teenager|youngster|rookie|novice|temp|intern|cadet|pupil; back then; back in; in those|the days|old|beginning|early; before the|you|your|we|this|it|that ~_ ~_ ~_; when you|we|the|they|it|your|i ~first ~were|was were|was|started|joined|came|began|worked|lived|had|did|still|opened|ran; used to; at your last|old|previous|first|former|old; in your last|old|previous|first|former|early; the mornings|nights|days|evenings|weeks|years|times ~when ~that the|you|it|nobody|they ~_ ~_ came|didn't|was|were|had|broke|went|failed; the old crew|foreman|boss|firm|mill|yard|boat|team|place|owner|owners|days|shop|plant|guard|works|gang; back at|when|home|on; on|at|in the old|early|first|previous; growing up; at school|university|college; once upon; during the ~old|last|first _ ~_ war|strike|lockdown|eighties|nineties|winter|summer; on those|your old|first|days|nights|mornings; those days; years ago; your first|last|old|previous|former`)
