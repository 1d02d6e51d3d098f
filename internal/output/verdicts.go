package output

import (
	"fmt"
	"strings"

	"buyin/internal/overlap"
)

// Verdicts counts verdicts, and the unclear ones by the reason why they are.
type Verdicts struct {
	Sufficient, Insufficient int
	unclear                  [len(unclearReasons)]int
}

// The reasons of an unclear verdict, in the order in which they decide.
const (
	nothingHeard = iota
	tooLittleHeard
	dealBreaker
	saidNo
	askedForTime
	eitherWay
)

var unclearReasons = [...]string{
	nothingHeard: "nothing heard", tooLittleHeard: "too little heard", dealBreaker: "a deal-breaker", saidNo: "said no", askedForTime: "asked for time", eitherWay: "could go either way",
}

// Add counts the verdict of a result.
func (v *Verdicts) Add(r *overlap.Result) {
	switch r.Verdict {
	case overlap.Sufficient:
		v.Sufficient++
	case overlap.Insufficient:
		v.Insufficient++
	default:
		v.unclear[reasonOf(r)]++
	}
}

// reasonOf returns the reason why a verdict is unclear.
func reasonOf(r *overlap.Result) int {
	likely := r.Probability >= overlap.SufficientFrom-overlap.Tolerance
	switch {
	case !r.Heard:
		return nothingHeard
	case !r.EnoughHeard():
		return tooLittleHeard
	case likely && len(r.BlockedBy) > 0:
		return dealBreaker
	case likely && len(r.Refused) > 0:
		return saidNo
	case likely && r.NotYet:
		return askedForTime
	}
	return eitherWay
}

// Plus adds the counts of others.
func (v *Verdicts) Plus(others Verdicts) {
	v.Sufficient += others.Sufficient
	v.Insufficient += others.Insufficient
	for i, n := range others.unclear {
		v.unclear[i] += n
	}
}

// Text lists the counts: "1 sufficient, 0 insufficient, 2 unclear (2 too little heard)".
// number writes a number.
func (v *Verdicts) Text(number func(int) string) string {
	unclear := 0
	var reasons []string
	for i, n := range v.unclear {
		if unclear += n; n > 0 {
			reasons = append(reasons, number(n)+" "+unclearReasons[i])
		}
	}
	text := fmt.Sprintf("%s sufficient, %s insufficient, %s unclear", number(v.Sufficient), number(v.Insufficient), number(unclear))
	if unclear > 0 {
		text += " (" + strings.Join(reasons, ", ") + ")"
	}
	return text
}
