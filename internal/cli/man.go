package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"buyin/internal/cli/env"
	"buyin/internal/corpus"
	"buyin/internal/store"
)

func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "write the manual pages into a folder",
		Long: `man writes a manual page for each command into a folder, and creates the folder
if it does not exist. The program man finds the pages if it searches that
folder.`,
		Example: `  buyin man ~/.local/share/man/man1
  man buyin-interview`,
		Args: env.ExactArgs(1, "one folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return corpus.DescribeFileError(err)
			}
			n, err := a.writeManPages(cmd.Root(), args[0])
			if err == nil {
				a.Say("wrote %d manual pages to %s", n, args[0])
			}
			return err
		},
	}
}

// writeManPages writes the pages of a command and all below it, and returns how
// many.
func (a *app) writeManPages(cmd *cobra.Command, dir string) (n int, err error) {
	for _, sub := range cmd.Commands() {
		if sub.Hidden || sub.Name() == "help" {
			continue
		}
		below, err := a.writeManPages(sub, dir)
		if err != nil {
			return n, err
		}
		n += below
	}
	path := filepath.Join(dir, manName(cmd)+".1")
	if err := store.WriteFile(path, manPage(cmd, a.Version, a.Now()), true); err != nil {
		return n, err
	}
	return n + 1, os.Chmod(path, 0o644) // readable for all, unlike everything else that buyin writes
}

// manName is the name of a command's page.
func manName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// manPage is the page of one command, in the macros of man(7).
func manPage(cmd *cobra.Command, version string, day time.Time) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, ".TH %q 1 %q %q %q\n", strings.ToUpper(manName(cmd)), day.Format(time.DateOnly), "buyin "+version, "buyin")
	fmt.Fprintf(&b, ".SH NAME\n%s \\- %s\n", roff(manName(cmd)), roff(cmd.Short))
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.nf\n%s\n.fi\n", roff(cmd.UseLine()))
	if cmd.Long != "" {
		fmt.Fprintf(&b, ".SH DESCRIPTION\n.nf\n%s\n.fi\n", roff(cmd.Long))
	}
	if cmd.Example != "" {
		fmt.Fprintf(&b, ".SH EXAMPLES\n.nf\n%s\n.fi\n", roff(cmd.Example))
	}
	manFlags(&b, "OPTIONS", cmd.NonInheritedFlags())
	manFlags(&b, "OPTIONS OF EVERY COMMAND", cmd.InheritedFlags())
	if !cmd.HasParent() {
		b.WriteString(".SH EXIT STATUS\n.nf\n" + roff(statusHelp) + "\n.fi\n")
	}
	var others []string
	for _, sub := range cmd.Commands() {
		if !sub.Hidden && sub.Name() != "help" {
			others = append(others, `\fB`+roff(manName(sub))+`\fR(1)`)
		}
	}
	if cmd.HasParent() {
		others = append(others, `\fB`+roff(manName(cmd.Parent()))+`\fR(1)`)
	}
	fmt.Fprintf(&b, ".SH SEE ALSO\n%s\n", strings.Join(others, ", "))
	return b.Bytes()
}

// manFlags writes a section with flags, if there are any.
func manFlags(b *bytes.Buffer, heading string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(b, ".SH %s\n", heading)
	flags.VisitAll(func(f *pflag.Flag) {
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		value, usage := pflag.UnquoteUsage(f)
		if value != "" {
			name += " " + value
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" && f.Name != "jobs" {
			usage += " (default " + f.DefValue + ")"
		}
		fmt.Fprintf(b, ".TP\n\\fB%s\\fR\n%s\n", roff(name), roff(usage))
	})
}

// statusHelp explains the exit statuses.
const statusHelp = `0    done
1    done, but problems were found
2    wrong usage
3    failed
130  interrupted`

// roff escapes text for a page: backslashes, dashes, and lines that would be
// requests because they begin with a dot or an apostrophe.
func roff(text string) string {
	lines := strings.Split(strings.NewReplacer(`\`, `\e`, `-`, `\-`).Replace(text), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
