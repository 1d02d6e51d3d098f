package check

// leading finds questions that presume their answer or push towards one.
func leading(q *question) *slip {
	const remedy = "ask without saying what you expect to hear"
	if s := tagged(q, remedy); s != nil {
		return s
	}
	for _, look := range []func(*question) (ws []word, h hit, ok bool, why string){
		pushes, assertsFeeling, tellsOpinion, presumes,
	} {
		if ws, h, ok, why := look(q); ok {
			return q.slip(ws, h, q.quote(ws, h)+" "+why, remedy)
		}
	}
	return nil
}

// tagged finds ", don't you?", ", right?", "Isn't it" and statements with a
// question mark.
func tagged(q *question, remedy string) *slip {
	for i := range q.parts {
		p := &q.parts[i]
		ws := p.words
		switch p.how {
		case inverted:
			asked := p.asked()
			negative := len(asked[0].form) > 3 && asked[0].form[len(asked[0].form)-3:] == "n't"
			tag := p.head > 0 && ws[p.head].pause == ',' && len(asked) <= 3 && len(asked) > 1 && pronouns[asked[1].form]
			agree := len(asked) > 2 && pronouns[asked[1].form] && in(asked[2].form, "agree concede accept admit") && !has(ws, "disagree")
			if negative || tag || agree {
				h := hit{p.head, min(p.head+2, len(ws))}
				return q.slip(ws, h, q.quote(ws, h)+" pushes towards an answer", remedy)
			}
		case elliptical:
			from := 0
			for k := range ws {
				if ws[k].pause == ',' {
					from = k
				}
			}
			if tail := ws[from:]; len(tail) <= 3 && (from > 0 || i > 0) && anyPhrase(tail, tagWords) {
				return q.slip(ws, hit{from, len(ws)}, q.quote(ws, hit{from, len(ws)})+" pushes towards an answer", remedy)
			}
			k := 0
			for k < len(ws) && fillers[ws[k].form] {
				k++
			}
			if k < len(ws) && len(ws) > k+2 && in(ws[k].form, "you you're you've you'd you'll it's that's i'm") && p.end == '?' {
				return q.slip(ws, hit{k, len(ws)}, "a statement with a question mark pushes towards yes", remedy)
			}
		}
	}
	return nil
}

var tagWords = phrases("right; correct; no; yes; eh; huh; agreed; true; innit; am i right; ok; okay; yeah; surely")

// pushes finds words that leave only one answer.
func pushes(q *question) ([]word, hit, bool, string) {
	if h, ok := first(q.words, pushing); ok && !reported(q.words[:h.from]) && !has(q.words, "disagree") {
		return q.words, h, true, "leaves only one answer"
	}
	for _, ws := range q.said() {
		if h, ok := first(ws, bandwagon); ok && !reported(ws) && !balanced(q) {
			return ws, h, true, "tells what others think before asking"
		}
	}
	for _, ws := range q.said() {
		if reported(ws) {
			continue
		}
		if h, ok := first(ws, sweeping); ok {
			return ws, h, true, "leaves only one answer"
		}
	}
	return nil, hit{}, false, ""
}

