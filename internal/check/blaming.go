package check

// blaming finds questions that have people justify themselves.
func blaming(q *question) *slip {
	const remedy = "ask what happened, or what led up to it"
	if h, ok := first(q.words, accusing); ok {
		return q.slip(q.words, h, q.quote(q.words, h)+" has them justify themselves", remedy)
	}
	for _, p := range q.asking() {
		ws := p.asked()
		if h, ok := first(ws, atAll); ok && h.from == 0 && h.to == len(ws) {
			return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
		}
		if h, ok := first(ws, whyYou); ok && !chosen(ws[h.to:]) {
			return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
		}
		if h, ok := first(ws, whyYours); ok && h.from == 0 && faulty(ws) {
			return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
		}
		if p.how == request && faulty(ws) {
			if h, ok := first(ws, tellWhy); ok && h.from == 0 {
				return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
			}
		}
		if h, ok := first(ws, lapses); ok && h.from == 0 {
			return q.slip(ws, h, q.quote(ws, h)+" takes a fault of theirs for granted", remedy)
		}
	}
	return nil
}

// chosen reports whether the verb after "why did you" is a choice that people
// like to tell of: become, join, pick.
func chosen(ws []word) bool {
	for i, w := range ws {
		if i > 2 {
			break
		}
		if in(w.form, "think suppose reckon believe imagine") {
			return i == 0 && (len(ws) < 2 || !in(ws[1].form, "you you're you'd"))
		}
		if in(w.form, "become choose join pick study train apply first come move settle opt start take call name like love enjoy prefer find want think feel do") {
			return in(w.form, "become choose join pick study train apply first come move settle opt call name like love enjoy prefer") || w.form == "take" && i+1 < len(ws) && in(ws[i+1].form, "up to this the on") || w.form == "start"
		}
	}
	return false
}

// faulty reports whether the words tell of something gone wrong.
func faulty(ws []word) bool {
	h, ok := first(ws, faults)
	return ok && h.to > 0
}

var whyYou = phrases(`why ~on ~earth ~exactly ~then ~in ~the ~world did|didn't|do|don't|have|haven't|had|hadn't|were|weren't|are|aren't|can't|couldn't|must|would|wouldn't|won't|will|should|shouldn't|was|wasn't you
	how come you; why is it|that that you; why you didn't|haven't|weren't|failed|did|keep|never|were|couldn't|can't|always|still|don't|won't|let; what's your reason for not; why should|must|do i|we|anyone|anybody|the ~always ~rest ~others; why haven't|hasn't|didn't|don't|can't i|we|anyone|anybody|somebody; why not just`)

var tellWhy = phrases("tell|explain ~to ~me ~us why|how the|your|nobody|nothing|this|that")

var atAll = phrases("what were|are you thinking; what have you done; why you; who broke ~the|my|our ~lathe|pump|press|window|van|machine")

var whyYours = phrases("how come ~the|your|this|that|nobody|we|it; why did|do|does we|the ~rest ~others; why is|are|was|were|has|have|does|do|did|isn't|aren't|hasn't|haven't|wasn't|weren't|doesn't|don't|didn't|can't|couldn't your|nobody|no-one|nothing|none|half|the|this|there|that|it")

var faults = phrases(`late|overdue|behind|wrong|missing|unfinished|broken|empty|dirty|incomplete|piling|slipping|slow|slower|failing|failed|lost|again|still|always|never|miss|missed|fail|leave|forget|break|let|drop|bad|poor|mess|untidy|unanswered|low|lower|down|dropped|open|unlocked|short|worse|down|undone|unread|unpaid|unsigned|not|nobody|full|empty|undone; so long|late|slow|few|little|bad|poor|far; isn't|aren't|hasn't|haven't|wasn't|weren't|doesn't|don't|didn't`)

