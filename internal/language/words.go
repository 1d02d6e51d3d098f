package language

import "embed"

//go:embed en/grammar.txt en/rules/*.txt
var wordFiles embed.FS

// WordFile returns the text of a file of word lists: "grammar", or "rules/" and
// the name of a wording rule. It panics if there is none.
func WordFile(name string) string {
	data, err := wordFiles.ReadFile("en/" + name + ".txt")
	if err != nil {
		panic("language: " + err.Error())
	}
	return string(data)
}