var pushing = phrases(`surely; needless to say; undoubtedly; without a doubt; no doubt; it goes without saying; of course you|it|we|they|this|that|the|your
	as we all|both know; we all|both know|agree; as everyone|everybody knows; everyone|everybody knows|agrees; no one can|could|would object|deny|doubt|mind|argue; nobody|no-one can|could|would deny
	i'm|we're sure|certain|convinced|confident|positive ~that you|you'll|you'd|you've|you're|it|that|this|the|your|we|they; i am sure|certain|convinced|confident ~that you|it|that|this|the|your|we
	i take it ~that; i assume|presume|expect|bet|guess|suppose|trust|reckon|imagine|know ~that you|you'll|you'd|you've|you're|your|it's|it
	i can see|tell ~that you|you're|you've|you'd; it's|it clear|obvious|plain ~to ~me ~that; it seems you|you're|clear; it must be|have|feel
	you|you'd|you'll|you'd would|will|must|surely|'d agree|admit|see|accept|concede; you'd|you'll agree|admit|accept|concede; you must ~have ~really|surely be|been|feel|love|enjoy|like|hate|find|have|want|miss|admit
	would you not agree|say; wouldn't|don't|won't you agree|concede|say|rather; is it not obvious|true|fair|better|time|right; would|is it ~not ~be fair|right|true|wrong to say|assume|think; the obvious|only|right|natural|sensible answer|choice|thing|step is; isn't it true|fair|time|better|great|obvious|clear|nice|good
	isn't|aren't|wasn't it|that|this|you|we
	wouldn't it be|have; shouldn't we|you|it|they; i hope you like|enjoy|agree|see|love|liked|enjoyed|loved; it would be a shame; don't tell me
	only right|fair|natural|sensible|reasonable ~to ~that; any sensible|reasonable|decent|sane|good|serious|normal _; as any|every good|sensible|decent _
	experts|studies|research|science|surveys|data say|says|show|shows|agree|tell|tells|suggest|suggests|prove|proves; you'll want to|us|me; as a|an|one ~such|very|real|true|born|natural|our|of|loyal|committed|proud|great|good ~natural|born|gifted|talented|our leader|expert|star|professional|talent|perfectionist|best; being a|an|such|the ~a|an ~born|natural|real perfectionist|leader|natural|workaholic|optimist|pessimist|expert|star|loner|high
	like|as|with all|most good|sensible|decent|reasonable people`)

var sweeping = phrases("obviously; clearly; naturally; undeniably; frankly; honestly; plainly; of course; evidently; admittedly; i expect; i dare say; i bet; i should think; i suspect; i imagine; i suppose; i presume; i assume; i gather")

var bandwagon = phrases(`most|many|all|plenty|lots of ~the ~my ~our ~your people|folk|folks|others|colleagues|us|them|staff|team|crew ~here ~who tell|tells|say|says|said|think|thinks|find|finds|agree|agrees|love|loves|feel|feels|believe|like|likes|enjoy|want|wants|prefer|prefers|rave|would|will|go|seem|stay|consider|see|are|is|value|put|swear|have
	most|many|all|other|more|sensible people|folk|folks|others|colleagues|engineers|managers|teams|nurses|cooks|drivers|staff ~here ~i ~who ~you ~work ~in ~your ~place|job tell|tells|say|says|said|think|thinks|find|finds|agree|agrees|love|loves|feel|feels|believe|like|likes|enjoy|want|wants|prefer|prefers|rave|would|will|seem|stay|consider|see|are|value|put|swear|have
	everyone|everybody|nobody ~else ~i ~on ~in ~here ~around ~the ~team ~crew ~know|knows|place tells|says|said|thinks|finds|agrees|loves|adores|admires|hates|respects|trusts|feels|believes|likes|enjoys|wants|prefers|raves|would|seems|is|swears|told|thought|loved|liked|has|keeps|minds|complains|sees
	the others|rest|team|crew|board|management|boss|director ~all ~of ~the ~us ~team ~here say|says|said|think|thinks|find|finds|agree|agrees|love|loves|feel|feels|believe|believes|like|likes|prefer|prefers|rave|want|wants|told|loved|is|are ~all delighted|happy|thrilled|keen|sure|convinced|me|that|it|the
	the others|rest|team|crew|board|management|boss|director ~all ~of ~the ~us ~team ~here love|loves|agree|agrees|think|thinks|believe|believes|rave|adore
	your|all|our ~your ~our ~the colleagues|mates|team|teammates|peers|others|crew|colleague all|say|says|said|think|thinks|find|finds|agree|agrees|love|loves|feel|like|likes|enjoy|prefer|rave|told|tell|are|seem
	nine|eight|ninety ~out ~of ~ten ~per ~cent people|of|percent`)

