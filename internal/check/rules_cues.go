package check

import (
	"slices"
	"strings"

	"buyin/internal/motive"
)

func cueRules() []Rule {
	const source = "Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, chapters 2 and 6"
	return []Rule{
		{Name: "shared-cue", Group: Cues, Severity: motive.Warning, Source: source, whole: sharedCues,
			Doc: "a cue that two motivators claim is heard as both and tells nothing", Bad: "pay: {cues: [raise]}\nrecognition: {cues: [raise]}", Good: "pay: {cues: [pay rise]}\nrecognition: {cues: [praised]}"},
		{Name: "contained-cue", Group: Cues, Severity: motive.Warning, Source: source, whole: containedCues,
			Doc: "a cue that stands inside another motivator's is heard wherever that one is", Bad: "pay: {cues: [fair]}\nrecognition: {cues: [fair share of credit]}", Good: "pay: {cues: [fair pay]}\nrecognition: {cues: [fair share of credit]}"},
		{Name: "idle-cues", Group: Cues, Severity: motive.Warning, Source: source, whole: idleCues,
			Doc: "cues that none of the motivator's own examples hold are untested, and may be what nobody says", Bad: "cues: [golden handcuffs]\nexamples: [slept badly till the letter came]", Good: "cues: [slept badly]\nexamples: [slept badly till the letter came]"},
		{Name: "common-cue", Group: Cues, Severity: motive.Warning, Source: source, whole: commonCues,
			Doc: "a cue that stands in neutral talk, or is an everyday word, is heard where nothing was said", Bad: "cues: [work]", Good: "cues: [out of work]"},
	}
}

// A cueAt is one cue as a run of words, and where it stands.
type cueAt struct {
	motivator, index int
	words            []string
	text             string
}

// cues are the cues of the catalogue in words, in its order.
func (r *review) cues() []cueAt {
	if r.known != nil {
		return r.known
	}
	all := []cueAt{}
	for i, m := range r.in.Catalogue.Motivators {
		for k, text := range m.Cues {
			if words := r.plain(text); len(words) > 0 {
				all = append(all, cueAt{i, k, words, text})
			}
		}
	}
	r.known = all
	return all
}

// longestCue is how many words of a cue are looked for.
const longestCue = 12

// eachCue visits the cues that stand among the words, by their own words, with
// the motivators that claim them. Cues are looked up whole, so that many with
// the same first word cost no more than few.
func (r *review) eachCue(words []string, visit func(key string, of []int)) {
	if r.claims == nil {
		r.claims = make(map[string][]int, len(r.cues()))
		for _, c := range r.cues() {
			key := strings.Join(c.words, " ")
			r.claims[key] = append(r.claims[key], c.motivator)
			r.longest = min(longestCue, max(r.longest, len(c.words)))
		}
	}
	var some [128]byte
	key := some[:0]
	for i := range words {
		key = key[:0]
		for to := i; to < min(len(words), i+r.longest); to++ {
			if to > i {
				key = append(key, ' ')
			}
			key = append(key, words[to]...)
			if of, ok := r.claims[string(key)]; ok {
				visit(string(key), of)
			}
		}
	}
}

// plain are the plain words of a text of the catalogue. Several rules read the
// same texts, so they are kept.
func (r *review) plain(text string) []string {
	words, ok := r.plainly[text]
	if !ok {
		if r.plainly == nil {
			r.plainly = map[string][]string{}
		}
		words = plainWords(text)
		r.plainly[text] = words
	}
	return words
}

// plainWords are the words of a text, without hyphens and plural endings, so
// that "safe jobs" and "safe-job" are one cue.
func plainWords(text string) []string {
	ws := Split(unhyphened.Replace(text))
	all := make([]string, 0, len(ws))
	for _, w := range ws {
		form := strings.ReplaceAll(w.Form, "'", "")
		if len(form) > 4 && strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss") {
			form = form[:len(form)-1]
		}
		all = append(all, form)
	}
	return all
}

