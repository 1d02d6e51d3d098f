package terminal

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/visible"
)

// A PlainConsole uses plain lines. It uses no escape sequences and no cursor,
// and says every default in words. It is for pipes, screen readers and simple
// terminals.
type PlainConsole struct {
	lines    *Lines
	out      io.Writer
	width    int  // in columns
	person   bool // a person types the lines at a terminal
	unmarked bool // no mark stands before a line; see NoteLine
	commands Commands
	refused  int // lines that are too long or an unknown command
}

// NewPlainConsole returns a console that reads from lines and writes to out, at
// most width columns wide. If a person types the lines at a terminal, the
// terminal echoes them; otherwise, for a pipe, the console does.
func NewPlainConsole(lines *Lines, out io.Writer, width int, person bool, commands Commands) *PlainConsole {
	return &PlainConsole{lines: lines, out: out, width: width, person: person, commands: commands}
}

// Person reports whether a person types the lines at a terminal.
func (p *PlainConsole) Person() bool { return p.person }

// Show prints a paragraph, wrapped and made safe to show.
func (p *PlainConsole) Show(paragraph string) {
	fmt.Fprintln(p.out, wrap(paragraph, p.width))
}

// Refused returns the number of lines so far that were too long or an unknown
// command.
func (p *PlainConsole) Refused() int { return p.refused }

// CountUnread reads what is left of a pipe, and returns the number of lines that
// are not blank.
func (p *PlainConsole) CountUnread() int { return p.lines.countRest(restWait) }

// readLine prints the mark of a prompt and reads a line. If a line is too long,
// it reports that, calls again to show the prompt, and reads another line.
func (p *PlainConsole) readLine(again func()) (string, error) {
	for {
		if !p.unmarked {
			fmt.Fprint(p.out, mark)
		}
		line, err := p.lines.next()
		if err != errTooLong {
			return line, err
		}
		p.refused++
		p.Show(language.Say("terminal.line.long", "n", p.lines.max>>10))
		again()
	}
}

// Ask prints a label and reads words or a command. If a command is unknown, it
// reports that and shows the prompt again.
func (p *PlainConsole) Ask(label string) (Input, error) {
	return p.ask(label, func(line string) (string, string, error) { return line, "", nil })
}

// ask reads words or a command like Ask. It passes the first line to rest, which
// returns the whole text, and the command that was typed over it.
func (p *PlainConsole) ask(label string, rest func(first string) (text, command string, _ error)) (Input, error) {
	showLabel := func() {
		if label != "" {
			p.Show(label)
		}
	}
	for {
		showLabel()
		line, err := p.readLine(showLabel)
		if err != nil {
			fmt.Fprintln(p.out)
			return Input{}, err
		}
		p.echo(line)
		text, command, err := rest(line)
		if err != nil {
			fmt.Fprintln(p.out)
			return Input{Text: text}, err
		}
		in, err := p.commands.Parse(text)
		if command != "" {
			if err == nil && in.Command == "" {
				text = in.Text
			}
			in, err = p.commands.Parse(command)
			in.Draft = text
		}
		if err == nil {
			return in, nil
		}
		p.refused++
		p.Show(err.Error())
		label = ""
	}
}

// echo shows a line of a pipe, because no terminal does. It warns if the end of
// a person's line may be missing.
func (p *PlainConsole) echo(line string) {
	p.warnOfCut(line)
	if !p.person {
		fmt.Fprintln(p.out, visible.Line(line))
	}
}

// Name asks for one line that is never a command.
func (p *PlainConsole) Name(label string) (string, error) {
	p.Show(label)
	return p.readLine(func() { p.Show(label) })
}

// Line asks for one line. An empty line keeps the draft.
func (p *PlainConsole) Line(label, draft string) (Input, error) {
	in, err := p.Ask(withDraft(label, draft))
	if in.Command == "" && strings.TrimSpace(in.Text) == "" && err == nil {
		in.Text = draft
	}
	return in, err
}

// ShortLine asks for one line, such as a number.
func (p *PlainConsole) ShortLine(label string, _ func(text string) bool) (Input, error) {
	return p.Ask(label)
}

// withDraft adds the draft, which Enter keeps, to a label.
func withDraft(label, draft string) string {
	const most = 300 // characters; that is enough to recognise the draft
	if draft == "" {
		return label
	}
	if runes := []rune(draft); len(runes) > most {
		draft = string(runes[:most]) + "…"
	}
	return strings.TrimLeft(label+"\n"+language.Say("terminal.draft", "draft", draft), "\n")
}

// Choose implements Console. It lists the options with numbers, and accepts a
// number or the beginning of one option.
func (p *PlainConsole) Choose(label string, options []string, none string) (int, Input, error) {
	again := language.Say("terminal.choose.again")
	if none != "" {
		again = language.Say("terminal.choose.again.none", "none", none)
	}
	p.Show(NumberOptions(label, options, none))
	for {
		in, err := p.Ask("")
		if err != nil || in.Command != "" {
			return 0, in, err
		}
		if i, ok := ParseChoice(in.Text, options, none); ok {
			return i, Input{}, nil
		}
		p.Show(again)
	}
}

// NumberOptions returns the label with the options below it, numbered from 1,
// and what Enter chooses, if none is not "". An empty option is left out, and the
// others keep their numbers.
func NumberOptions(label string, options []string, none string) string {
	var b strings.Builder
	b.WriteString(label)
	for i, option := range options {
		if option != "" {
			fmt.Fprintf(&b, "\n  %d %s", i+1, option)
		}
	}
	if none != "" {
		b.WriteString("\n  " + language.Say("terminal.choose.none", "none", none))
	}
	return b.String()
}

// ParseChoice returns the index of the option that a line selects, by its
// number from 1 or by the beginning of its text. It returns false if the line
// selects no option. The index is -1 if the line is empty or 0, which means
// none of the options. If none is "", one of them must be chosen, and it
// returns false for such a line.
func ParseChoice(line string, options []string, none string) (int, bool) {
	word := strings.ToLower(strings.TrimSpace(line))
	if word == "" {
		return -1, none != ""
	}
	if n, err := strconv.Atoi(word); err == nil {
		return n - 1, n <= len(options) && (n > 0 && options[n-1] != "" || n == 0 && none != "")
	}
	if none != "" {
		options = append(slices.Clip(options), none)
	}
	i := onlyMatch(word, options)
	if none != "" && i == len(options)-1 {
		return -1, true
	}
	return i, i >= 0
}

// onlyMatch returns the index of the option that is the word, or else of the only one
// that begins with it. It returns -1 if there is no such option or more than one.
func onlyMatch(word string, options []string) int {
	found := -1
	for i, option := range options {
		if strings.EqualFold(option, word) {
			return i
		}
	}
	for i, option := range options {
		if word != "" && strings.HasPrefix(strings.ToLower(option), word) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}