// balanced reports whether a question gives both sides: some say, others say.
func balanced(q *question) bool {
	return has(q.words, "some") && has(q.words, "others") || anyPhrase(q.words, otherSide)
}

var otherSide = phrases("other people; disagree; on the other hand")

// assertsFeeling finds stretches that tell people what they feel.
func assertsFeeling(q *question) ([]word, hit, bool, string) {
	stretches := q.said()
	for i := range q.parts { // a given that stands after the question
		p := &q.parts[i]
		for k := p.head; k < len(p.words); k++ {
			if in(p.words[k].form, "given now since seeing knowing") && (k+1 < len(p.words)) && in(p.form(k+1), "that you you're how") {
				stretches = append(stretches, p.words[k:])
			}
		}
	}
	for _, ws := range stretches {
		if len(ws) == 0 || in(ws[0].form, "if when suppose imagine supposing say assuming assume before until unless whenever once let's") || reported(ws) {
			continue
		}
		if h, ok := first(ws, feelings); ok && (h.from == 0 || (ownClause(ws, h.from) && !in(ws[h.from-1].form, "what if when whatever how where did do does don't didn't that") || h.from > 1 && in(ws[h.from-2].form, "now given"))) {
			return ws, h, true, "tells them what they feel"
		}
	}
	return nil, hit{}, false, ""
}

// ownClause reports whether a new clause begins at i: people you feel close to
// does not.
func ownClause(ws []word, i int) bool {
	return ws[i].pause != 0 || ws[i].form != "you" || closedClass[ws[i-1].form] || reporting[ws[i-1].form] || in(ws[i-1].form, "know sure see hope imagine")
}

const feelingVerbs = "feel|love|like|enjoy|prefer|want|hate|dislike|adore|value|care|thrive|appreciate|agree|need|dread|resent|believe|miss|fancy|loathe|relish|treasure|lack|crave"

const feelingAdjectives = "delighted|happy|happier|happiest|sorry|pleased|proud|keen|excited|thrilled|glad|grateful|unhappy|fed|bored|tired|frustrated|stressed|worried|afraid|scared|anxious|upset|angry|committed|motivated|passionate|ambitious|loyal|dedicated|enthusiastic|satisfied|dissatisfied|comfortable|uncomfortable|relieved|lucky|fond|miserable|content|eager|devoted|attached|disappointed|annoyed|jealous|ashamed|sick|hooked|sold|sad|over|well|at"

var feelings = phrases(`suit|suits|suited you best|better|well; you seem|look|sound|appear|seemed|looked ~to ~be ~so|very|quite|really|a ~bit ~rather ` + feelingAdjectives + `|torn|lost|energised|relaxed|drained
	it ~all sounds|looks|seems as|like ~if|though you|you're; sounds|looks like you|you're; after all we've|i've done|given
	you|you'd ~really|clearly|obviously|all|both|so|still|always|only|certainly|just|also|plainly|do|don't|never ~much ~really ` + feelingVerbs + `
	you're|you've|you are|been|were ~really|clearly|obviously|so|very|quite|always|not|never|all|such|the|too|still|one ~a ~of|kind|sort|type|been ` + feelingAdjectives + `
	you're ~really|clearly|obviously|so|very|quite|always|not|never|all|too|still ~the|a|such|one ~of ~the ` + feelingAdjectives + `
	what you want|need|love|like|prefer|value|enjoy|hate; is|that's|it's what you want|need|love|like; how|so|that fond|proud|happy|keen|glad|attached|committed|pleased|delighted you|you're ~are; you'll|you must|will|'ll have enjoyed|loved|liked|hated|found|felt|been|missed; you'll have enjoyed|loved|liked|hated|missed|noticed; your favourite|passion|love|dream ~of is
	makes|keeps|made you happy|proud|tick|going|here|content|miserable|unhappy`)

