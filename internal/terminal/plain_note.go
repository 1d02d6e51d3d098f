package terminal

import (
	"runtime"
	"strings"

	"buyin/internal/language"
)

// Note asks for a note. If the first line is empty, it keeps the draft. A
// backslash at the end of a line begins a further line of the note. It shows the
// hint, if there is one, below the label.
func (p *PlainConsole) Note(label, hint, draft string) (Input, error) {
	if hint != "" {
		label += "\n" + hint
	}
	in, err := p.ask(withDraft(label, draft), p.restOfNote)
	if err == nil && in.Command == "" && strings.TrimSpace(in.Text) == "" {
		in.Text = draft
	}
	return in, err
}

// NoteLine is Note without the mark before the line. What a pasted page draws as
// answers, line by line, would stand behind the mark.
func (p *PlainConsole) NoteLine(label, draft string) (Input, error) {
	p.unmarked = true
	defer func() { p.unmarked = false }()
	return p.Note(label, "", draft)
}

// longestTyped is the number of bytes of a line that a terminal passes on while
// it edits lines itself. It silently drops the rest of a longer pasted line.
var longestTyped = map[string]int{"linux": 4095, "darwin": 1023}[runtime.GOOS]

// warnOfCut warns that the end of a line may be missing.
func (p *PlainConsole) warnOfCut(line string) {
	if p.person && longestTyped > 0 && len(line) >= longestTyped {
		p.Show(language.Say("terminal.line.cut", "n", longestTyped))
	}
}

// restOfNote reads the further lines of a note. It returns the whole note, and
// the last line alone if that is a command.
func (p *PlainConsole) restOfNote(first string) (note, command string, _ error) {
	for line := first; ; {
		part, more := continued(line)
		note += part
		if !more {
			return withoutLineEnds(note), "", nil
		}
		var err error
		if line, err = p.readLine(func() {}); err != nil {
			return note, "", err
		}
		p.echo(line)
		if p.commands.Contains(line) {
			return note, line, nil
		}
		if in, err := p.commands.Parse(line); err == nil {
			line = in.Text // two slashes are one
		}
		note += "\n"
	}
}

// continued reports whether a line ends in a backslash, which begins a further
// line, and returns the line without it. Two backslashes are one, and begin
// none.
func continued(line string) (_ string, more bool) {
	rest, one := strings.CutSuffix(line, `\`)
	return rest, one && !strings.HasSuffix(rest, `\`)
}

// Page reads lines up to a command or the end of the input. What came before a
// command is the Draft of the input, what came before the end its Text. A line
// that begins with a slash and is no command is words.
func (p *PlainConsole) Page(label string) (Input, error) {
	if label != "" {
		p.Show(label)
	}
	var page strings.Builder
	for {
		line, err := p.readLine(func() {})
		if err != nil {
			return Input{Text: page.String()}, err
		}
		p.echo(line)
		in, err := p.commands.Parse(line)
		if err == nil && in.Command != "" {
			in.Draft = page.String()
			return in, nil
		}
		if err == nil {
			line = in.Text
		}
		page.WriteString(line + "\n")
	}
}

// Interactive reports whether a person types the lines at a terminal.
func (p *PlainConsole) Interactive() bool { return p.person }
