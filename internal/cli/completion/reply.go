package completion

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

// A Reply is what the script of a shell is told.
type Reply struct {
	Candidates []Candidate
	Otherwise  Otherwise // what to complete if there are no candidates
}

// Otherwise says what a shell completes if there are no candidates.
type Otherwise string

// The kinds of names that a shell completes; the zero value is nothing.
const (
	Files   Otherwise = "files"
	Folders Otherwise = "folders"
)

// wordsVariable is the variable by which the script of PowerShell passes the
// words of the line, one a line.
const wordsVariable = "BUYIN_COMPLETION_WORDS"

// Typed returns the line to be completed: see Split. PowerShell's words come by
// the environment.
func Typed(shell Shell, line, replaced string, getenv func(string) string) (Line, bool) {
	if shell != PowerShell {
		return Split(shell, line, replaced, getenv)
	}
	words := strings.Split(getenv(wordsVariable), "\n")
	last := len(words) - 1
	return Line{Words: words[min(1, last):last], Word: words[last]}, last > 0
}

// ParseReply reads what cobra's own command for completion printed: a candidate
// a line, with its description after a tab, and a directive. Without a directive
// the reply is empty.
func ParseReply(line Line, printed string) Reply {
	lines := strings.Split(strings.TrimSuffix(printed, "\n"), "\n")
	last := len(lines) - 1
	n, err := strconv.Atoi(strings.TrimPrefix(lines[last], ":"))
	directive := cobra.ShellCompDirective(n)
	switch {
	case err != nil || directive&cobra.ShellCompDirectiveError != 0:
		return Reply{}
	case directive&cobra.ShellCompDirectiveFilterDirs != 0:
		return Reply{Otherwise: Folders}
	case directive&cobra.ShellCompDirectiveFilterFileExt != 0:
		return Reply{Otherwise: Files}
	}
	flag := "" // cobra leaves it out of the candidates for a flag's value
	if i := strings.IndexByte(line.Word, '='); i >= 0 && strings.HasPrefix(line.Word, "-") && !slices.Contains(line.Words, "--") {
		flag = line.Word[:i+1]
	}
	var all []Candidate
	for _, l := range lines[:last] {
		word, description, _ := strings.Cut(l, "\t")
		all = append(all, Candidate{Word: flag + word, Description: description})
	}
	reply := Reply{Candidates: line.Matching(all)}
	if directive&cobra.ShellCompDirectiveNoFileComp == 0 {
		reply.Otherwise = Files
	}
	return reply
}

// listing is bash's COMP_TYPE when it only lists several candidates.
const listing = "63"

// Write writes the reply as the script of the shell reads it. The type is bash's
// COMP_TYPE.
func (r Reply) Write(w io.Writer, shell Shell, line Line, kind string) error {
	first := string(r.Otherwise)
	if first == "" {
		first = "none"
	}
	if _, err := fmt.Fprintln(w, first); err != nil {
		return err
	}
	for _, c := range r.Candidates {
		if _, err := fmt.Fprintln(w, c.forShell(shell, line, kind == listing && len(r.Candidates) > 1)); err != nil {
			return err
		}
	}
	return nil
}

// forShell is a candidate as the script of the shell takes it. If it is only
// listed, nothing of it is inserted.
func (c Candidate) forShell(shell Shell, line Line, listed bool) string {
	switch {
	case shell == PowerShell:
		return QuotePowerShell(c.Word) + "\t" + c.Word + "\t" + c.Description
	case shell == Bash && listed && c.Description != "":
		return line.Insertion(c.Word) + "  (" + c.Description + ")"
	case shell == Bash:
		return line.Insertion(c.Word)
	case c.Description != "":
		return c.Word + "\t" + c.Description
	}
	return c.Word
}
