package codec

import (
	"fmt"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// An idSet is the ids of one type that a document gives to its parts.
type idSet struct {
	*decoder
	what     string // such as "goal id"
	pattern  *scalar.IDPattern
	reserved bool // ids that begin as buyin's own do are errors
	tolerant bool // duplicates are warnings
	firstUse map[string]*node
}

// addItems adds the ids of a list's items, and reports those that are used
// already.
func (s *idSet) addItems(v *node) {
	if v == nil || v.kind != list {
		return
	}
	for i := range v.items {
		if s.tooMany {
			return
		}
		if id := v.items[i].value("id"); id != nil && id.kind == text && scalar.Matches(s.pattern, id.text) {
			s.add(id)
		}
	}
}

func (s *idSet) add(id *node) {
	if s.firstUse == nil {
		s.firstUse = map[string]*node{}
	}
	if first, duplicate := s.firstUse[id.text]; duplicate {
		line, column := s.place(first.at)
		report := s.errorAt
		if s.tolerant {
			report = s.warnAt
		}
		report(id, "duplicate-id", fmt.Sprintf("%s %s is already used at %d:%d", s.what, quoted(id.text), line, column), "rename one of them")
		return
	}
	s.firstUse[id.text] = id
	if s.reserved && motive.Reserved(motive.Stem(id.text)) {
		s.errorAt(id, "reserved-id", fmt.Sprintf("%s %s begins like buyin's own ids", s.what, quoted(id.text)), "choose another")
	}
}
