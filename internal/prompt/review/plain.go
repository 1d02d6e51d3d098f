package review

import (
	"fmt"
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// Plain shows the sheet as plain lines, and reads edits such as "4 pay -" until
// the person ends it. It returns the corrected sheet; everything in it is saved,
// whatever the error is.
func Plain(p *terminal.PlainConsole, c motive.Catalogue, s sheet.Sheet, o Options) (sheet.Sheet, Outcome, error) {
	l := &lines{console: p, catalogue: c, options: o, sheet: s, refused: -p.Refused()}
	if o.Title != "" {
		p.Show(o.Title)
	}
	l.open(max(o.Focus, 1))
	for {
		in, err := p.Ask(l.label())
		if err != nil {
			return l.sheet, Outcome{Refused: l.refusals()}, err
		}
		outcome, err := l.obey(in)
		if err != nil {
			return l.sheet, Outcome{Refused: l.refusals()}, err
		}
		if outcome != nil {
			l.countUnread(in)
			outcome.Refused = l.refusals()
			return l.sheet, *outcome, nil
		}
	}
}

// lines is a sheet as plain lines.
type lines struct {
	console   *terminal.PlainConsole
	catalogue motive.Catalogue
	options   Options
	sheet     sheet.Sheet
	next      int  // number of the first row that was not shown yet; 0 if all were
	hinted    bool // it has been said how the sheet ends
	refused   int  // lines that could not be carried out, without those that the console refused
}

// isScript reports whether the lines are a script of edits of a saved record. A
// blank line does not end it.
func (l *lines) isScript() bool { return l.options.Record && !l.console.Person() }

// refusals returns the number of lines that were not carried out.
func (l *lines) refusals() int { return l.refused + l.console.Refused() }

// countUnread says how many lines of a script come after the one that ended the
// sheet.
func (l *lines) countUnread(last terminal.Input) {
	if !l.isScript() {
		return
	}
	if n := l.console.CountUnread(); n > 0 {
		word := strings.TrimSpace(last.Text)
		if last.Command != "" {
			word = "/" + last.Command
		}
		l.refused += n
		l.console.Show(language.Count("review.plain.unread", n, "word", word))
	}
}

// label returns what the prompt says.
func (l *lines) label() string {
	switch {
	case l.next > 0:
		return language.Say("review.plain.more", "last", l.next-1, "n", len(l.sheet.Rows()))
	case l.hinted:
		return ""
	}
	l.hinted = true
	if l.options.Live {
		return language.Say("review.plain.end.live")
	}
	return language.Say("review.plain.end")
}

// obey carries out what was typed. It returns an outcome if that ends the
// sheet.
func (l *lines) obey(in terminal.Input) (*Outcome, error) {
	line := strings.TrimSpace(in.Text)
	if in.Command != "" {
		return l.obeyCommand(in.Command)
	}
	switch {
	case line == "" && l.next > 0:
		l.list(l.next)
		return nil, nil
	case line == "" && l.isScript():
		return nil, nil
	}
	l.next = 0
	word, rest, _ := strings.Cut(strings.ToLower(line), " ")
	if do, ok := words[word]; ok && (rest == "" || word == "find" || word == "delete" || word == "move") {
		return do(l, strings.TrimSpace(line[len(word):]))
	}
	if n, err := strconv.Atoi(line); err == nil {
		l.showRow(n)
		return nil, nil
	}
	return nil, l.edit(line)
}

// obeyCommand carries out a command of the talk.
func (l *lines) obeyCommand(command string) (*Outcome, error) {
	switch command {
	case "done":
		return &Outcome{Kind: Finished}, nil
	case "quit":
		return &Outcome{Kind: Quit}, nil
	case "back":
		return nil, l.undo()
	case "help":
		l.help()
	default:
		l.refuse(language.Say("review.plain.command", "command", command))
	}
	return nil, nil
}

// words are the words that can be typed instead of an edit. rest is what
// follows the word.
var words map[string]func(l *lines, rest string) (*Outcome, error)

func init() {
	done := func(*lines, string) (*Outcome, error) { return &Outcome{Kind: Finished}, nil }
	undo := func(l *lines, _ string) (*Outcome, error) { return nil, l.undo() }
	help := func(l *lines, _ string) (*Outcome, error) { l.help(); return nil, nil }
	unsure := func(l *lines, _ string) (*Outcome, error) { l.unsure(); return nil, nil }
	add := func(l *lines, _ string) (*Outcome, error) { return l.add(), nil }
	words = map[string]func(l *lines, rest string) (*Outcome, error){
		"": done, "done": done, "u": undo, "undo": undo, "?": help, "help": help, "a": add, "add": add,
		"list":    func(l *lines, _ string) (*Outcome, error) { l.list(1); return nil, nil },
		"perhaps": unsure, "unsure": unsure,
		"find":   func(l *lines, rest string) (*Outcome, error) { l.find(rest); return nil, nil },
		"delete": func(l *lines, rest string) (*Outcome, error) { return l.deleteRecord(rest) },
		"move":   func(l *lines, rest string) (*Outcome, error) { return l.moveRecord(rest) },
	}
}

// parseFor reads an edit of one row.
func parseFor(row int, line string, s sheet.Sheet, c motive.Catalogue) (sheet.Edit, error) {
	return sheet.Parse(fmt.Sprintf("%d %s", row, line), s, c)
}

// edit makes the edit that a line asks for, and shows the rows that it changed.
func (l *lines) edit(line string) error {
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if n, err := strconv.Atoi(line[:digits]); err == nil {
		l.hear(n)
	}
	e, err := sheet.Parse(line, l.sheet, l.catalogue)
	if err == nil && e.Op == sheet.Move {
		var agreed bool
		if e.To, agreed, err = l.person(e.Row, e.To); err != nil {
			return err
		} else if !agreed {
			return nil
		}
	}
	if err != nil {
		l.refuse(err.Error())
		return nil
	}
	after, impossible, failed := l.options.apply(l.sheet, e)
	if failed != nil {
		return failed
	}
	if impossible != nil {
		l.refuse(impossible.Error())
		return nil
	}
	l.sheet = after
	l.showChanged(e.Row)
	return nil
}

// refuse says why a line was not carried out.
func (l *lines) refuse(why string) {
	l.refused++
	l.console.Show(visible.Line(why))
}

// showChanged shows a row that was edited, and the one that it joined.
func (l *lines) showChanged(number int) {
	r, _ := l.sheet.Row(number)
	l.console.Show(l.describe(r))
	if into, ok := l.sheet.Row(r.Into); ok && r.State == sheet.Joined {
		l.console.Show(l.describe(into))
	}
}

func (l *lines) undo() error {
	before, e, impossible, failed := l.options.undo(l.sheet)
	if failed != nil {
		return failed
	}
	if impossible != nil {
		l.refuse(impossible.Error())
		return nil
	}
	l.sheet = before
	l.console.Show(language.Say("review.undo", "edit", before.Describe(e)))
	l.showChanged(e.Row)
	return nil
}

func (l *lines) add() *Outcome {
	if l.options.Adds {
		return &Outcome{Kind: AddLines}
	}
	l.refuse(language.Say("review.add.none"))
	return nil
}

// hear adds suggestions to a row if needed.
func (l *lines) hear(number int) { l.sheet, _ = l.options.hear(l.sheet, number) }
