package plan_test

import (
	"fmt"
	"testing"

	"buyin/internal/overlap/plan"
)

// BenchmarkPlan plans for 60 people, sixteen motivators and five goals, the size
// for which a plan must take less than 200 ms.
func BenchmarkPlan(b *testing.B) {
	for seed := range uint64(6) {
		w := newWorld(seed, 16, 5, 60)
		s, people := w.scored()
		b.Run(fmt.Sprint("seed=", seed), func(b *testing.B) {
			var p plan.Plan
			for b.Loop() {
				p = plan.New(s, people, w.limits).Plan()
			}
			for _, set := range p.Sets {
				if len(set.Changes) <= 3 && !set.Exact {
					b.Errorf("the search of %d changes was cut short", len(set.Changes))
				}
			}
		})
	}
}
