package retold

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A Reader reads the words of one person.
type Reader struct {
	catalogue motive.Catalogue
	name      string
	talks     []overlap.Talk
	words     []overlap.Words
	narrated  map[int]bool             // the talks whose answers are notes in the third person, or not
	read      map[overlap.Words][]Told // the forms of words of theirs
	firstKept int                      // the first talk after all in which it was promised that no words are kept
}

// NewReader returns a reader of the pooled talks with a report of this name, the oldest
// first, and of what overlap.Scorer.Words lists for them.
func NewReader(c motive.Catalogue, name string, talks []overlap.Talk, words []overlap.Words) *Reader {
	r := &Reader{catalogue: c, name: name, talks: talks, words: words, narrated: map[int]bool{}, read: map[overlap.Words][]Told{}}
	for i := range talks {
		if told := talks[i].Interview.Told; told != nil && !told.Quotes {
			r.firstKept = i + 1
		}
	}
	return r
}
