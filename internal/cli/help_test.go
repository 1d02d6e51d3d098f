package cli

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"buyin"
	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/codec"
	"buyin/internal/motive"
)

// The examples that buyin help formats shows must be readable.
func TestTheFormatsShownAreRead(t *testing.T) {
	text, err := os.ReadFile("help/formats.txt")
	if err != nil {
		t.Fatal(err)
	}
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	seen := 0
	for _, example := range examples(string(text)) {
		var problems motive.Problems
		data := []byte(example)
		switch schema := codec.SchemaOf("shown.yaml", data); schema {
		case motive.SchemaCatalogue:
			_, _, problems = codec.DecodeCatalogue("shown.yaml", data)
		case motive.SchemaGoals:
			_, _, problems = codec.DecodeGoals("shown.yaml", data, c)
		case motive.SchemaInterview:
			_, problems = codec.DecodeInterview("shown.yaml", data, c)
		case motive.SchemaAnswers:
			_, problems = codec.DecodeAnswers("shown.yaml", data, c)
		case motive.SchemaPersona:
			_, problems = codec.DecodePersona("shown.yaml", data, c)
		default:
			t.Errorf("schema %q in\n%s", schema, example)
		}
		seen++
		if len(problems) > 0 {
			t.Errorf("%v in\n%s", problems, example)
		}
	}
	if seen != 6 {
		t.Errorf("%d examples, want one of each of the five formats, and an ask", seen)
	}
}

// buyin help formats names the id of each built-in motivator.
func TestTheFormatsNameTheMotivators(t *testing.T) {
	text, err := os.ReadFile("help/formats.txt")
	if err != nil {
		t.Fatal(err)
	}
	c, _, _ := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	_, list, found := strings.Cut(string(text), "The built-in ones are ")
	list, _, _ = strings.Cut(list, ".")
	named := strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(", ()\n", r) })
	for _, m := range c.Motivators {
		if !found || !slices.Contains(named, m.ID) {
			t.Errorf("%s is not among %v", m.ID, named)
		}
	}
}

// examples are the indented blocks of a help page that begin with a schema.
func examples(text string) (all []string) {
	var block strings.Builder
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "  schema: "), block.Len() > 0 && strings.HasPrefix(line, "  "):
			block.WriteString(line[2:])
		case block.Len() > 0:
			all = append(all, block.String())
			block.Reset()
		}
	}
	return all
}

// The help of each command shows how it is used, also if the command is a help
// topic as well.
func TestTheHelpOfEachCommandHasExamples(t *testing.T) {
	a := &app{&people.Reader{Env: env.New(t.Context(), env.System{
		In: strings.NewReader(""), Getenv: func(string) string { return "" }, Now: time.Now, ShippedCatalogue: buyin.Motivators,
	})}}
	workspace, seen := t.TempDir(), 0
	var check func(*cobra.Command)
	check = func(cmd *cobra.Command) {
		for _, sub := range cmd.Commands() {
			if sub.Runnable() && !sub.Hidden && sub.Name() != "help" {
				path := strings.Fields(sub.CommandPath())[1:]
				if help := string(runIn(t, workspace, append(path, "--help")...)); !strings.Contains(help, "\nUsage:\n") || !strings.Contains(help, "\nExamples:\n") {
					t.Errorf("buyin %s --help has no usage, or no examples:\n%s", strings.Join(path, " "), help)
				}
				seen++
			}
			check(sub)
		}
	}
	if check(a.root()); seen < 30 {
		t.Errorf("%d commands seen", seen)
	}
}
