package cli

import (
	"embed"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
)

//go:embed help/*.txt
var topicTexts embed.FS

// helpCommand is buyin help: it shows the help of a command or a topic.
func (a *app) helpCommand(out *switchWriter) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND|TOPIC]",
		Short: "the help of a command or a topic",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, sub := range cmd.Root().Commands() {
				if len(args) == 0 && !sub.Hidden {
					names = append(names, sub.Name())
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			page, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return env.Usagef("no command or help topic %q; buyin help lists them", strings.Join(args, " "))
			}
			page.InitDefaultHelpFlag()
			return out.result(a, page.Help)
		},
	}
}

// topics are the help pages that belong to no command. cobra shows a command
// without RunE as a help topic.
func topics() []*cobra.Command {
	var all []*cobra.Command
	for _, t := range []struct{ name, short string }{
		{"talk", "how a talk and an ask go, and what each step is for"},
		{"scoring", "the formula in plain words, with a worked example"},
		{"formats", "the files: catalogue, goals, interview, answers, persona"},
		{"ear", "how the coach hears, and how to use another program instead"},
		{"privacy", "what is kept, where, who can read it, and how to delete it"},
		{"scale", "scoring millions of interviews, on one machine or many"},
		{"ci", "checking the catalogue in CI"},
	} {
		text, err := topicTexts.ReadFile("help/" + t.name + ".txt")
		if err != nil {
			panic(err) // the file is embedded, so this is a bug
		}
		all = append(all, &cobra.Command{Use: t.name, Short: t.short, Long: strings.TrimSpace(string(text))})
	}
	return all
}

// A switchWriter can be redirected after cobra has captured it.
type switchWriter struct{ io.Writer }

// result writes what cobra prints during write where results go: to --out or to
// standard output.
func (t *switchWriter) result(a *app, write func() error) error {
	return a.WriteResult(func(w io.Writer) error {
		before := t.Writer
		t.Writer = w
		defer func() { t.Writer = before }()
		return write()
	})
}
