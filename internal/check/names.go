package check

import (
	"strings"

	"buyin/internal/motive"
)

// namesTheDriver finds probes that say what they explore: the motivator's own
// name, or a plain synonym. An opener explores nothing and cannot.
func namesTheDriver(q *question) *slip {
	if q.about == nil {
		return nil
	}
	m := q.about
	says := func(ws []word, h hit) *slip {
		return q.slip(ws, h, q.quote(ws, h)+" names the motivator that the probe explores", "ask about an event in which it may show, without naming it")
	}
	for i := range q.parts {
		ws := q.parts[i].words
		weighing := anyPhrase(ws, weighings)
		for _, f := range q.called {
			found := (*slip)(nil)
			look := func(list *phraseList, free bool) {
				each(ws, list, func(h hit) bool {
					if free || !modified(ws, h) && !literal(q.words, f.unless) {
						found = says(ws, h)
					}
					return found == nil
				})
			}
			look(f.plain, true)
			if found == nil {
				look(f.careful, false)
			}
			if found == nil && weighing {
				look(f.weighed, false)
			}
			if found == nil && general(&q.parts[i]) {
				each(ws, f.core, func(h hit) bool {
					if !modified(ws, h) && !literal(q.words, f.unless) && !ofAThing(ws, h.to) {
						found = says(ws, h)
					}
					return found == nil
				})
			}
			if found != nil {
				return found
			}
		}
		if h, ok := ownName(ws, m); ok && len(q.called) == 0 {
			return says(ws, h)
		}
	}
	return nil
}

// modified reports whether the hit only says what kind of thing the next word
// is, or begins a longer word: a load balancer, security desk.
func modified(ws []word, h hit) bool { return nounAt(ws, h.to) }

// general reports whether a part asks how things are, and not about something
// that happened.
func general(p *part) bool {
	if !p.asks || pastTense(p.form(p.head+1)) {
		return false
	}
	for _, w := range p.asked() {
		if in(w.form, "did was were had last when happened went came week day time first") && !(w.form == "when" && p.words[p.head].form == "when") {
			return false
		}
	}
	return true
}

// ofAThing reports whether "of the" or "of a" follows: the meaning of the lamp.
func ofAThing(ws []word, i int) bool {
	return i+1 < len(ws) && ws[i].form == "of" && in(ws[i+1].form, "the a an this that")
}

// weighings are ways to ask what a thing counts for: here even a loose synonym
// gives the motivator away.
var weighings = phrases(`how important|much|crucial|central|vital|essential|big|significant; what does|do|did _ ~_ ~_ ~_ ~_ mean|do to|for you; what|how part|role|place|does|do ~does|do|did _ ~_ ~_ ~_ play|have|matter; what|how ~does|do _ ~_ ~_ ~_ mean|means to you; how do you feel|think about|towards; where do|does _ ~_ ~_ rank|come|stand; your view|views|thoughts|feelings on|of|about; matter|matters|important|value to|for you; how do|did|does you see|view|value|rate; how fair|good is|are your`)

// A family is what a driver is called in plain words. It serves a motivator
// one of whose words, in id or name, is among its heads.
type family struct {
	heads   string
	plain   *phraseList // always name it
	careful *phraseList // name it unless a noun follows
	weighed *phraseList // name it where the question asks what it counts for
	core    *phraseList // name it where the question is of how things are, not of something that happened
	unless  map[string]bool
}

func (f family) of(m *motive.Motivator) bool {
	for _, w := range wordsOf(strings.ReplaceAll(m.ID, "-", " ") + " " + m.Name) {
		if in(w.form, f.heads) {
			return true
		}
	}
	return false
}

func familiesOf(m *motive.Motivator) []*family {
	var all []*family
	for i := range families {
		if families[i].of(m) {
			all = append(all, &families[i])
		}
	}
	return all
}

// ownName finds the whole name of the motivator, or its only word.
func ownName(ws []word, m *motive.Motivator) (hit, bool) {
	name := wordsOf(m.Name)
	if len(name) == 0 {
		return hit{}, false
	}
	for i := 0; i+len(name) <= len(ws); i++ {
		k := 0
		for k < len(name) && sameWord(ws[i+k].form, name[k].form) && !ws[i+k].mention {
			k++
		}
		h := hit{i, i + k}
		if k == len(name) && (len(name) > 1 || !modified(ws, h)) {
			return h, true
		}
	}
	return hit{}, false
}

func sameWord(a, b string) bool {
	return a == b || strings.TrimSuffix(a, "s") == b || a == strings.TrimSuffix(b, "s")
}

