package prompt

import (
	"fmt"
	"strings"
	"unicode"

	"buyin/internal/interview"
)

// Commands that work at every prompt, with what they do.
var commands = []struct{ name, does string }{
	{"other", "put the question in other words"},
	{"skip", "pass over this question"},
	{"back", "return to the answer before, to mend it"},
	{"why", "say why this question comes now"},
	{"note", "keep a note of your own: /note TEXT"},
	{"done", "sum up, then the closing question, then the end"},
	{"quit", "stop here; the talk is kept, and --resume goes on with it"},
	{"help", "this list"},
}

// A typed is one thing typed at a prompt: words, or a command.
type typed struct {
	command string // one of commands, "" for words
	text    string // the words, or what followed the command
}

// read tells a command from words. A line that begins with two slashes is
// words that begin with one.
func read(line string) (typed, error) {
	trimmed := strings.TrimSpace(line)
	if !strings.HasPrefix(trimmed, "/") {
		return typed{text: line}, nil
	}
	if strings.HasPrefix(trimmed, "//") {
		return typed{text: strings.Replace(line, "//", "/", 1)}, nil
	}
	name, rest := trimmed[1:], ""
	if i := strings.IndexFunc(name, unicode.IsSpace); i >= 0 {
		name, rest = name[:i], name[i:]
	}
	for _, c := range commands {
		if strings.EqualFold(name, c.name) {
			return typed{command: c.name, text: strings.TrimSpace(rest)}, nil
		}
	}
	return typed{}, fmt.Errorf("no command /%s; /help lists them, and // begins words with a slash", name)
}

// known reports whether the line is one of the commands.
func known(line string) bool {
	t, err := read(line)
	return err == nil && t.command != ""
}

// act is what a command does to the talk; the others (why, help, note without
// words) only say something.
func (t typed) act() (interview.Given, bool) {
	switch t.command {
	case "other":
		return interview.Given{Act: interview.Reworded}, true
	case "skip":
		return interview.Given{Act: interview.Skipped}, true
	case "back":
		return interview.Given{Act: interview.WentBack}, true
	case "done":
		return interview.Given{Act: interview.Done}, true
	case "note":
		return interview.Given{Act: interview.Noted, Text: t.text}, t.text != ""
	}
	return interview.Given{}, false
}

// rehearsed is what commands do where the talk is only rehearsed.
var rehearsed = map[string]string{
	"note": "a note of your own, as in a talk: /note TEXT",
	"done": "sum up; then see what was hidden",
	"quit": "stop here, and see nothing of it",
}

// help lists the commands, and the motivators by number and id.
func (d *Dialogue) help() string {
	var b strings.Builder
	for _, cmd := range commands {
		does := cmd.does
		if other, ok := rehearsed[cmd.name]; ok && d.options.Reply != nil {
			does = other
		}
		fmt.Fprintf(&b, "/%-6s %s\n", cmd.name, does)
	}
	b.WriteString("//      begins words with a slash\n\nThe motivators, by number or id:\n")
	for i, m := range d.catalogue.Motivators {
		fmt.Fprintf(&b, "%3d %s (%s)\n", i+1, m.Name, m.ID)
	}
	return strings.TrimRight(b.String(), "\n")
}