// tellsOpinion finds an interviewer's own view before the question.
func tellsOpinion(q *question) ([]word, hit, bool, string) {
	if q.last() == nil {
		return nil, hit{}, false, ""
	}
	for _, ws := range q.said() {
		h, ok := first(ws, opinions)
		if !ok && ws[0].form == "personally" {
			h, ok = hit{0, 1}, true
		}
		if !ok || reported(ws) || h.to == len(ws) && h.from > 0 {
			continue
		}
		if h.to < len(ws) && in(ws[h.to-1].form, "think believe feel reckon guess") && recalls(ws[h.to:]) {
			continue
		}
		return ws, h, true, "gives your own view before asking for theirs"
	}
	for _, ws := range q.said() {
		if h, ok := first(ws, verdicts); ok && !reported(ws) && !attributed(ws) && h.from > 0 && ws[0].form != "if" {
			return ws, h, true, "gives your own view before asking for theirs"
		}
	}
	return nil, hit{}, false, ""
}

// recalls reports whether an "I think" goes on to a fact: we met, it was in May.
func recalls(ws []word) bool {
	if len(ws) > 0 && ws[0].form == "that" {
		ws = ws[1:]
	}
	return len(ws) > 1 && in(ws[0].form, "we you it i") && in(ws[1].form, "met were was had did went saw spoke talked came started joined left") && !has(ws, "great") && !has(ws, "good")
}

var opinions = phrases(`i|we ~really|do|must|have|quite|always|honestly|just|truly|all|personally|firmly|for|rather ~to ~say ~one think|thought|feel|felt|believe|love|loved|hate|hated|like|liked|prefer|reckon|find|found|consider|admire|adore|enjoy|enjoyed|agree|can't|couldn't|wouldn't|dislike|value ~you ~that ~it ~the ~this
	i'd say|argue|rather|love|hate|choose|pick|go|be|have; my saying|view; i hope you don't mind; i would say|argue|rather|love|hate|choose
	i'm|we're ~a ~very|so|really|quite|such|not|all a|fan|big|proud|keen|delighted|pleased|fond|disappointed|against|for; for me it's|it|the|what|nothing; let's be|face honest|frank|real|it|clear; in my view|opinion|book|experience|eyes; if you ask me; to my mind; speaking for myself
	my own|favourite|view|feeling|guess|hunch|bet|opinion|impression|money ~own ~view ~favourite is|was|would; it seems to me; as far as i'm concerned; from where i stand`)

var verdicts = phrases(`was|is|are|were|did|made|'s ~a|an|the|such ~really|so|very|such|quite|much|big|real|far great|good|lovely|wonderful|better|best|excellent|brilliant|terrible|awful|mess|success|disaster|right|wrong|fantastic|improvement|pity|shame|triumph|mistake|terrific|superb|dreadful|useless|worse|worst ~job|step|move|choice|idea|thing`)

// presumes finds questions that take a feeling, a benefit or a harm for granted.
func presumes(q *question) ([]word, hit, bool, string) {
	for _, p := range q.asking() {
		ws := p.asked()
		if h, ok := first(ws, presuming); ok && !(has(ws, "or") && has(ws, "not")) {
			return ws, h, true, "takes the answer for granted"
		}
	}
	return nil, hit{}, false, ""
}

const changes = "improved|lifted|boosted|benefited|benefitted|enriched|brightened|strengthened|ruined|spoiled|spoilt|worsened|wrecked|delighted|thrilled|cheered|disappointed|demoralised"

