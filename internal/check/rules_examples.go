package check

import (
	"slices"

	"buyin/internal/motive"
)

func exampleRules() []Rule {
	return []Rule{
		{Name: "misheard-example", Group: Examples, Severity: motive.Warning, whole: misheardExamples,
			Source: "Ribeiro et al., Beyond Accuracy: Behavioral Testing of NLP Models with CheckList, 2020",
			Doc:    "an example that is heard as another motivator teaches the coach the wrong thing, or is in the wrong place", Bad: "pay: {examples: [my grandfather built bridges]}", Good: "engineering-identity: {examples: [my grandfather built bridges]}"},
		{Name: "near-duplicate", Group: Examples, Severity: motive.Warning, whole: nearDuplicates,
			Source: "Broder, On the Resemblance and Containment of Documents, 1997",
			Doc:    "two motivators with almost the same example cannot be told apart by it", Bad: "pay: {examples: [they never said thank you for it]}\nrecognition: {examples: [they never said thank you for that]}", Good: "recognition: {examples: [they never said thank you for it]}"},
	}
}

// An exampleAt is one example or refusal, and where it stands.
type exampleAt struct {
	motivator int
	key       string // examples, refusals or counter_examples
	index     int
	text      string
}

func (r *review) examples() []exampleAt {
	var all []exampleAt
	for i, m := range r.in.Catalogue.Motivators {
		for k, s := range m.Examples {
			all = append(all, exampleAt{i, "examples", k, s})
		}
		for k, s := range m.Refusals {
			all = append(all, exampleAt{i, "refusals", k, s})
		}
	}
	return all
}

// misheardExamples listens to every example, or, where nobody listens, looks
// for another motivator's cues in it.
func misheardExamples(r *review) {
	hear := r.in.Hear
	if hear == nil {
		hear = r.byCues()
	}
	for _, e := range r.examples() {
		own := r.in.Catalogue.Motivators[e.motivator].ID
		heard := hear(e.text)
		if len(heard) == 0 {
			continue
		}
		mine, other := false, 0
		for _, h := range heard {
			mine = mine || h.Motivator == own
			if h.Motivator == heard[0].Motivator {
				other++
			}
		}
		if !mine {
			r.rule.Severity = motive.Warning
			if r.in.Hear == nil && other == 1 {
				r.rule.Severity = motive.Info // a single cue may stand there by chance
			}
			message := "this is heard as " + shown(heard[0].Motivator) + ", not as " + shown(own)
			if r.in.Hear == nil {
				message = "a cue of " + shown(heard[0].Motivator) + " stands in this, and none of " + shown(own)
			}
			r.here(message, "say it plainer, move it, or make it a counter-example", "motivators", e.motivator, e.key, e.index)
		}
	}
}

// byCues hears the motivators whose cues stand in a text.
func (r *review) byCues() func(string) []motive.Heard {
	return func(text string) []motive.Heard {
		var heard []motive.Heard
		r.eachCue(r.plain(text), func(_ string, of []int) {
			for _, k := range of {
				heard = append(heard, motive.Heard{Motivator: r.in.Catalogue.Motivators[k].ID})
			}
		})
		return heard
	}
}

const (
	alike   = 0.7 // share of words and pairs of words that near duplicates have in common
	bands   = 8   // of rows hashes each: two texts of likeness 0.7 meet in one with a chance of 0.97
	rows    = 3
	fewest  = 3 // words a text must have to be like another
	compare = 8 // texts of a bucket that a new one is compared with
)

// nearDuplicates finds examples of two motivators that are almost the same.
// Texts are compared only where they meet in a bucket of least hashes, so that
// the time grows with their number and not with its square.
func nearDuplicates(r *review) {
	all := r.examples()
	sets := make([][]uint64, len(all))
	buckets := make(map[[rows + 1]uint64]bucket, bands*len(all))
	for i, e := range all {
		words := r.plain(e.text)
		if len(words) < fewest {
			continue
		}
		sets[i] = shingles(words)
		if j, ok := r.meets(all, sets, buckets, i); ok {
			r.here("almost the same stands under "+shown(r.in.Catalogue.Motivators[all[j].motivator].ID)+": "+quoted(all[j].text), "keep it where it belongs, or tell the two apart", "motivators", e.motivator, e.key, e.index)
		}
	}
}

// meets puts a text into its buckets and finds one there that is like it.
func (r *review) meets(all []exampleAt, sets [][]uint64, buckets map[[rows + 1]uint64]bucket, i int) (int, bool) {
	found, ok := 0, false
	tried := make([]int32, 0, compare)
	least := leastHashes(sets[i])
	for b := range bands {
		key := [rows + 1]uint64{rows: uint64(b)}
		copy(key[:rows], least[b*rows:])
		mates := buckets[key]
		for _, j := range mates.texts[:mates.n] {
			if ok || all[j].motivator == all[i].motivator || slices.Contains(tried, j) {
				continue
			}
			tried = append(tried, j)
			if likeness(sets[i], sets[j]) >= alike {
				found, ok = int(j), true
			}
		}
		if mates.n < compare {
			mates.texts[mates.n] = int32(i)
			mates.n++
			buckets[key] = mates
		}
	}
	return found, ok
}

// A bucket holds the first of the texts that met in it.
type bucket struct {
	texts [compare]int32
	n     int32
}

// shingles are the words and the pairs of neighbouring words, hashed, each
// once, in ascending order.
func shingles(words []string) []uint64 {
	set := make([]uint64, 0, 2*len(words))
	for i, w := range words {
		set = append(set, hash(w))
		if i > 0 {
			set = append(set, hashOn(hashOn(hash(words[i-1]), " "), w))
		}
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// hash is FNV-1a: the same in every run.
func hash(s string) uint64 { return hashOn(14695981039346656037, s) }

// hashOn goes on with a hash: hashOn(hash(a), b) is hash(a + b).
func hashOn(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func leastHashes(set []uint64) (least [bands * rows]uint64) {
	for i := range least {
		least[i] = ^uint64(0)
	}
	for _, h := range set {
		for i := range least {
			least[i] = min(least[i], mix(h+uint64(i)*0x9e3779b97f4a7c15))
		}
	}
	return least
}

// mix spreads a hash over all its bits (the finalizer of SplitMix64).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// likeness is the share of what two sets hold that both hold, in [0,1].
func likeness(a, b []uint64) float64 {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both, i, j = both+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(both) / float64(len(a)+len(b)-both)
}
