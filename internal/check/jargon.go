package check

import (
	"strings"
	"unicode"
)

// jargon finds the language of managers and unexplained abbreviations.
func jargon(q *question) *slip {
	for i := range q.parts {
		ws := q.parts[i].words
		if h, ok := find(ws, q.words, buzzwords); ok {
			return q.slip(ws, h, q.quote(ws, h)+" is jargon", "say it in the words of the report's own work")
		}
		for k := range ws {
			if abbreviation(q.text[ws[k].at:ws[k].end]) && !ws[k].mention && !explained(q, ws, k) && !shouted(q) {
				h := hit{k, k + 1}
				return q.slip(ws, h, q.quote(ws, h)+" is an abbreviation that nobody explains", "write it out, or say what it does")
			}
		}
	}
	return nil
}

// abbreviation reports whether a word as written is one that needs explaining:
// two to six letters, the first two of them capitals.
func abbreviation(w string) bool {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	w = strings.TrimSuffix(w, "s")
	upper, letters := 0, 0
	for i, c := range w {
		switch {
		case unicode.IsUpper(c):
			upper++
		case !unicode.IsLetter(c) && c != '&' && c != '/':
			return false // R2D2, A4, X-ray
		}
		if i < 2 && !unicode.IsUpper(c) && c != '&' {
			return false
		}
		letters++
	}
	return letters >= 2 && letters <= 6 && upper >= 2 && upper*2 > letters && !familiar[w] && !roman(w)
}

func roman(w string) bool { return strings.Trim(w, "IVX") == "" }

var familiar = map[string]bool{}

func init() {
	for _, w := range strings.Fields("UK US USA EU UN UAE NZ TV OK CV PC IT HR CEO ID DIY BBC CNN NASA ESA PDF USB GPS DVD CD AC DC AM PM BC AD MP NHS VAT ATM LED UFO SMS FAQ ASAP DJ VIP WC NATO FIFA UEFA MRI CT DNA IBM BMW SAP VW RAF RN AA IKEA LA NY DC BA MA BSC PHD QC UV IR PIN SIM WIFI LP EP RSVP PA AGM CCTV SUV MOT MC FM LPG PVC MDF ER ICU GP OR AI VR 3D HGV LCD JFK DHL UPS TGV ICE CNC SOS RADAR SQL API CSS HTML XML JSON CPU GPU RAM SSD LAN VPN URL NGO LNG TNT ABBA HMS RMS SS IKEA LEGO KLM NEC BP GM GE HP LG CERN UCL LSE MIT ETH WHO IMF FBI CIA DIN ISO TV FC NFL NBA BST GMT ADHD IVF HIV") {
		familiar[w] = true
	}
}

// explained reports whether the abbreviation at k is told apart at once: the
// KPI sheet, the page of monthly targets; in brackets; or spelt out before.
func explained(q *question, ws []word, k int) bool {
	end := ws[len(ws)-1].end
	tail := q.text[ws[k].end:end]
	if strings.HasPrefix(tail, " (") || strings.HasPrefix(tail, ", or ") || strings.HasPrefix(tail, ", that is") {
		return true
	}
	if ws[k].at > 0 && q.text[ws[k].at-1] == '(' {
		return true
	}
	for j := k + 1; j < len(ws) && j <= k+3; j++ {
		if ws[j].pause == ',' && in(ws[j].form, "the a an our that which or short meaning your") {
			for m := j + 1; m < len(ws); m++ { // an apposition has its end
				if ws[m].pause == ',' || m == len(ws)-1 {
					return true
				}
			}
		}
	}
	for j := max(0, k-8); j < k; j++ { // key performance indicator, or KPI
		if in(ws[j].form, "or called abbreviated as") && ws[k].pause == 0 && j == k-1 && k > 2 {
			return true
		}
	}
	return false
}

// shouted reports whether all of the text is in capitals.
func shouted(q *question) bool { return strings.ToUpper(q.text) == q.text }

