package check

import (
	"sync"

	"buyin/internal/motive"
)

// A question is one wording of a probe, an opener or a follow-up, as read.
type question struct {
	*Sentence
	about  *motive.Motivator // what it explores; nil for an opener
	called []*family         // what that is called in plain words
}

// A slip is what a wording rule found in a question: the bytes [from, to) of
// its text, what is wrong with them and what to do.
type slip struct {
	from, to int
	message  string
	remedy   string
	mild     bool // information only, whatever the rule's severity
}

func (q *question) slip(ws []Word, h Span, message, remedy string) *slip {
	return &slip{from: ws[h.From].Start, to: ws[h.To-1].End, message: message, remedy: remedy}
}

// quote are the words of the hit as written, in quotation marks.
func (q *question) quote(ws []Word, h Span) string {
	return `"` + shown(q.Text[ws[h.From].Start:ws[h.To-1].End]) + `"`
}

// said are the stretches that the question says before it asks: whole parts,
// and what stands before the head of a part.
func (q *question) said() [][]Word {
	var all [][]Word
	for _, p := range q.Clauses {
		if p.Kind == Elliptical {
			all = append(all, p.Words)
			continue
		}
		if p.Head > 0 {
			all = append(all, p.Words[:p.Head])
		}
	}
	return all
}

// last is the last part that asks, nil where none does.
func (q *question) last() *Clause {
	for i := len(q.Clauses) - 1; i >= 0; i-- {
		if q.Clauses[i].Asks {
			return &q.Clauses[i]
		}
	}
	return nil
}

// asking are the parts that ask.
func (q *question) asking() []*Clause {
	var all []*Clause
	for i := range q.Clauses {
		if q.Clauses[i].Asks {
			all = append(all, &q.Clauses[i])
		}
	}
	return all
}

// reported tells whether a stretch gives back the other's own words: you said,
// you called it.
func reported(ws []Word) bool {
	for i, w := range ws {
		if !OneOf(w.Form, "you you've you'd your") {
			continue
		}
		for j := i + 1; j < len(ws) && j <= i+3; j++ {
			if reporting()[ws[j].Form] {
				return true
			}
		}
	}
	return false
}

var reporting = lazySet("said say saying told tell telling wrote write mentioned mention called call used described describe put noted spoke talked complained asked raised named brought reported admitted remarked explained recalled texted emailed posted word words phrase")

// NounAt reports whether a word that can only be a noun here, as far as the
// little grammar of this package goes, stands at i without a pause before it.
func NounAt(ws []Word, i int) bool {
	if i >= len(ws) || ws[i].Pause != 0 {
		return false
	}
	return !ClosedClass()[ws[i].Form] && !Verbs()[ws[i].Form] && !IsAdverb(ws[i].Form)
}

func IsAdverb(w string) bool {
	return len(w) > 4 && w[len(w)-2:] == "ly" && !OneOf(w, "family assembly supply monopoly anomaly reply rally jelly belly bully ally fly")
}

var ClosedClass = sync.OnceValue(func() map[string]bool {
	return union(Prepositions(), Pronouns(), Auxiliaries(), WhWords(), NewSet(
		"and or but nor yet so the a an this that these those my your our their his her its some any each every no all both either neither "+
			"me us him them myself yourself himself herself itself ourselves themselves not very too quite just still even only ever never always now then here there today yesterday tomorrow lately recently again already soon once later before back "+
			"important most more less least much many few such same own if because although though unless than whether else instead really well enough nowadays anyway somewhere anywhere everywhere elsewhere together"))
})

var Verbs = lazySet("mean means meant play plays played matter matters mattered do does did make makes made feel feels felt look looks looked seem seems seemed go goes going gone went come comes came get gets got give gives gave take takes took work works worked " +
	"affect affects affected shape shapes shaped change changes changed help helps helped keep keeps kept hold holds held bring brings brought drive drives drove drawn draws drew fit fits fitted count counts counted rank ranks sit sits sat stand stands stood " +
	"turn turns turned become becomes became begin begins began start starts started stop stops stopped end ends ended happen happens happened say says said tell tells told think thinks thought want wants wanted need needs needed like likes liked " +
	"appear appears appeared enter enters entered figure figures weigh weighs weighed motivate motivates motivated involve involves involved let lets put puts run runs ran come see sees saw find finds found show shows showed lead leads led leave leaves left been being")

func union(sets ...map[string]bool) map[string]bool {
	all := map[string]bool{}
	for _, s := range sets {
		for w := range s {
			all[w] = true
		}
	}
	return all
}