var families = []family{
	{
		heads:   "security secure safety stability",
		core:    phrases("secure|safe|steady job|position|post|role; job security; security|stability at|here|in|mean|means|play|plays|matter|matters|for|do|does|to; job ~is ~feels ~feel safe|secure; redundancy"),
		plain:   phrases("job|employment|financial security|safety|stability; job-security; secure|safe|stable|steady|worried is|in|about your ~job|position|role|post; how safe|secure|stable|worried; losing|lose|keep|keeping|fear|fearing your|the job|jobs; feel|feeling ~really|quite|more secure|insecure; job insecurity|cuts; sense of security|stability; being laid|made off|redundant"),
		careful: phrases("job-loss"),
		weighed: phrases("security|stability|insecurity|secure|safe|steady|permanent|certainty|safety|redundancy|redundancies|layoffs"),
		unless:  set("desk guard gate door camera badge cyber network patch audit server airport shift office officer check checks scan firewall password building staff national border boat ship hull crane ladder"),
	},
	{
		heads:   "identity engineer craft professional",
		core:    phrases("engineer|engineering; identity"),
		plain:   phrases("identity as|of ~an|a ~engineer|professional; see|think|consider|call|calling ~of|on yourself as ~an|a ~real|proper|good|true|born engineer|craftsman|professional; being|be|feel|feeling ~like an|a ~real|proper|good|true|born engineer; an|a|the real|proper|true|born engineer; mean|means to be an|a engineer; engineer at heart; professional|engineering pride|identity|ethos|ethic; who you are as; makes you an engineer; pride in|of your craft|work|engineering; identify|identifying as|with"),
		careful: phrases("craftsmanship; your|professional|sense|an|engineering ~of ~own ~engineering|professional|engineer's identity"),
		weighed: phrases("engineering|engineer|craft|trade|quality|identity"),
		unless:  set("provider card theft badge check parade"),
	},
	{
		heads:   "problem problems solving puzzle",
		core:    phrases("problems you|to|do|that; problem|problems solve; solve|solving|crack|tackle ~a|the ~hard|tricky|tough problem|problems; tricky|hard|tough problems; puzzles|puzzle"),
		plain:   phrases("problem|puzzle solving|solver|solvers; problem-solving|problem-solver|puzzle-solving; solve|solving|solves|crack|cracking|tackle|tackling ~the|a|such|really|all ~most ~kind|kinds|of ~hard|difficult|tricky|complex|tough|knotty|technical|new problem|problems|puzzle|puzzles|riddle|riddles; hard|tricky|difficult|complex|tough|knotty|challenging problem|problems|puzzle|puzzles; enjoy|like|love|good problem|problems|puzzles|puzzle|riddles; intellectual challenge|challenges; problem|puzzle|riddle|problems ~that ~you ~have|'ve solved|cracked"),
		careful: phrases("puzzles|troubleshooting"),
		weighed: phrases("problems|problem|puzzle|challenge|challenges|solutions|solving"),
		unless:  set("jigsaw crossword drinking"),
	},
	{
		heads:   "pay money salary wage wages compensation reward",
		core:    phrases("the|of|about|is|does|more|for|good|fair|and|with money|pay|wages|salary|earnings; you|they|people earn; ~you are|get|being paid; salary; wages"),
		plain:   phrases("your|the|more|good|better|fair|low|high|higher|about|of ~own pay|salary|salaries|wage|wages|earnings|income|remuneration|compensation|bonus|bonuses is|are|was|were|do|does|did|mean|means|play|plays|have|here|you|this|last|compare|compares|scheme|rise|review|level|matter|matters|in|and|make|makes; your ~own pay|salary|wage|wages|earnings|income|money|bonus; pay rise|rises|raise|packet|package|grade|scale|review|cheque|cut|levels|level|slip; how much you|do|are ~you earn|make|paid; the pay at|here|there; money have|had to do; well|fairly|underpaid|overpaid|badly|better paid; well-paid|underpaid|overpaid; are|get|being|getting|feel you|it|them|people ~properly|well|fairly|enough|what ~they paid; what you earn|make|get|are ~paid; earning|earn ~more|less|enough money|here|you; remuneration; the|about money ~that ~matter|matters|keeps|that|side|part|aspect; financial reward|rewards|incentive|incentives|side"),
		careful: phrases("salary|salaries|remuneration"),
		weighed: phrases("pay|money|cash|wage|wages|bonus|bonuses|income|raise|paid|benefits|perks|rewards|financially|package|earn"),
		unless:  set("attention visit respects tribute whip-round day pay-day payday homage heed petrol laundering leave tax damages desk counter phone supplier suppliers invoice bill bills toll fine ransom raffle till"),
	},
	{
		heads:   "competition competitive winning rivalry",
		core:    phrases("competition; win|winning; compete|competing; rivals|rival; rivalry"),
		plain:   phrases("compete|competes|competing|competitive|competitiveness; competition with|between|against|among|mean|means|does|do|play|plays|drive|drives|bring|matter|matters; healthy|friendly|internal competition; beat|beating|outdo|outdoing|outperform|outperforming ~the|your|other ~other others|competition|rivals|rival|colleagues|teams|competitors; winning against|matter|mean|feel|means; being|be|come|coming the|number first|best|one; rivalry; want|like|love|enjoy|need to win; losing to ~a|the ~other rival|rivals|team"),
		careful: phrases("competitiveness"),
		weighed: phrases("competition|win|winning|victory|victories|rivals|rival|ranking|rankings|first|beating|best"),
		unless:  set("judges judge entry swimming dance baking beauty jury ticket bid cup numbers regulator law authority"),
	},
	{
		heads:   "autonomy independence freedom self-direction",
		core:    phrases("freedom; autonomy; independence; independent|independently|autonomous; control do|over|you|have; own boss"),
		plain:   phrases("autonomy; how free are|do; self-direction|self-determination; your|more|enough independence|freedom|autonomy; act|acting|work|working|decide|deciding|operate autonomously|independently; much|more|enough|about freedom to|in|do|have|you|mean|means|here; free hand|rein; freedom to|over; decide|deciding|choose|choosing things|for ~your yourself|own; control over your|how|what; being|be|feel|feeling|feels ~left micromanaged|autonomous|independent; micromanaged|micromanagement|micro-managed; make|making your own decisions|choices|calls; how|more autonomous|independent|independently ~are; latitude|leeway"),
		careful: phrases("micromanagement"),
		weighed: phrases("freedom|independence|control|independent|independently|autonomous|autonomously|latitude|trust|choice"),
		unless:  set("movement vehicle truck robot drone tram car day union bell trail mower ship"),
	},
	{
		heads:   "mastery growth learning skill skills expertise",
		core:    phrases("mastery; master|mastering|mastered a|the|your; ~to improve|improving; learning; skills|skill; get|getting better at; growth; expertise"),
		plain:   phrases("mastery; mastering your|the craft|trade|skills|job; build|building|improve|improving|develop|developing|hone|honing|sharpen|sharpening|grow|growing|gain|gaining|deepen|deepening|stretch ~your ~own ~new ~more skill|skills|expertise|abilities; getting|become|becoming ~really|so|even|ever ~much better|skilled|expert|proficient at|in; become|becoming|being an|a|the ~real expert|master|specialist; personal|professional|your ~own ~personal|professional growth|development; skill level; your ~own|current skills|expertise|skill|mastery; which|what|new skills; learning curve; continuous|lifelong learning; growing|grow professionally|as; self-improvement"),
		careful: phrases("expertise"),
		weighed: phrases("learning|learn|skill|skills|skilled|expert|growth|growing|development|progress|improve|improving|better|competence|mastery"),
		unless:  set("matrix shortage tree plant"),
	},
	{
		heads:   "purpose meaning impact mission",
		core:    phrases("purpose; meaning; meaningful; worthwhile; a difference"),
		plain:   phrases("sense|feeling of purpose|meaning|mission; meaningful|meaningfulness|purposeful; purpose of|in|behind|to ~your ~what ~the work|job|you|life|working; your|higher|greater|larger|real|shared|common purpose; purpose ~here mean|means|do|does|play|plays|matter|matters|drives|drive; meaning of|in|to|from|behind ~your ~the ~what work|job|life|you; find|finding|gives|give ~your ~you ~it ~work ~real|much|any|the|more meaning; make|making|makes|made|making a|any|some|the ~real|bit ~of difference; makes|feel|feels ~it ~your|this|the ~work worthwhile; greater good; point of|in ~your ~what ~all work|job|this|you|working; believe in the|our|what mission|cause|company|we"),
		careful: phrases("meaningfulness"),
		weighed: phrases("purpose|meaning|mission|cause|difference|contribution|usefulness|useful|worthwhile"),
		unless:  set("valve lever switch dial gauge light code on all-purpose general-purpose wall bolt hole tank"),
	},
	{
		heads:   "recognition appreciation praise",
		core:    phrases("recognition; praise|praised; appreciated|appreciation; recognised|recognized; credit; be|being thanked"),
		plain:   phrases("recognition for|you|here|at|mean|means|matter|matters|does|do|play|plays|in|like; feel|feeling|felt|being|get|getting ~you ~properly|really|more|truly ~feel recognised|recognized|appreciated|valued|acknowledged|praised; appreciated|valued|recognised|recognized|acknowledged for|by|here|at; praise mean|means|do|does|for|from|matter|matters; who recognises|recognizes|appreciates|praises your|you; how|when|who are|were|did ~last ~you ~feel praised|appreciated|recognised; credit you|due|given; get|getting|take|given|give|gives|got|gave|receive|received|getting the|enough|any|some|much|full ~enough credit|recognition|praise|kudos; your|more|much|enough|public|any|some|of|about|little|kind|proper recognition|praise; pat on the back; last|ever praised|thanked|recognised|appreciated; kudos"),
		careful: phrases("praise"),
		weighed: phrases("recognition|appreciation|applause|praise|thanks|credit|appreciated|valued|recognised|noticed|awards|award|status"),
		unless:  set("face speech image voice plate number-plate pattern software optical facial camera handwriting card union number album quito"),
	},
	{
		heads:   "belonging belong community connection team teamwork",
		core:    phrases("belonging; ~to belong; a|one|feel part of; feeling|feel at home; fit in; camaraderie"),
		plain:   phrases("you|people|really|truly|don't belong ~here ~in ~to ~with; much|far do you belong; sense|feeling|feel|feelings of belonging|community|togetherness|home|fellowship; belonging in|here|at|mean|means|matter|matters|does|do|play|plays; feel|feeling|feels|felt|being|be ~you|like|yourself ~really ~like ~to ~be ~a|an ~real part|one|member of|in ~the|a|this|your|our team|group|crew|gang|family|community|unit|place; feel|feeling|felt included|accepted|welcome|connected|isolated|excluded|close; feel at home; you|do you ~really ~do fit in; fitting in; team spirit; camaraderie|comradeship|togetherness; friends|friendships|friendship at work; how important is|are your team|colleagues"),
		careful: phrases("belonging"),
		weighed: phrases("belonging|team|teamwork|colleagues|community|friends|friendships|togetherness"),
		unless:  set("belongings coach"),
	},
	{
		heads:   "balance work-life wellbeing",
		core:    phrases("balance|balanced|balancing; work and|from home|life|family"),
		plain:   phrases("work-life|life-work|work/life; life balance; balance between|of work|job|home|life|family|the|your; your|better|healthy|right|find|finding|keep|keeping|strike|striking ~your|a|the ~right|good|better|healthy balance; balance|balances|balancing|juggle|juggling|combine|combining|reconcile|separate|separating ~your ~the work|job|home|family|life|career|private; switch|switching off from|after|when; free|spare|private|personal|leisure time|life mean|means|matter|do|does; your|with free|spare|private|personal|the ~family|time|life family; home life; life outside ~of work; work and ~private|home|family life|home|family mean|fit|balance; time with ~your ~the family|kids|children|friends; time for yourself|family"),
		careful: phrases("wellbeing"),
		weighed: phrases("balance|leisure|hours|rest|weekends|evenings|holidays|family|home|flexibility|life"),
		unless:  set("load wheel sheet account bank beam scales rotor blade battery chemical budget books tyre"),
	},
	{
		heads:   "influence voice say power",
		core:    phrases("influence|influential; a|the|any|your|much|more say; ~a voice"),
		plain:   phrases("your|more|much|any|enough|of|about|have|having|what|some|real|little influence you|over|on|here|in|have|mean|matter|do|does|play; influence you ~have ~had ~got ~here; your influence; influence over|on you|decisions|what|how|things|here|where; influence|influencing ~the|our|what|how|where decisions|decision|direction|things|course|others|people|colleagues|outcomes|bosses; influential; have|having|get|had|want|give|given a|the|any|much|more|some|enough ~real say; how|much|more say do|have|in|over; say in|over how|what|things|the|where|decisions; your|have ~a voice ~in ~here ~heard|counts|count|matters; being|be|feel|feeling|felt ~you|really ~really|properly heard|consulted; seat at the table; shape|shaping|steer|steering|sway|swaying the|our|where|what direction|course|decisions|decision|future|strategy|policy|things|we; power to|over change|decide|you|others; impact on|you decisions|direction|have; decision-making power; your opinion|opinions count|counts|heard|matter|matters"),
		careful: phrases("influencing"),
		weighed: phrases("influence|power|voice|say|authority|decisions|heard"),
		unless:  set("tide moon magnet weather under temperature steering alcohol"),
	},
}
