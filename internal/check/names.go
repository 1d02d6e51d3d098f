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
			if found != nil {
				return found
			}
		}
		if h, ok := ownName(ws, m); ok {
			return says(ws, h)
		}
	}
	return nil
}

// modified reports whether the hit only says what kind of thing the next word
// is, or begins a longer word: a load balancer, security desk.
func modified(ws []word, h hit) bool { return nounAt(ws, h.to) }

// weighings are ways to ask what a thing counts for: here even a loose synonym
// gives the motivator away.
var weighings = phrases(`how important|much|crucial|central|vital|essential|big|significant; what does|do|did _ ~_ ~_ ~_ ~_ mean|do to|for you; what|how part|role|place|does|do ~does|do|did _ ~_ ~_ ~_ play|have|matter; what|how ~does|do _ ~_ ~_ ~_ mean|means to you; how do you feel|think about|towards; where do|does _ ~_ ~_ rank|come|stand; your view|views|thoughts|feelings on|of|about; matter|matters|important|value to|for you; how do|did|does you see|view|value|rate|find|get`)

// A family is what a driver is called in plain words. It serves a motivator
// one of whose words, in id or name, is among its heads.
type family struct {
	heads   string
	plain   *phraseList // always name it
	careful *phraseList // name it unless a noun follows
	weighed *phraseList // name it where the question asks what it counts for
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
		plain:   phrases("job|employment|financial security|safety|stability; job-security; how safe|secure|stable; secure|safe|stable|steady ~is ~in ~your job|jobs|position|employment|role|post|future; secure|safe is|in your job|position|role|post; losing|lose|lost|keep|keeping|fear|fearing your|the job|jobs|place; feel|feeling secure|insecure|safe; laid off; made redundant; redundancy|redundancies; layoff|layoffs; job insecurity|cuts; long-term|future prospects; sense of security|stability; worried|worry about your job|future; know|knowing the|your job is|will"),
		careful: phrases("security|stability|insecurity"),
		weighed: phrases("secure|safe|steady|permanent|certainty|safety"),
		unless:  set("desk guard gate door camera badge cyber network patch audit server airport shift office officer check checks scan firewall password building staff national border boat ship hull crane ladder"),
	},
	{
		heads:   "identity engineer craft professional",
		plain:   phrases("your|professional|sense|an|engineering ~of ~own ~engineering|professional|engineer's identity ~as; identity as|of; being|feel|feeling|feels|see|think|consider ~of ~like ~yourself ~as ~to ~be ~a|an ~real|proper|good|true|born engineer|craftsman|craftswoman; be|are an|a ~real|proper|good|true engineer; as an|a ~real|proper|good engineer; mean|means to be an|a engineer; engineer at heart; professional|engineering pride|identity|ethos|ethic; who you are as; makes you an engineer; a|the|an real|proper|true|born engineer; call|calling yourself an engineer; pride in|of your craft|work|engineering; craftsmanship; identify|identifying as|with"),
		careful: phrases("identity"),
		weighed: phrases("engineering|engineer|craft|trade|quality"),
		unless:  set("provider card theft badge check parade"),
	},
	{
		heads:   "problem problems solving puzzle",
		plain:   phrases("problem|puzzle solving|solver|solvers; problem-solving|problem-solver|puzzle-solving; solve|solving|solved|solves|crack|cracking|tackle|tackling|fix|fixing ~the|a|such|really|all ~most ~kind|kinds|of ~hard|difficult|tricky|complex|tough|knotty|technical|new problem|problems|puzzle|puzzles|riddle|riddles; hard|tricky|difficult|complex|tough|knotty|challenging problem|problems|puzzle|puzzles; enjoy|like|love|good problem|problems|puzzles|puzzle|riddles; intellectual challenge|challenges; problem|puzzle|riddle|problems ~that ~you ~have|'ve solved|cracked"),
		careful: phrases("puzzles|puzzling|troubleshooting|riddles"),
		weighed: phrases("problems|problem|puzzle|challenge|challenges|solutions|solving"),
		unless:  set("jigsaw crossword drinking"),
	},
	{
		heads:   "pay money salary wage wages compensation reward",
		plain:   phrases("your|the|more|good|better|fair|low|high|higher|earn|earning|for|about|of|by|make|making|much ~own pay|money|salary|salaries|wage|wages|earnings|income|remuneration|compensation|bonus|bonuses; pay rise|rises|raise|packet|package|grade|scale|review|cheque|cut|levels|level|slip; salary|wage ~_; how much you|do|are ~you earn|make|paid|pay; well|fairly|underpaid|overpaid|badly|better paid; well-paid|underpaid|overpaid; are|were|get|being|getting|feel you|it|them|people ~properly|well|fairly|enough|what ~they paid; get|getting|got|being|be ~fairly|well|properly|enough paid; pay|pays you|well|enough|more; earn|earns|earning|earnings; remuneration; compensation; financial reward|rewards|incentive|incentives|side; how ~do|does ~you ~think ~about money|pay; perks|benefits and|package; pay"),
		careful: phrases("money|salary|wage|wages|bonus|bonuses|income|raise|paid"),
		weighed: phrases("cash|benefits|perks|rewards|financially|package"),
		unless:  set("attention visit respects tribute whip-round day pay-day payday homage heed petrol laundering leave tax damages"),
	},
	{
		heads:   "competition competitive winning rivalry",
		plain:   phrases("compete|competes|competed|competing|competitive|competitiveness|competitively; competition with|between|against|among|from|in|here|at|on|means|mean|does|do|play|plays|to|for|drive|drives|bring; the|some|healthy|friendly|any|internal|little|of|about|by|on|like|enjoy|by competition; beat|beating|outdo|outdoing|outperform|outperforming ~the|your|other ~other others|competition|rivals|rival|colleagues|teams|team|competitors; win|winning against|over|at|matter|mean|feel|means|do; being|be|come|coming the|number first|best|one|top|ahead; rivalry; want|like|love|enjoy|need to|winning win|being|come|~the"),
		careful: phrases("competition|winning|rivals|rival"),
		weighed: phrases("win|winning|victory|victories|rivals|ranking|rankings|first|beating|best"),
		unless:  set("judges judge entry swimming dance baking beauty jury ticket bid cup numbers regulator law authority"),
	},
	{
		heads:   "autonomy independence freedom self-direction",
		plain:   phrases("autonomy; how free are|do; self-direction|self-determination; independence; act|acting|work|working|decide|deciding|operate autonomously|independently; your|own|much|more|enough|have|having|of|about|the|little freedom ~to ~of ~in ~you ~at ~here; free hand|rein; freedom to|in|at|over; work|working|decide|deciding|choose|choosing|be|being ~things your|for own|yourself ~boss ~way; control over; being|be|feel|feeling|feels ~left micromanaged|autonomous|independent|trusted|free|alone; autonomous|independent in|at|you|are; make|making|take|taking your own decisions|choices|calls; latitude|leeway; say|decide how you ~do ~your; on your own terms; micromanaged|micromanagement|micro-managed; how|more autonomous|independent"),
		careful: phrases("freedom|independence|independent|autonomous"),
		weighed: phrases("freedom|control|independent|independently|autonomous|autonomously|latitude|trust|space|choice"),
		unless:  set("movement vehicle truck robot drone tram car day union bell trail mower ship"),
	},
	{
		heads:   "mastery growth learning skill skills expertise",
		plain:   phrases("mastery; master|mastering|mastered your|a|the|new|this|it|something; build|building|improve|improving|develop|developing|hone|honing|sharpen|sharpening|grow|growing|learn|learning|gain|gaining|deepen|deepening|stretch|use|using ~your ~own ~new ~more skill|skills|expertise|craft|abilities; get|getting|become|becoming|got|be|being ~really|so|even ~much better|good|skilled|expert|proficient|great at|in; become|becoming|being|be an|a|the|~real expert|master|specialist|authority; personal|professional|your ~own ~personal|professional growth|development|improvement; skill level; new skills; your ~own|current skills|expertise|skill|mastery; learning new|something|things|and|here|at|curve; continuous|lifelong learning|improvement; growing as; grow|growing professionally|as; expertise; self-improvement; skilled"),
		careful: phrases("expertise|skill|skills"),
		weighed: phrases("learning|learn|skill|skills|skilled|expert|growth|growing|development|progress|improve|improving|training|competence"),
		unless:  set("matrix shortage tree plant"),
	},
	{
		heads:   "purpose meaning impact mission",
		plain:   phrases("sense|feeling of purpose|meaning|mission; meaningful|meaningfulness|purposeful; purpose of|in|behind|to ~your ~what ~the work|job|you|life|working|here|it; your|higher|greater|larger|bigger|real|shared|common|any|about|of|about|with|does|and|has|have|give|gives|find|without purpose ~here ~mean ~in ~do; meaning ~and ~purpose in|of|to|from|behind ~your ~the ~what work|job|life|you; find|finding|see|seeing|give|gives|having|have|get|bring|brings|more|any|much|of|does ~your ~you ~it ~work ~real|much|any|the|more meaning; make|making|makes|made|making ~a|any|some|the ~real|bit ~of difference; makes|feel|feels|make ~it ~your|this|the ~work worthwhile|useful; worthwhile; serve|serving|part of|a ~a ~something cause|bigger|greater|larger|mission; greater good; bigger picture; point of|in ~your ~what ~all work|job|this|it|you|working; believe in ~the|our|what mission|cause|company|we"),
		careful: phrases("purpose"),
		weighed: phrases("purpose|meaning|mission|cause|difference|impact|contribution|usefulness|useful|helping|good"),
		unless:  set("valve lever switch dial gauge light code on all-purpose general-purpose wall bolt hole tank"),
	},
	{
		heads:   "recognition appreciation praise",
		plain:   phrases("recognition for|from|of|you|here|at|mean|means|matter|matters|do|does|play|plays|in; feel|feeling|felt|be|being|get|getting|are|were|is|was|been ~you ~properly|really|more|truly ~feel recognised|recognized|appreciated|valued|acknowledged|praised|noticed|thanked|seen; praise|praised|praising; appreciation|acknowledgement|acknowledgment; credit you|for|where|from|due|given; get|getting|take|given|give|gives|got|gave|receive|received|getting ~the|you|enough|any|some|much|full ~enough credit|thanks|recognition|praise|applause|kudos; your|more|much|enough|public|any|some|of|about|the|little|kind|proper recognition; pat on the back; thank|thanks|thanked you|for|by|enough; compliment|compliments; recognises|recognised|recognize|recognises|recognized|appreciate|appreciates|appreciated|values|valued your|you|what|by|for; kudos"),
		careful: phrases("recognition|appreciation|applause"),
		weighed: phrases("praise|thanks|credit|appreciated|valued|recognised|noticed|feedback|awards|award|status"),
		unless:  set("face speech image voice plate number-plate pattern software optical facial camera handwriting card union number album quito"),
	},
	{
		heads:   "belonging belong community connection team teamwork",
		plain:   phrases("you|to|they|people|really|truly|don't belong ~here ~in ~to ~with; sense|feeling|feel|feelings of belonging|community|togetherness|home|fellowship; belonging in|to|here|at|with|mean|means|matter|matters|does|do|play|plays; feel|feeling|feels|felt|being|be|are ~you|like|yourself ~really ~like ~to ~be ~a|an ~real part|one|member|included|at|close|accepted|welcome|connected|isolated|excluded|left ~of ~home ~out; fit|fitting|fits in|into ~with ~here; part|one|member of the|a|this|your|our team|group|crew|gang|family|community|unit; team spirit|feeling; camaraderie|comradeship|fellowship|togetherness; accepted|welcomed by ~the|your; friends|friendships|friendship at work; friendship|friendships; important|matter|much|about ~is|are ~the ~your team|people|colleagues ~to|you"),
		careful: phrases("belonging"),
		weighed: phrases("belonging|team|teamwork|colleagues|community|friends|friendships|togetherness|people"),
		unless:  set("belongings coach"),
	},
	{
		heads:   "balance work-life wellbeing",
		plain:   phrases("work-life|life-work|work/life; life balance|work-balance; balance between|of ~your ~the work|job|home|life|family|private; your|good|better|healthy|the|a|right|of|find|finding|keep|keeping|about|strike|striking|get|getting ~right|good|better|healthy|own balance; balance|balances|balancing|juggle|juggling|combine|combining|reconcile|separate|separating ~your ~the work|job|home|family|life|career|shifts|private; switch|switching off ~from ~after ~when; free|spare|private|personal|family|leisure time|life; time|hours for|off|with|to ~your ~the ~family|yourself|friends|home|life|you; long|working|your|the hours; overtime; home life; life outside ~of ~work; work and ~private|home|family|the life|home|family|rest"),
		careful: phrases("balance"),
		weighed: phrases("balance|leisure|hours|rest|weekends|evenings|holidays|family|home|flexibility|life"),
		unless:  set("load wheel sheet account bank beam scales rotor blade battery chemical budget books tyre"),
	},
	{
		heads:   "influence voice say power",
		plain:   phrases("your|the|more|much|any|enough|of|about|have|having|what|some|real|little influence ~you|over|on|here|in|have; influence over|on|you|decisions|what|how|things|here|mean|matter|do|does; influence|influences|influenced|influencing ~the|our|what|how|where|others|people|your decisions|decision|direction|things|course|team|company|happens|others|colleagues|outcome|outcomes|bosses|we|people; influential; have|having|having|get|had|had|want|give|given|like|enough|much ~you ~a|the|any|your|much|more|some|enough ~real say; say in|over|on ~how ~what ~things|the|where|decisions; a|your|have|of voice ~in ~here ~heard; being|be|feel|feeling|are|felt ~you|really ~really|properly heard|listened|consulted ~to; listen|listens|listened to you|your; seat at the table; shape|shaping|steer|steering|sway|swaying ~the|our|what|where ~direction|things|course|decisions|decision|future|strategy|team|company|others|people|happens|policy; power to|over|you|do; impact on|you ~the decisions|direction; decision-making|making power; your opinion|opinions|voice count|counts|counted|heard|matter|matters"),
		careful: phrases("influence"),
		weighed: phrases("influence|power|voice|say|impact|authority|decisions|heard|leadership"),
		unless:  set("tide moon magnet weather under temperature steering alcohol"),
	},
}