var presuming = phrases(`how|what did|do you enjoy|like|love|admire|appreciate ~best|most ~about my|our; so much better|worse|easier|nicer|happier; changed ~your ~_ ~_ for the better|worse; how much of a relief|help|success|improvement|disaster|pleasure|shame|boost|blow|joy; the benefits|advantages|joys|merits of; tell me what's great|good|wrong|special|wonderful|best; good old days; why is|are|was|were ~the|our|this ~_ ~_ better|worse|nicer|easier than; what makes|made us different|better|worse; what's wrong with the|your|this|that; which of our|my many|great|excellent; why do you think our|my|this; what is it that you admire|love|like|hate ~so ~most; how bad|sorry|good|badly are|was|were|does|did you|it|that ~feel; what|what's makes|made|keeps|kept|gets|got|making|keeping ~has ~have you|it|this|us|them|working so|such|this|that ` + feelingAdjectives + `|great|good|special|wonderful|popular|better|attractive|a|enjoyable|rewarding|exciting|much
	what|what's makes|made ~our|the|this|your|my _ ~_ so|such great|good|special|wonderful|popular|better|attractive|a|enjoyable|rewarding|exciting|valuable
	why do|did|does|you ~you ~really|all|so|always|still ~much love|enjoy|like|hate|dislike|dread|fear|resent|value|admire|trust|mistrust|adore|prefer
	why|how is|are|was|were ~our|the|this|your|my ~_ _ so good|great|special|popular|better|wonderful|bad|poor|important|successful
	how much do|did|have|does|has|would|you|will ~you ~it|this|the|that ~_ ~really|already|most love|loved|enjoy|enjoyed|like|liked|hate|hated|miss|missed|appreciate|appreciated|value|valued|better|worse|easier|happier|help|helped|improve|improved
	how ~very|incredibly|absolutely glad|delighted|thrilled|excited|grateful|relieved|lucky|great|wonderful|pleased|keen|proud|fantastic|brilliant|amazing|terrible|awful|dreadful|disappointed|upset|frustrated|annoyed|angry|fed are|were|was|is|do|did|does|have|has|up ~you ~the ~it ~your ~that; how helpful|useful|valuable|enjoyable|inspiring|interesting|rewarding|exciting|great|wonderful|lovely|brilliant|impressive|terrible|awful did|was|is|were|are|have|has|do; what did|do you find so|most inspiring|exciting|great|good|helpful|wonderful|valuable|enjoyable|impressive|useful; what makes|made this|it|us|our|the|your ~_ ~_ the best|greatest|finest|nicest; how grateful|proud|happy|glad|pleased|excited|delighted|thrilled|relieved|lucky|fond you|you're; how much better|worse|nicer|easier|happier
	how|what has|have|did|does|do ~the|our|your|this|my|that|us|all ~_ ~_ ~_ ` + changes + `
	how ~the|our|your|this|my|that ~_ ~_ ~_ has|have|had ` + changes + `
	how|what has|have|did|does|will|would|the|our|your|it|this ~the|our|your|this|that|it ~_ ~_ ~has make|made|makes|making ~your|the|things|it|life|you|work ~_ ~_ ~so ~much better|easier|happier|worse|harder|nicer|richer|more
	what do|did you ~really|most|especially love|adore|hate|detest|dread|loathe|resent|relish; tell me what|how you love|hate|adore|dread; tell me how|why great|much|good|happy|wonderful|lucky|you're|proud
	how did|does|will|would it feel ~_ to finally|be|know|lose|win; in what ways|way has|have|is|are|did|does ~the|our|this|your ~_ ~_ ~_ ~_ improved|helped|benefited|better|failed|superior|lifted|made|let
	tell me why you|you're ~really|so|still|always love|like|enjoy|hate|keen|happy|prefer|proud|glad|pleased; what|where else do you love|enjoy; just how
	how do|did you feel about finally; how did|does|do|will the|our|my|this|that _ ~_ improve|boost|benefit|enrich|brighten|strengthen|ruin|spoil|worsen|wreck; how come you love|like|hate|enjoy|prefer; what's so special|good|great|bad|wrong|attractive|appealing about; what is|'s|was so good|great|special|wonderful|important; what a|an ~great relief|pity|shame|joy|pleasure|disaster|honour|delight|success; what did|do you enjoy|like|love|admire so|most much; why is|was this|it|that|our the best|greatest|finest|worst; how has|have|did my|our _ ~_ ~_ helped|help|changed|inspired ~you`)
