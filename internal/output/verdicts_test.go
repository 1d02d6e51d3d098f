package output

import (
	"strconv"
	"testing"

	"buyin/internal/overlap"
)

func TestVerdicts(t *testing.T) {
	enough := overlap.Result{Heard: true, Answers: 5, Belief: 2, Verdict: overlap.Unclear, Probability: 0.9}
	with := func(change func(*overlap.Result)) *overlap.Result {
		r := enough
		change(&r)
		return &r
	}
	var v, more Verdicts
	for _, r := range []*overlap.Result{
		with(func(r *overlap.Result) { r.Verdict = overlap.Sufficient }),
		with(func(r *overlap.Result) { r.Verdict = overlap.Insufficient }),
		with(func(r *overlap.Result) { r.Heard, r.Answers = false, 0 }),
		with(func(r *overlap.Result) { r.Answers = 4; r.BlockedBy = []string{"pay"} }),
		with(func(r *overlap.Result) { r.Belief = 1 }),
		with(func(r *overlap.Result) { r.Probability = 0.5; r.BlockedBy = []string{"pay"} }),
	} {
		v.Add(r)
	}
	for _, r := range []*overlap.Result{
		with(func(r *overlap.Result) { r.BlockedBy, r.Refused = []string{"pay"}, []string{"a"} }),
		with(func(r *overlap.Result) { r.Refused, r.NotYet = []string{"a"}, true }),
		with(func(r *overlap.Result) { r.NotYet = true }),
		with(func(r *overlap.Result) { r.Verdict = overlap.Sufficient }),
	} {
		more.Add(r)
	}
	v.Plus(more)
	want := "2 sufficient, 1 insufficient, 7 unclear (1 nothing heard, 2 too little heard, 1 a deal-breaker, 1 said no, 1 asked for time, 1 could go either way)"
	if got := v.Text(strconv.Itoa); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := (&Verdicts{}).Text(strconv.Itoa); got != "0 sufficient, 0 insufficient, 0 unclear" {
		t.Errorf("got %s", got)
	}
}
