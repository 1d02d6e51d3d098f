package prompt

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/visible"
)

// Plain is a console of plain lines: no escape bytes, no cursor, every default
// said in words. It serves pipes, screen readers and terminals that know
// nothing else.
type Plain struct {
	lines  *Lines
	out    io.Writer
	width  int  // columns
	many   bool // a note may take several lines; on a pipe one line is one note
	hinted bool // how a note ends has been said
}

// NewPlain reads from lines and writes to out, at most width columns wide.
// With many, a note ends at an empty line or a lone full stop.
func NewPlain(lines *Lines, out io.Writer, width int, many bool) *Plain {
	return &Plain{lines: lines, out: out, width: width, many: many}
}

// Show prints a paragraph, wrapped, and made safe to show.
func (p *Plain) Show(paragraph string) {
	fmt.Fprintln(p.out, wrapped(paragraph, p.width))
}

// ask prints a label and takes the next line or command; what is not a command
// and begins with one slash is asked for again.
func (p *Plain) ask(label string) (typed, error) {
	for {
		if label != "" {
			p.Show(label)
		}
		fmt.Fprint(p.out, "> ")
		line, err := p.lines.next()
		if err == errTooLong {
			p.Show(err.Error())
			continue
		}
		if err != nil {
			fmt.Fprintln(p.out)
			return typed{}, err
		}
		p.warnOfCut(line)
		if !p.many {
			fmt.Fprintln(p.out, visible.Line(line)) // a pipe's lines are not echoed by a terminal
		}
		t, err := read(line)
		if err == nil {
			return t, nil
		}
		p.Show(err.Error())
		label = ""
	}
}

// Name takes a name, whatever it begins with.
func (p *Plain) Name(label string) (string, error) {
	for {
		p.Show(label)
		fmt.Fprint(p.out, "> ")
		name, err := p.lines.next()
		if err != errTooLong {
			return name, err
		}
		p.Show(err.Error())
	}
}

// Line takes one line. Enter at once takes the draft where there is one.
func (p *Plain) Line(label, draft string) (typed, error) {
	t, err := p.ask(withDraft(label, draft))
	if t.command == "" && strings.TrimSpace(t.text) == "" && err == nil {
		t.text = draft
	}
	return t, err
}

// withDraft reads out after the label what Enter would take.
func withDraft(label, draft string) string {
	const most = 300 // characters: the beginning is enough to know it by
	if draft == "" {
		return label
	}
	if runes := []rune(draft); len(runes) > most {
		draft = string(runes[:most]) + "…"
	}
	return strings.TrimLeft(label+"\nSo far: “"+draft+"”. Enter keeps it; typing replaces it.", "\n")
}

// Note takes a note. Enter at once takes the draft where there is one.
func (p *Plain) Note(label, draft string) (typed, error) {
	if !p.hinted {
		p.hinted = true
		label += "\n" + map[bool]string{
			true:  "(Note their words; Enter on an empty line ends a note. /help lists the commands.)",
			false: "(One line is one note. /help lists the commands.)",
		}[p.many]
	}
	first, err := p.ask(withDraft(label, draft))
	if err != nil || first.command != "" {
		return first, err
	}
	if strings.TrimSpace(first.text) == "" {
		first.text = draft
		return first, nil
	}
	if !p.many {
		return first, nil
	}
	if strings.TrimSpace(first.text) == "." {
		return typed{}, nil
	}
	return p.more(first.text)
}

// longestTyped is how many bytes of a line a terminal hands over that edits
// lines itself; what is pasted beyond that is lost without a word.
var longestTyped = map[string]int{"linux": 4095, "darwin": 1023}[runtime.GOOS]

// warnOfCut says that the end of a line may be missing.
func (p *Plain) warnOfCut(line string) {
	if p.many && longestTyped > 0 && len(line) >= longestTyped {
		p.Show(fmt.Sprintf("In plain lines this terminal takes at most %d bytes of a line; the end of this one may be missing. Type the rest as a line of its own.", longestTyped))
	}
}

// more takes the further lines of a note, up to an empty line or a lone full
// stop. A command ends it too, and is the next thing typed.
func (p *Plain) more(first string) (typed, error) {
	note := []string{first}
	for {
		fmt.Fprint(p.out, "> ")
		line, err := p.lines.next()
		if err == errTooLong {
			p.Show(err.Error())
			continue
		}
		if err != nil {
			fmt.Fprintln(p.out)
			return typed{text: strings.Join(note, "\n")}, err
		}
		p.warnOfCut(line)
		if end := strings.TrimSpace(line); end == "" || end == "." {
			break
		}
		if known(line) {
			p.lines.giveBack(line)
			break
		}
		if t, err := read(line); err == nil {
			line = t.text
		}
		note = append(note, line)
	}
	return typed{text: strings.Join(note, "\n")}, nil
}

// Pick lists the motivators with their numbers and takes numbers or names.
func (p *Plain) Pick(label string, from []motive.Motivator, most int) ([]string, typed, error) {
	var b strings.Builder
	b.WriteString(label)
	for i, m := range from {
		fmt.Fprintf(&b, "\n  %2d %s", i+1, m.Name)
	}
	p.Show(b.String())
	for {
		t, err := p.ask("Numbers or names, strongest first. Enter passes.")
		if err != nil || t.command != "" {
			return nil, t, err
		}
		ids, err := picks(t.text, motive.Catalogue{Motivators: from}, most)
		if err == nil {
			return ids, typed{}, nil
		}
		p.Show(err.Error())
	}
}

// Choose lists the options and takes a number, or the beginning of one.
func (p *Plain) Choose(label string, options []string, none string) (int, typed, error) {
	var b strings.Builder
	b.WriteString(label)
	for i, o := range options {
		fmt.Fprintf(&b, "\n  %d %s", i+1, o)
	}
	again := "a number from the list, please"
	if none != "" {
		fmt.Fprintf(&b, "\n  0 %s (Enter)", none)
		again += ", or Enter for: " + none
	}
	p.Show(b.String())
	for {
		t, err := p.ask("")
		if err != nil || t.command != "" {
			return 0, t, err
		}
		if i, ok := chosen(t.text, options, none); ok {
			return i, typed{}, nil
		}
		p.Show(again)
	}
}

// chosen is the place of the option that a line means, and whether it means
// one.
func chosen(line string, options []string, none string) (int, bool) {
	word := strings.ToLower(strings.TrimSpace(line))
	if word == "" {
		return -1, none != ""
	}
	if n, err := strconv.Atoi(word); err == nil {
		return n - 1, n <= len(options) && (n > 0 || n == 0 && none != "")
	}
	if none != "" {
		options = append(slices.Clip(options), none)
	}
	i := only(word, options)
	if none != "" && i == len(options)-1 {
		return -1, true
	}
	return i, i >= 0
}

// only is the place of the one option that begins with the word, or -1.
func only(word string, options []string) int {
	found := -1
	for i, o := range options {
		if word != "" && strings.HasPrefix(strings.ToLower(o), word) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// Correct lists what was heard and takes a line of corrections.
func (p *Plain) Correct(label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, typed, error) {
	p.Show(label + listed(heard, c))
	for {
		t, err := p.ask("")
		if err != nil || t.command != "" {
			return nil, t, err
		}
		if strings.TrimSpace(t.text) == "?" {
			p.Show(mendHelp(c))
			continue
		}
		kept, err := mend(t.text, heard, c)
		if err == nil {
			return kept, typed{}, nil
		}
		p.Show(err.Error())
	}
}
