package terminal

import (
	"buyin/internal/language"
	"fmt"
	"runtime"
	"strings"
)

// Note asks for a note. If the first line is empty, it keeps the draft. It
// shows the hint, if there is one, below the label.
func (p *PlainConsole) Note(label, hint, draft string) (Input, error) {
	if hint != "" {
		label += "\n" + hint
	}
	first, err := p.Ask(withDraft(label, draft))
	if err != nil || first.Command != "" {
		return first, err
	}
	if strings.TrimSpace(first.Text) == "" {
		first.Text = draft
		return first, nil
	}
	if !p.severalLines {
		return first, nil
	}
	if strings.TrimSpace(first.Text) == "." {
		return Input{}, nil
	}
	return p.restOfNote(first.Text)
}

// longestTyped is the number of bytes of a line that a terminal passes on while
// it edits lines itself. It silently drops the rest of a longer pasted line.
var longestTyped = map[string]int{"linux": 4095, "darwin": 1023}[runtime.GOOS]

// warnOfCut warns that the end of a line may be missing.
func (p *PlainConsole) warnOfCut(line string) {
	if p.severalLines && longestTyped > 0 && len(line) >= longestTyped {
		p.Show(language.Say("terminal.line.cut", "n", longestTyped))
	}
}

// restOfNote reads the further lines of a note, up to an empty line or a lone
// full stop. A command ends the note, too, and the next prompt reads it.
func (p *PlainConsole) restOfNote(first string) (Input, error) {
	note := []string{first}
	for {
		line, err := p.readLine(func() {})
		if err != nil {
			fmt.Fprintln(p.out)
			return Input{Text: strings.Join(note, "\n")}, err
		}
		p.warnOfCut(line)
		if end := strings.TrimSpace(line); end == "" || end == "." {
			break
		}
		if p.commands.Contains(line) {
			p.lines.unread(line)
			break
		}
		if in, err := p.commands.Parse(line); err == nil {
			line = in.Text
		}
		note = append(note, line)
	}
	return Input{Text: strings.Join(note, "\n")}, nil
}