var unhyphened = strings.NewReplacer("-", " ", "‑", " ")

func sharedCues(r *review) {
	first := map[string]cueAt{}
	for _, c := range r.cues() {
		key := strings.Join(c.words, " ")
		other, taken := first[key]
		if !taken {
			first[key] = c
			continue
		}
		if other.motivator == c.motivator {
			if !strings.EqualFold(other.text, c.text) {
				continue // another form of the same words does no harm
			}
			r.here("cue "+quoted(c.text)+" stands here twice", "delete one of them", "motivators", c.motivator, "cues", c.index)
			continue
		}
		r.here("cue "+quoted(c.text)+" is claimed by "+shown(r.in.Catalogue.Motivators[other.motivator].ID)+" too",
			"keep it where it tells more, or make both longer", "motivators", c.motivator, "cues", c.index)
	}
}

func containedCues(r *review) {
	whole := map[string]cueAt{} // by its words
	for _, c := range r.cues() {
		key := strings.Join(c.words, " ")
		if _, taken := whole[key]; !taken {
			whole[key] = c
		}
	}
	told := map[[2]int]bool{}
	for _, c := range r.cues() {
		r.eachCue(c.words, func(key string, _ []int) {
			inner := whole[key]
			if inner.motivator == c.motivator || len(inner.words) == len(c.words) || told[[2]int{inner.motivator, inner.index}] {
				return
			}
			told[[2]int{inner.motivator, inner.index}] = true
			r.here("cue "+quoted(inner.text)+" stands inside "+quoted(c.text)+" of "+shown(r.in.Catalogue.Motivators[c.motivator].ID),
				"make it longer, so that the two are told apart", "motivators", inner.motivator, "cues", inner.index)
		})
	}
}

func idleCues(r *review) {
	for i, m := range r.in.Catalogue.Motivators {
		some := slices.ContainsFunc(m.Cues, func(text string) bool { return len(r.plain(text)) > 0 })
		said, hit := false, false
		for _, text := range slices.Concat(m.Examples, m.Refusals) {
			words := r.plain(text)
			said = said || len(words) > 0
			r.eachCue(words, func(_ string, of []int) { hit = hit || slices.Contains(of, i) })
		}
		if some && said && !hit {
			r.here("none of "+shown(m.ID)+"'s cues stands in any of its examples", "add an example in which one is said", "motivators", i, "cues", 0)
		}
	}
}

func commonCues(r *review) {
	neutral := map[string]int{}
	for _, text := range r.in.Catalogue.NeutralExamples {
		r.eachCue(r.plain(text), func(key string, _ []int) { neutral[key]++ })
	}
	for _, c := range r.cues() {
		switch {
		case len(c.words) == 1 && (ClosedClass()[c.words[0]] || Verbs()[c.words[0]] || everyday()[c.words[0]]):
			r.here("cue "+quoted(c.text)+" is an everyday word", "make it a phrase that only this motivator brings", "motivators", c.motivator, "cues", c.index)
		case common(neutral[strings.Join(c.words, " ")], len(r.in.Catalogue.NeutralExamples)):
			r.here("cue "+quoted(c.text)+" is common in the neutral examples, in which nothing must be heard", "make it longer", "motivators", c.motivator, "cues", c.index)
		}
	}
}

// everyday are words of work talk that any note may hold.
var everyday = lazySet("work job time day week month year team people thing things new old good bad great company office boss manager meeting project task plan idea problem issue question answer help customer client system email call report money number part place way lot bit end start case point group side hand fact home house car train nice hard easy long short big small sure right wrong first last next other same different able used best better able early late high low free full open close real important possible busy ready done fine test code data page line file list build release deadline")

// common reports whether a cue is heard in neutral talk too often: in one of
// twenty. Fewer may be there on purpose, to test the ear.
func common(hits, of int) bool { return hits > 0 && hits*20 >= of }

func quoted(s string) string { return `"` + shown(s) + `"` }
