package english

import (
	"strings"
	"sync"

	"buyin/internal/language"
)

// Lists holds the sections of a word file by name.
//
// A line "[name]" begins a section, and a line "key: value" begins a block
// within it. Every other line is a phrase. In a section that is read as a set,
// it is words separated by blanks. An indented line continues the line before
// it, and # begins a comment. In a phrase, $name is replaced by the phrases of
// the section with that name, as alternatives.
type Lists map[string]Section

// A Section holds the blocks of a section in order. The first block has no key.
type Section []Block

// A Block holds the lines after a "key: value" line.
type Block struct {
	Key, Value string
	Phrases    []string
}

// Phrases returns the phrases of all blocks.
func (s Section) Phrases() (all []string) {
	for _, b := range s {
		all = append(all, b.Phrases...)
	}
	return all
}

// Section returns the section with the name. It panics if there is none; a test
// checks every name that the program uses.
func (l Lists) Section(name string) Section {
	s, ok := l[name]
	if !ok {
		panic("english: no section " + name)
	}
	return s
}

var (
	listsMutex sync.Mutex
	readLists  = map[string]Lists{} // by file
)

// ListsOf returns the word lists of a file of package language, for example
// "rules/leading". The file is parsed on the first call.
func ListsOf(file string) Lists {
	listsMutex.Lock()
	defer listsMutex.Unlock()
	if l, ok := readLists[file]; ok {
		return l
	}
	l := parseLists(language.WordFile(file))
	readLists[file] = l
	return l
}

func parseLists(text string) Lists {
	lists, name := Lists{}, ""
	for _, line := range logicalLines(text) {
		if strings.HasPrefix(line, "[") {
			name = strings.Trim(line, "[]")
			lists[name] = Section{{}}
			continue
		}
		if key, value, ok := strings.Cut(line, ":"); ok && !strings.ContainsAny(key, " |") {
			lists[name] = append(lists[name], Block{Key: key, Value: strings.TrimSpace(value)})
			continue
		}
		last := &lists[name][len(lists[name])-1]
		last.Phrases = append(last.Phrases, line)
	}
	for _, s := range lists {
		for i := range s {
			for k, phrase := range s[i].Phrases {
				s[i].Phrases[k] = lists.expand(phrase)
			}
		}
	}
	return lists
}

// logicalLines returns the lines of a text without comments and empty lines,
// with indented lines joined to the one before.
func logicalLines(text string) (all []string) {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \r\n")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, " "):
			last := &all[len(all)-1]
			if !strings.HasSuffix(*last, "|") {
				*last += " "
			}
			*last += strings.TrimSpace(line)
		default:
			all = append(all, line)
		}
	}
	return all
}

// expand replaces $name in a phrase by the alternatives of that section.
func (l Lists) expand(phrase string) string {
	for {
		start := strings.IndexByte(phrase, '$')
		if start < 0 {
			return phrase
		}
		end := start + 1
		for end < len(phrase) && phrase[end] != ' ' && phrase[end] != '|' {
			end++
		}
		phrase = phrase[:start] + strings.Join(l.Section(phrase[start+1:end]).Phrases(), "|") + phrase[end:]
	}
}

// A Set is a set of words. It is built when it is first used.
type Set struct {
	file     string   // a word file; "" if the words are in list
	sections []string // sections of the file
	list     string   // words separated by blanks

	once  sync.Once
	words map[string]bool
}

// SetIn returns the set of the words in the given sections of a word file.
func SetIn(file string, sections ...string) *Set { return &Set{file: file, sections: sections} }

// NewSet returns the set of the given words, which are separated by blanks.
func NewSet(words string) *Set { return &Set{list: words} }

// Has reports whether the form is in the set. A nil set is empty.
func (s *Set) Has(form string) bool {
	if s == nil {
		return false
	}
	s.once.Do(s.build)
	return s.words[form]
}

func (s *Set) build() {
	s.words = map[string]bool{}
	s.add(s.list)
	for _, section := range s.sections {
		for _, line := range ListsOf(s.file).Section(section).Phrases() {
			s.add(line)
		}
	}
}

func (s *Set) add(words string) {
	for w := range strings.FieldsSeq(words) {
		s.words[w] = true
	}
}
