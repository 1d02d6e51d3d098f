package language

import "embed"

//go:embed en/grammar.txt en/notes.txt en/not-english.txt en/reflection.txt en/rules/*.txt
var wordFiles embed.FS

// WordFile returns the text of a file of word lists. The name is "grammar",
// "not-english", "notes", "reflection", or "rules/" followed by the name of a wording rule. It panics if there
// is no such file.
func WordFile(name string) string {
	data, err := wordFiles.ReadFile("en/" + name + ".txt")
	if err != nil {
		panic("language: " + err.Error())
	}
	return string(data)
}
