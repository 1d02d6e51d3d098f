package language

import "embed"

//go:embed en/account.txt en/dates.txt en/grammar.txt en/notes.txt en/not-english.txt en/offers.txt en/reflection.txt en/rules/*.txt
var wordFiles embed.FS

// WordFile returns the text of a file of word lists. The name is "dates", "grammar",
// "not-english", "notes", "offers", "reflection", or "rules/" followed by the
// name of a wording rule. It panics if there is no such file.
func WordFile(name string) string {
	data, err := wordFiles.ReadFile("en/" + name + ".txt")
	if err != nil {
		panic("language: " + err.Error())
	}
	return string(data)
}
