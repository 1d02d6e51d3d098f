package cli

import (
	"embed"
	"strings"

	"github.com/spf13/cobra"
)

//go:embed help/*.txt
var texts embed.FS

// topics are the pages of buyin help that belong to no command.
func topics() []*cobra.Command {
	var all []*cobra.Command
	for _, t := range []struct{ name, short string }{
		{"scoring", "the formula in plain words, with a worked example"},
		{"formats", "the files: catalogue, goals, interview, answers, persona"},
		{"privacy", "what is kept, where, who can read it, how it is deleted"},
	} {
		text, err := texts.ReadFile("help/" + t.name + ".txt")
		if err != nil {
			panic(err) // a page that is not built in is a mistake of ours
		}
		all = append(all, &cobra.Command{Use: t.name, Short: t.short, Long: strings.TrimSpace(string(text))})
	}
	return all
}
