package terminal

import (
	"fmt"
	"strconv"
	"strings"

	"buyin/internal/language"
)

// A Choice is a question with a list of options. It can also be answered in words.
type Choice struct {
	Label     string
	Options   []string // numbered from 1; an empty one is left out, and the others keep their numbers
	None      string   // what 0 stands for; "" if one of the options has to be chosen
	Suggested int      // number of the option that Enter alone chooses; 0: Enter chooses None
	ByDigit   bool     // a single digit chooses at once if single keys are read
	Signed    bool     // a number with its sign is no option, and is returned as words
	OnlyList  bool     // with ByDigit: words answer nothing, so a digit that is not in the list does nothing
	Keys      string   // says which keys there are, if single keys are read
}

// text returns the label with the options below it, and what Enter chooses.
func (c Choice) text() string {
	if c.Suggested == 0 {
		return NumberOptions(c.Label, c.Options, c.None)
	}
	var b strings.Builder
	b.WriteString(c.Label)
	for i, option := range c.Options {
		switch {
		case option == "":
		case i+1 == c.Suggested:
			b.WriteString("\n  " + language.Say("terminal.choose.suggested", "n", i+1, "option", option))
		default:
			fmt.Fprintf(&b, "\n  %d %s", i+1, option)
		}
	}
	if c.None != "" {
		b.WriteString("\n  0 " + c.None)
	}
	return b.String()
}

// entries returns the options as entries of a list, and the index of the one that
// Enter alone chooses.
func (c Choice) entries() (entries []Entry, focus int) {
	first := Entry{Number: 0, Text: c.None, Value: -1}
	if c.None == "" {
		first = unchosen()
	}
	entries = append(entries, first)
	for i, option := range c.Options {
		if i+1 == c.Suggested {
			focus = len(entries)
		}
		if option != "" {
			entries = append(entries, Entry{Number: i + 1, Text: option, Value: i})
		}
	}
	return entries, focus
}

// parse reads a line that answers the question: one of the options (None is -1),
// or words. It returns false for an empty line where Enter chooses nothing, and
// for a number that is not in the list.
func (c Choice) parse(line string) (i int, words string, ok bool) {
	words = strings.TrimSpace(line)
	if words == "" && c.Suggested > 0 {
		return c.Suggested - 1, "", true
	}
	if c.Signed && strings.IndexAny(words, "+-") == 0 {
		return -1, words, true
	}
	if i, ok := ParseChoice(line, c.Options, c.None); ok {
		return i, "", true
	}
	if _, err := strconv.Atoi(words); err == nil || words == "" {
		return -1, "", false
	}
	return -1, words, true
}

// ChooseOrSay asks for a choice, or for an answer in words. It returns the index of
// an option, or -1 for none of them, or the words. Words that begin like one option
// choose it.
func (f *FullConsole) ChooseOrSay(c Choice) (int, string, Input, error) {
	if c.Label != "" {
		f.Heading(c.Label)
	}
	entries, focus := c.entries()
	for {
		i, begun, in, err := f.listOrLine("", c.Keys, entries, focus, listKeys{byDigit: c.ByDigit, onlyList: c.OnlyList})
		switch {
		case err != nil || in.Command != "":
			return i, "", in, err
		case begun == "" && (i >= 0 || c.None != ""):
			return i, "", in, nil
		case begun == "":
			continue
		}
		in, err = f.LineFrom(begun, func(string) error { return nil })
		if err != nil || in.Command != "" {
			return -1, "", in, err
		}
		if strings.TrimSpace(in.Text) == "" {
			continue
		}
		if i, words, ok := c.parse(in.Text); ok {
			return i, words, Input{}, nil
		}
		f.Show(language.Say("terminal.choose.again"))
	}
}

// ChooseOrSay asks for a choice, or for an answer in words. It returns the index of
// an option, or -1 for none of them, or the words. Words that begin like one option
// choose it.
func (p *PlainConsole) ChooseOrSay(c Choice) (int, string, Input, error) {
	p.Show(c.text())
	for {
		in, err := p.Ask("")
		if err != nil || in.Command != "" {
			return -1, "", in, err
		}
		if i, words, ok := c.parse(in.Text); ok {
			return i, words, Input{}, nil
		}
		p.Show(language.Say("terminal.choose.again"))
	}
}
