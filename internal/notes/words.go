package notes

import (
	"strings"
	"sync"

	"buyin/internal/english"
)

// file is the word file that the package reads.
const file = "notes"

var (
	keptAfterTime = english.SetIn(file, "keptAfterTime")
	topics        = english.SetIn(file, "topics")
	aroundDate    = english.SetIn(file, "aroundDate")
	elisions      = english.SetIn(file, "elisions")
	says          = english.SetIn(file, "says")
	frontKeys     = english.SetIn(file, "frontMatter")
	ordinals      = english.SetIn(file, "ordinals")
	withoutColon  = english.SetIn(file, "withoutColon")
	noNames       = english.SetIn(file, "noNames", "topics")
	occasions     = english.SetIn(file, "occasions")
	titles        = english.SetIn(file, "titles")
	pronouns      = english.SetIn(file, "theirs")
)

// labels returns the phrases of a section of labels.
func labels(section string) []string { return english.ListsOf(file).Section(section).Phrases() }

var (
	months   = sync.OnceValue(func() map[string]int { return numbered("months") })
	weekdays = sync.OnceValue(func() map[string]int { return numbered("weekdays") })
)

// numbered returns the words of a section with the number of their line, from 1.
func numbered(section string) map[string]int {
	numbers := map[string]int{}
	for i, line := range labels(section) {
		for w := range strings.FieldsSeq(line) {
			numbers[w] = i + 1
		}
	}
	return numbers
}
