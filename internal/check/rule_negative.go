package check

import "strings"

// negative finds questions with two negations in one another, or one that is
// made of two.
func negative(q *question) *slip {
	const remedy = "say it the positive way round"
	for _, p := range q.asking() {
		ws := p.Words[p.Head:]
		if h, ok := Find(ws, doubled); ok {
			return q.slip(ws, h, q.quote(ws, h)+" is hard to answer", remedy)
		}
		count, from := 0, -1
		for i := range ws {
			if ws[i].Quoted || harmless(ws, i) {
				continue
			}
			if joined(ws, i) || i > 0 && OneOf(ws[i-1].Form, "nor or") {
				count = 0
			}
			plain := negates(ws[i].Form)
			if plain || reverses(ws[i].Form) && (count > 0 || from < 0) {
				if !plain && count == 0 && !laterNegation(ws[i+1:]) {
					continue
				}
				if count++; from < 0 || count == 1 {
					from = i
				}
				if count == 2 {
					h := Span{from, i + 1}
					return q.slip(ws, h, q.quote(ws, h)+" negates twice", remedy)
				}
			}
		}
	}
	return nil
}

var doubled = listed("negative", "doubled")

func negates(w string) bool {
	return len(w) > 3 && strings.HasSuffix(w, "n't") || nots()[w]
}

var nots = lazySet("not never no nobody no-one nothing none nowhere neither nor cannot without hardly scarcely barely cant dont didnt doesnt wont isnt")

// reverses reports whether a word turns what it is said of into its opposite:
// unclear, disagree, refuse.
func reverses(w string) bool {
	return turning()[w] || strings.HasPrefix(w, "un") && len(w) > 5 && unWords()[w]
}

var turning = lazySet("disagree disagrees disagreed disapprove dislike dislikes disliked distrust mistrust disregard dissatisfied disorganised disinterested dishonest disloyal discontent disadvantage impossible impatient imperfect impractical improbable impolite inaccurate inadequate inappropriate incapable incomplete inconvenient incorrect indifferent ineffective inefficient inflexible informal insecure insufficient intolerable invisible irrelevant irregular illegal illogical decline declined declines refuse refused refuses deny denied denies fail failed fails failing avoid avoids avoided lack lacks lacking lacked prevent prevented forbid forbidden unless oppose opposed opposes against except reject rejected useless pointless meaningless worthless hopeless careless stop stopped doubt doubted dissuade refrain")

var unWords = lazySet("unable unacceptable unafraid unanswered unaware unbearable unbelievable uncertain unchanged unclear uncomfortable uncommon unconvinced uncovered undecided undone uneasy unequal uneven unexpected unfair unfamiliar unfinished unfit unforeseen unfriendly ungrateful unhappy unhealthy unheard unhelpful unimportant uninspired uninspiring uninterested uninteresting unjust unkind unknown unlike unlikely unlucky unmotivated unnecessary unnoticed unpaid unplanned unpleasant unpopular unprepared unproductive unrealistic unreasonable unrelated unreliable unrewarded unrewarding unsafe unsatisfied unsatisfying unseen unskilled unsolved unspoken unstable unsuccessful unsuitable unsupported unsure untidy untouched untrue untypical unused unusual unwanted unwelcome unwell unwilling unwise unworthy unappreciated unappealing unchallenging undesirable undemanding unenjoyable unmanageable unpredictable unattractive undervalued untrained unfulfilled unfulfilling unfounded unwarranted unjustified unavoidable unremarkable unproblematic unhappily unambitious uncooperative unconcerned unresolved unexplained unsettled unsettling unavailable unsaid")

func laterNegation(ws []Word) bool {
	for i, w := range ws {
		if (negates(w.Form) || reverses(w.Form)) && !harmless(ws, i) {
			return true
		}
	}
	return false
}

// harmless reports whether the negation at i is part of a saying.
func harmless(ws []Word, i int) bool {
	form := func(k int) string {
		if k < 0 || k >= len(ws) {
			return ""
		}
		return ws[k].Form
	}
	switch ws[i].Form {
	case "not":
		return OneOf(form(i+1), "only just least long far sure yet") || OneOf(form(i-1), "or why whether if")
	case "no":
		return OneOf(form(i+1), "longer doubt matter one's. two wonder sooner later") || form(i-1) == "or"
	case "nothing":
		return OneOf(form(i+1), "but else")
	case "never":
		return OneOf(form(i+1), "mind before ending")
	case "without":
		return OneOf(form(i+1), "doubt fail")
	case "fails":
		return i > 0 && ws[i-1].Form == "never"
	case "stop", "stopped", "against", "except", "avoid", "doubt", "fail", "failed":
		return OneOf(ws[i].Form, "against stop stopped") && (i == 0 || !nearNegation(ws, i))
	}
	return false
}

func nearNegation(ws []Word, i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if negates(ws[k].Form) {
			return true
		}
	}
	return false
}

// joined reports whether a new clause begins at i that stands beside the one
// before it, so that its negation is a thing of its own.
func joined(ws []Word, i int) bool {
	return OneOf(ws[i].Form, "and but nor or so because when while before after until since") || ws[i].Pause == ',' && !OneOf(ws[i].Form, "not no never that which nor")
}
