package listen

import (
	"embed"
	"strings"
	"sync"
)

//go:embed words/*.txt
var wordFiles embed.FS

// wordLists holds the lists of words/*.txt, where each is described.
type wordLists struct {
	stopWords         wordSet
	clauseOpeners     wordSet
	negations         wordSet
	affirmingVerbs    wordSet
	affirmingEndings  wordSet
	likeSubjects      wordSet
	affirmingPairs    map[[2]string]bool
	affirmingPhrases  [][]string
	turns             [][]string
	sensitivePrefixes []sensitivePrefix
}

type wordSet map[string]bool

// A sensitivePrefix is the beginning of a phrase that reveals a sensitive
// topic. It starts with a blank. It also ends with a blank, unless the word may
// have any ending.
type sensitivePrefix struct{ topic, prefix string }

// englishWords reads the word lists when they are first needed.
var englishWords = sync.OnceValue(func() *wordLists {
	lists := &wordLists{
		stopWords:        readWords("stopwords"),
		clauseOpeners:    readWords("clause_openers"),
		negations:        readWords("negations"),
		affirmingVerbs:   readWords("affirming_verbs"),
		affirmingEndings: readWords("affirming_endings"),
		likeSubjects:     readWords("like_subjects"),
		affirmingPairs:   map[[2]string]bool{},
	}
	for _, line := range readLines("affirming_pairs") {
		first, second, _ := strings.Cut(line, " ")
		lists.affirmingPairs[[2]string{first, second}] = true
	}
	for _, line := range readLines("affirming_phrases") {
		lists.affirmingPhrases = append(lists.affirmingPhrases, strings.Fields(line))
	}
	for _, line := range readLines("turns_of_speech") {
		lists.turns = append(lists.turns, strings.Fields(line))
	}
	topic := ""
	for _, line := range readLines("sensitive_topics") {
		if strings.HasPrefix(line, "[") {
			topic = strings.Trim(line, "[]")
			continue
		}
		prefix, isOpen := strings.CutSuffix(line, "*")
		if !isOpen {
			prefix += " "
		}
		lists.sensitivePrefixes = append(lists.sensitivePrefixes, sensitivePrefix{topic, " " + prefix})
	}
	return lists
})

// readLines returns the lines of a word list without comments and empty lines.
func readLines(name string) (lines []string) {
	data, err := wordFiles.ReadFile("words/" + name + ".txt")
	if err != nil {
		panic(err) // the file is embedded
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

// readWords returns the words of a list.
func readWords(name string) wordSet {
	set := wordSet{}
	for _, line := range readLines(name) {
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
	}
	return set
}
