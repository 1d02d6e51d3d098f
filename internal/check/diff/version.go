package diff

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/motive"
)

// A Bump says whether the step from one version to the next is large enough for the
// changes.
type Bump struct {
	From, To string // versions of the two catalogues, as written
	Needed   string // the lowest version that is high enough; "" if nothing changed
	Enough   bool   // To is at least Needed
}

// BumpOf reports whether the version of a changed catalogue is high enough. Before 1.0.0, a
// minor step is enough for a change that needs a major one, and a patch is enough for one
// that needs a minor step, as in Semantic Versioning.
func BumpOf(from, to motive.Catalogue, changes []Change) Bump {
	b := Bump{From: from.Version, To: to.Version, Enough: true}
	if len(changes) == 0 {
		return b
	}
	before, after := parseVersion(from.Version), parseVersion(to.Version)
	class := changes[0].Class
	if before[0] == 0 && class > WordingOnly {
		class--
	}
	least := before
	switch class {
	case BreaksSaved:
		least = [3]int{before[0] + 1, 0, 0}
	case ChangesScores:
		least = [3]int{before[0], before[1] + 1, 0}
	default:
		least[2]++
	}
	b.Needed = fmt.Sprintf("%d.%d.%d", least[0], least[1], least[2])
	b.Enough = slices.Compare(after[:], least[:]) >= 0
	return b
}

// parseVersion returns the three numbers of a version. A missing number is 0.
func parseVersion(version string) (n [3]int) {
	core, _, _ := strings.Cut(version, "+")
	core, _, _ = strings.Cut(core, "-")
	for i, part := range strings.SplitN(core, ".", 3) {
		n[i], _ = strconv.Atoi(part)
	}
	return n
}