var accusing = phrases(`on your watch|account; because of you; how hard can|is it; what kind|sort of _ forgets|leaves|loses|misses|skips|does|breaks|lets|ignores; what part of _ ~_ ~_ did|do you not; what part of _ ~_ ~_ don't|didn't you; what's|what is the point of; what do|have you ~got ~have to say about|for; what have you got to say; care|mind to|explaining ~explain ~yourself ~why ~the; who gave you leave; what on earth|earth's; what the hell|devil|heck; what in the world; what made|makes|led you ignore|skip|forget|leave|miss|break|lose|fail|snap|shout|storm|disobey|refuse|neglect|overlook|drop; who dropped|lost|forgot|messed|ruined|spilled|deleted|overlooked|botched|allowed; say for yourself|yourselves; what's|what is|was your excuse; your|no excuse|excuses; explain|justify|defend yourself|yourselves; explain|justify|defend your behaviour|behavior|actions|failure|mistake|mistakes|absence|lateness|conduct|decision|delay|error|errors|conduct|performance|attitude|figures
	explain ~to|~me ~me ~to why|how you|your|the didn't|haven't|failed|weren't|did|were|let|missed|forgot|lost|keep|never|couldn't|managed; tell me why you|your didn't|haven't|failed|weren't|missed|forgot|lost|keep|never|couldn't|can't|don't|won't|let|were|are|did|always|still|left|ignored|skipped
	how ~do|can|could|would ~do|can|could|would you justify|defend|excuse|explain ~away ~not the|your|taking|that|spending|missing|being|leaving|losing|having|such|a|this|letting|going|not|ignoring|skipping|coming; how could you; how dare you; how do|did you dare; justify
	what made|makes|led|let you think|believe|imagine|assume|suppose ~that you|it|we|anyone|nobody; what were you thinking when|of|by|letting|sending|doing; what was going through your|you _ ~_ ~_ ~when ~you missed|broke|lost|forgot|ignored; what on earth|were you|did|made|were ~you ~doing ~thinking ~possessed; what in the world|name; whatever possessed; what possessed you; what got into you; what's|what is got|wrong|the ~wrong|matter|problem into|with you
	what gives|gave you the right|idea; who gave you permission|the; who said|told you could|to; who said|told you you could; who do you think you; whose fault|mistake|idea ~is|was ~it; who's|who is|was to blame|responsible|fault; is|was|wasn't|isn't it|this|that ~not your fault|mistake|job|responsibility|error; your own fault; your fault|mistake|failure|blunder|error|mess|carelessness|negligence|slip-up|incompetence; you are|were to blame; take ~the responsibility|blame for; own up ~to
	why couldn't|can't you; couldn't|can't|don't you ~be ~bothered ~just ~have be|bothered|realise|realize|see|know|understand; do you ~even ~not realise|realize|understand ~how|what|the; did it not|never occur; didn't it|you occur|think|see|check|notice|realise|bother|read|know; what were you doing while|instead|when; after what you did|said; where were you when|while; what took|kept you so|all long|this; what's taking; what's keeping you; what is keeping|taking you; how long will|must|do i|we have|wait
	you still|never|always|keep haven't|didn't|hadn't|forget|late|leave|missing|forgetting|let|ignore|ignoring; you ~have let|ve me|us|everyone|the ~team|side down; you let me|us|everyone|the ~team|side down; you ~were|are supposed|meant to; should ~have known|done|told|checked|noticed|asked|been better|this|that|it|me; you should|could have; should you not have; how many times must|do|have i|we; what do you expect me|us; do you think that's|that acceptable|okay|good enough; is that the best; when|how are|will you finally|ever; when are you going to; how did|could you let|allow ~it|this|that|things|the|your ~_ ~_ ~to get|go|happen|slip|burn|fall|run|spoil|drop|escape|die|boil|come; how did|do|have you manage|managed|contrive ~to ~to miss|lose|forget|mess|ruin|spoil|fail|burn|overlook|wreck|crash|upset|screw|waste the|your|this|that|it|our|my|another|so; how did you manage to break|drop|delete|flood the|your|this|that|it|our|my; how did you manage to get ~_ ~_ ~_ wrong|lost; how could anyone|anybody|someone; who|what else is there to blame; you of all people; answer for; account for your|yourself`)

var lapses = phrases(`was it you|your ~who ~fault; how did|do|have|could you ~manage ~to ~come ~just ~simply miss|missed|forget|forgotten|fail|failed|overlook|overlooked|ignore|ruin|wreck|spoil|botch|bungle|neglect|offend
	what did|have you do|done|break|broken|ruin to|wrong|now ~the|this|our|my|that|time; what have you done this time; what did you get wrong; what did you mess|screw; what stopped|prevented you from; what is|'s stopping you; why the|such ~long ~poor delay|face|mess|attitude|sloppy|poor`)
