package listen

import "strings"

// The topics of which a note should keep no more than what the person needs.
const (
	Health   = "health"
	Family   = "family plans"
	Belief   = "belief"
	Union    = "union membership"
	Politics = "politics"
)

// sensitiveTopics lists, for each topic, the words and phrases that give it away, as
// they are spelt in lower case without apostrophes, with a bar between them. A
// star ends a beginning of a word. Words that trades use for other things ("health check", "union
// type", "party") stand only with what makes them personal.
var sensitiveTopics = []struct{ topic, phrases string }{
	{Health, `diagnosed with|diagnosis|chemo*|cancer|tumour|tumor|depress*|anxiety|panic attack*|burnt out|burned out|burnout|therapist|therapy|
		counselling|psychiatr*|psychologist|antidepress*|medication|migraine*|diabet*|epilep*|asthma|surgery|operation on my|operation on his|operation on her|
		hospital appointment*|doctors appointment*|sick leave|signed off sick|off sick|long covid|bipolar|adhd|autis*|dyslexi*|disabilit*|disabled|wheelchair|
		rehab|alcoholi*|sober|miscarr*|hiv|heart attack|stroke last|his stroke|her stroke|my stroke|menopaus*|insulin|dialysis|arthritis|bad back|slipped disc|hernia|
		endometriosis|crohns|eating disorder|suicid*|mental health|her health|his health|my health|their health`},
	{Family, `pregnan*|ivf|fertility|trying for a baby|trying for a child|want a baby|wants a baby|want kids|wants kids|start a family|starting a family|
		maternity|paternity|parental leave|due date is|expecting a baby|expecting their|adopting|adoption leave|getting divorced|divorce|custody|
		getting married|baby on the way|baby due|second child|another baby|egg freezing`},
	{Belief, `mosque|church|synagogue|temple on|gurdwara|pray|prays|prayer|prayers|praying|ramadan|lent fast*|sabbath|shabbat|eid|yom kippur|diwali|
		muslim|christian faith|catholic|protestant|jewish|hindu|sikh|buddhist|atheist|religious|religion|her faith|his faith|my faith|their faith|pastor|imam|rabbi|
		priest|bible|quran|koran|baptis*|jehovah*|born again`},
	{Union, `trade union|trades union|union rep*|union member*|union meeting*|union dues|the union|joined a union|join a union|his union|her union|my union|our union|
		shop steward|works council|strike ballot|picket*|on strike|collective agreement|unionis*|unioniz*`},
	{Politics, `voted for|votes for|voting for|labour party|conservative party|green party|republican party|democratic party|tory|tories|left wing|right wing|far right|
		far left|afd|brexit|trump|party member*|political party|her politics|his politics|my politics|their politics|campaigning for the|protest march*|immigration policy|
		canvass*|socialist|communist|refugee status`},
}

// SensitiveTopic reports whether a note touches a topic that is nobody's business at
// work: health, family plans, belief, union or politics. It goes by words
// alone, says too little rather than too much, and knows English only. The
// person who notes decides; what they need is mostly something else, such as
// predictable hours.
func SensitiveTopic(note string) (topic string, touches bool) {
	if len(note) > maxNoteBytes {
		note = note[:maxNoteBytes]
	}
	var spelt strings.Builder
	spelt.WriteByte(' ')
	for _, w := range newReader().words(note) {
		spelt.WriteString(w.form)
		spelt.WriteByte(' ')
	}
	text := spelt.String()
	for _, t := range sensitiveTopics {
		for p := range strings.SplitSeq(t.phrases, "|") {
			begin, open := strings.CutSuffix(strings.TrimSpace(p), "*")
			if !open {
				begin += " "
			}
			if strings.Contains(text, " "+begin) {
				return t.topic, true
			}
		}
	}
	return "", false
}
