package check

import (
	"embed"
	"strings"
	"sync"
)

// The words that the rules look for, one file a rule. Whoever knows better
// words changes a file and needs no Go.
//
//go:embed words/*.txt
var wordFiles embed.FS

// A block is a stretch of a section that a line "key: rest" begins; the first
// one may have no key.
type block struct {
	key, rest string
	phrases   []string
}

type section []block

// lines are all the phrases of a section.
func (s section) lines() (all []string) {
	for _, b := range s {
		all = append(all, b.phrases...)
	}
	return all
}

// A wordFile is the sections of a file by name.
type wordFile map[string]section

func (f wordFile) section(name string) section {
	s, ok := f[name]
	if !ok {
		panic("check: no section " + name) // a slip in this package; a test looks for it
	}
	return s
}

var (
	readMutex sync.Mutex
	readFiles = map[string]wordFile{}
)

// wordsIn reads a file of words, once.
func wordsIn(name string) wordFile {
	readMutex.Lock()
	defer readMutex.Unlock()
	if f, ok := readFiles[name]; ok {
		return f
	}
	data, err := wordFiles.ReadFile("words/" + name + ".txt")
	if err != nil {
		panic(err) // it is embedded
	}
	f := parseWords(string(data))
	readFiles[name] = f
	return f
}

func parseWords(text string) wordFile {
	f, name := wordFile{}, ""
	for _, line := range logicalLines(text) {
		if strings.HasPrefix(line, "[") {
			name = strings.Trim(line, "[]")
			f[name] = section{{}}
			continue
		}
		if key, rest, ok := strings.Cut(line, ":"); ok && !strings.ContainsAny(key, " |") {
			f[name] = append(f[name], block{key: key, rest: strings.TrimSpace(rest)})
			continue
		}
		last := &f[name][len(f[name])-1]
		last.phrases = append(last.phrases, line)
	}
	for _, s := range f {
		for i := range s {
			for k, phrase := range s[i].phrases {
				s[i].phrases[k] = f.expand(phrase)
			}
		}
	}
	return f
}

// logicalLines are the lines of a text without comments, those that are
// indented joined to the one before.
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

// expand puts the alternatives of a section in the place of $NAME.
func (f wordFile) expand(phrase string) string {
	for {
		at := strings.IndexByte(phrase, '$')
		if at < 0 {
			return phrase
		}
		end := at + 1
		for end < len(phrase) && phrase[end] != ' ' && phrase[end] != '|' {
			end++
		}
		phrase = phrase[:at] + strings.Join(f.section(phrase[at+1:end]).lines(), "|") + phrase[end:]
	}
}

func phrasesOf(lines []string) *PhraseList {
	return phrasesFrom(func() []string { return lines })
}

// listedTerms are the terms of a section: each stretch of phrases with the
// words after the "unless:" that ends it.
func listedTerms(file, name string) func() terms {
	return sync.OnceValue(func() terms {
		var all []term
		var open []string
		for _, b := range wordsIn(file).section(name) {
			if b.key == "unless" {
				all = append(all, term{phrasesOf(open), NewSet(b.rest)})
				open = nil
			}
			open = append(open, b.phrases...)
		}
		lists := make([]*compiledList, len(all))
		for i, t := range all {
			lists[i] = t.phrases.compiled()
		}
		return terms{sieveOf(lists...), all}
	})
}

// listedTopics are the topics of a section: "about:" or "bare:" begins one,
// "unless:" ends it.
func listedTopics(file, name string) func() topics {
	return sync.OnceValue(func() topics {
		var all []topic
		for _, b := range wordsIn(file).section(name) {
			switch b.key {
			case "about", "bare":
				all = append(all, topic{topic: b.rest, term: term{phrases: phrasesOf(b.phrases)}, bare: b.key == "bare"})
			case "unless":
				all[len(all)-1].unless = NewSet(b.rest)
			}
		}
		lists := make([]*compiledList, len(all))
		for i, t := range all {
			lists[i] = t.phrases.compiled()
		}
		return topics{sieveOf(lists...), all}
	})
}

// listedFamilies are the families of a section: "heads:" begins one.
func listedFamilies(file, name string) func() []*family {
	return sync.OnceValue(func() []*family {
		var all []*family
		for _, b := range wordsIn(file).section(name) {
			list := phrasesOf(b.phrases)
			if b.key == "heads" {
				all = append(all, &family{heads: b.rest})
				continue
			}
			if len(all) == 0 {
				continue
			}
			switch f := all[len(all)-1]; b.key {
			case "core":
				f.core = list
			case "plain":
				f.plain = list
			case "careful":
				f.careful = list
			case "weighed":
				f.weighed = list
			case "unless":
				f.unless = NewSet(b.rest)
			}
		}
		return all
	})
}