var buzzwords = terms(
	[2]string{"leverage|leveraging|leveraged|leverages", "engine crane lever block jack crowbar bar pulley wheel door pipe beam boulder spanner fulcrum loan debt bank"},
	[2]string{"bandwidth", "radio network signal link ship's cable antenna fibre modem satellite router channel filter wifi wi-fi megabit"},
	[2]string{"low-hanging fruit; low hanging fruit", "orchard ladder tree pick picked picking harvest apple pear branch grove cider"},
	[2]string{"deep dive|dives; deep-dive|deep-dives; deep dived", "sea reef ocean diver submarine boat wreck camera azores scuba oxygen coral harbour lake decompression"},
	[2]string{"ecosystem|ecosystems", "pond forest river reef lake species bog meadow marsh wetland soil ocean sea stream garden wildlife moss heath"},
	[2]string{"pain|sore point|points; pain-point|pain-points", "injection nerve physio clinic patient massage acupuncture"},
	[2]string{"cross-functional|cross-functionally|cross-pollinate|cross-pollination|enablement|stakeholder|stakeholders|workstream|workstreams|work-stream|synergy|synergies|synergise*|synergize*|synergistic|learnings|deliverable|deliverables|actionable|incentivise*|incentivize*|operationalise*|operationalize*|productise*|productize*|strategise*|strategize*|upskill*|reskill*|c-suite; thought leader*|leadership; paradigm|paradigms; best-of-breed|best-in-class|next-gen|value-add|value-adds|value-adding|go-forward|win-win|mission-critical|customer-centric|client-centric|people-centric|data-driven|results-driven|outcome-driven|outcomes-based|solutioning|solutionise|ideate|ideating|ideation|disruptive|disruptor|gamechanger|game-changer|blue-sky|blue-skies|out-of-the-box; helicopter view; helicopter-view|30,000-foot|headwinds|tailwinds|north-star|swimlane|swimlanes|impactful|impactfulness|rightsizing|right-sizing|rightsize|right-size|hypercare|hyperscale|bleeding-edge|ringfence|rag-status|prioritisation|deprioritise*|deprioritize*|contextualise*|granularity|holistic|holistically|proactively|scalability|optimise|optimize|optimising|optimizing|optimisation|streamline|streamlining|streamlined|empowerment|empower|empowering|monetise*|monetize*|evangelise*|evangelize*|evangelist|touchpoint|touchpoints|touch-points|wheelhouse|net-net|offline-able|reimagine|reimagining|mindshare|growth-mindset; growth mindset", "bird plane helicopter dog weather sailor wind boat ship tug trawler captain bridge horse vampire garden ring engine lens car image boxing tennis chess wrestling league cup"},
	[2]string{"stakeholder|strategic|goal|team|organisational|organizational|vertical|horizontal alignment; alignment between|across|around|on|with; aligned|align|aligning on|around|with|behind|to ~the ~our ~your strategy|goals|vision|values|objectives|priorities|mission|okrs|leadership|business|kpis|roadmap|stakeholders; get|getting|be aligned|alignment", "wheel track laser shaft text beam telescope mirror door rail spine tooth teeth"},
	[2]string{"socialise|socialize|socialising|socializing|socialised|socialized ~the|this|an|our|your|that ~new idea|ideas|plan|plans|proposal|concept|deck|draft|strategy|change|changes|it|findings|roadmap", ""},
	[2]string{"elevator pitch|pitches", "engineer shaft lift cable"},
	[2]string{"white space|spaces|space; whitespace; swim lane|lanes; swim-lane|swim-lanes", "pool swimmer lifeguard gala margin page column printer font typeface code poster canvas"},
	[2]string{"move|moves|moved|moving the needle|dial|goalposts", "record turntable sewing gauge compass safe clock radio pitch football park machine tuner"},
	[2]string{"verticals|horizontals; other|your|our|the vertical|horizontal ~market|markets|segment", "blind line bar beam axis plumb climb wall crossword post"},
	[2]string{"go-to-market; go to market strategy|plan|motion|approach; route to market; value proposition|stream|streams|chain|driver|drivers|add|creation|prop; core competency|competencies|competence|competences|values; key takeaway|takeaways|learning|learnings|result|results|driver|drivers|metrics|metric|performance; takeaway|takeaways|take-aways from; action point|points|item|items; best practices; best practice in|for|on|around|here|from|is; quick wins; change management|agent|agents|journey; thought leadership; buy-in from; mission statement; your|our|a|company|team north star; burning platform; single source of truth; secret sauce; balanced scorecard; gap analysis; root-cause analysis; capability framework|matrix|uplift|building; competency framework|matrix; operating model|rhythm|cadence; governance framework|model|structure; talent pipeline|pool|management|acquisition|strategy; human capital; headcount optimisation; resource allocation|planning; performance management|framework|metrics|indicators; matrix organisation|management; skip-level; psychological safety; servant leadership; design thinking; lean-in|lean in; fail fast; minimum viable; agile ceremonies|ceremony|coach|transformation|maturity|delivery; digital transformation|journey|strategy; transformation journey|programme|program|agenda; paradigm shift; customer journey|centricity|success; employee experience|engagement|engagement journey|value; engagement score|scores|levels|drivers; force multiplier; feedback loop|loops; growth hacking; level set|setting; level-set; big-ticket; big picture thinking; blue sky thinking; helicopter view|perspective; user story|stories; story points; sprint velocity|goal|retro; burn-down|burndown; velocity of; t-shirt sizing; run rate; burn rate; scope creep; pull-through; mind share; wallet share; share of wallet", "night sailor navigation sky sailing telescope steam farm dog jewellery bat racket golf cricket chip fish curry pizza indian chinese shop removal crane gym"},
	[2]string{"circle back; touch base|bases; reach|reaching out to; loop in|back; close the loop; ping me; take|taking|took it|this|that offline; put a pin in; park|parking that|this|it for; parking lot; drill|drilling|drilled down; double|doubling down; double click|click on; unpack|unpacking; boil|boiling the ocean; run it|this up the flagpole; open the kimono; peel the onion; think|thinking outside the box; outside the box; push|pushing the envelope; raise|raising the bar; get|getting|all the ducks in; ducks in a row; eat our|your own dog food; dogfood*; hit the ground running; get|getting on board with; on the same page; moving|going forward|forwards; at scale; cascade|cascades|cascading goals|targets|objectives|okrs|messages|strategy; cascade|cascades|cascaded|cascading the|down|your|our|those ~_ okrs|goals|message|objectives|to|messages; drive|driving|drove change|alignment|value|engagement|results|outcomes|adoption|performance|growth|stakeholder|innovation|synergies|efficiency|efficiencies; deliver|delivering value|outcomes|impact|results|against; add|adding value; create|creating value; unlock|unlocking value|potential|growth; own the outcome|space|narrative; lean|leaning into|in; pivot|pivoting|pivoted to|from|on|the; level|levelling|leveling up; ramp|ramping up; scale|scaling up; sunset|sunsetting|sunsetted the|that; trim the fat; ring-fence|ring-fencing; skin in the game; silos|siloed|silo'd; break down silos; your|a|own silo; tiger team|teams; blockers|blocker; impediments; guardrails; you|to|we|it|they action|actioned|actioning; actioned|actioning ~the ~your feedback|items|it|points|fruit; granular; elevator-pitch; playbook|playbooks; table stakes; move fast; optics of|on; gain|gaining|get|getting traction; pull|pulling ~the ~which ~what levers; bench strength; talent density; span of control; dotted line|lines; matrixed; change agent|agents; lessons learned; manage|managing upwards|up; whole self; personal brand; future-proof|future-proofing|future-proofed; turnkey; people strategy|analytics|agenda; blue ocean; thought shower; solve for; big rocks; customer obsession; key stakeholders; deliver|delivering|drive|driving impact; solutioneer*; end-to-end ownership|journey|solution; single pane; rules of engagement; target operating model; surface insights|issues|learnings; sync|syncing up; deck|decks for; level of ambition; business-critical|mission-critical; ladder|ladders|laddering up to; strategic pillar|pillars|priorities|imperative|imperatives|objectives|intent; performance culture; culture fit|carrier|carriers; high-performing team|teams; employee journey|lifecycle|value; continuous improvement|deployment ~culture; business case|outcome|outcomes|value|partner|partnering|units; timebox|timeboxed|time-box|time-boxed; cadence|cadences; bottom line; upsell*; cross-sell*; throughput; utilisation|utilization; stretch goal|goals|target|targets|assignment; smart goals|objectives; north star metric; flight risk; high-potential|high potentials; attrition; onboarding|offboarding journey|process|experience|flow; offboarding; ways of working; operating|working rhythm; maturity model; hygiene factor|factors; pulse survey; 360 feedback; people analytics; learnings", "duck pond plane ship road ferry oil well drill rock bit dentist barrel suitcase crate box baby water waterfall fountain server grain farm corn silage storage gas oilfield sewer rig airport pilot landing fashion model catwalk catheter roof bridge motorway crash lorry cyclist sailing runner baseball ball softball plumber tower onion kitchen chef cook lift elevator army map road-building dancer piano music drummer horse hinge dance sugar salt beach evening boots boiler butter milk cream gate fire firefighter dam tiger zoo rhythm choir building"},
)
