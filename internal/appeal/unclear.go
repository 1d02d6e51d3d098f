package appeal

import (
	"fmt"
	"maps"
	"slices"

	"buyin/internal/appeal/offered"
	"buyin/internal/motive"
)

// UnclearOffers says where goals offer something to "she" or "he" and name nobody, so that
// it may be about somebody else than the person it is said to.
func UnclearOffers(files ...motive.Goals) (all []string) {
	for _, file := range files {
		for _, goal := range file.Goals {
			for _, id := range slices.Sorted(maps.Keys(goal.How)) {
				who := offered.AboutWhom(goal.How[id])
				line := fmt.Sprintf("how of %s in goal %s of %s says %q", id, goal.ID, file.ID, who)
				if who != "" && !slices.Contains(all, line) {
					all = append(all, line)
				}
			}
		}
	}
	return all
}
