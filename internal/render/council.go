package render

import (
	"fmt"
	"io"

	"buyin/internal/motive"
)

// CouncilInput is the program as a works council or a data-protection officer
// has to know it: what it asks, how it computes, what it keeps and where.
type CouncilInput struct {
	Version   string
	Catalogue motive.Catalogue
	Scoring   string // the page of buyin help scoring
	Closing   string // the closing question of a talk about an ask
	Told      string // the word on notes that goes before a talk
	TradeOff  string // a choice between two motivators, as an example
	Dir       string // the workspace of whoever asks
	OtherEar  bool   // the manager may have a program of their own listen
}

// A Council is one document about the program for those who speak for the
// people it is used on.
type Council struct{ CouncilInput }

// NewCouncil makes the document.
func NewCouncil(in CouncilInput) *Council { return &Council{in} }

// Text writes the document for reading.
func (c *Council) Text(w io.Writer, width int, color bool) error {
	p := c.page()
	return p.text(w, width, color)
}

// Markdown writes the document for notes and wikis.
func (c *Council) Markdown(w io.Writer) error {
	p := c.page()
	return p.markdown(w)
}

// HTML writes the document as a page of its own.
func (c *Council) HTML(w io.Writer) error {
	p := c.page()
	return p.html(w, c.Catalogue)
}

func (c *Council) page() page {
	p := page{
		Kind:  "council",
		Title: words("What buyin asks, computes and keeps"),
		Under: []inline{
			say("buyin %s with the catalogue %s %s. For a works council or a data-protection officer; made by the program from its own data.", c.Version, c.Catalogue.Name, c.Catalogue.Version),
		},
	}
	p.add(c.purpose(), c.never(), c.asks(), c.listens(), c.formula(), c.keeps(), c.readers(), c.deletion(), c.agree())
	p.Foot = []inline{words("buyin catalogue show ID shows a motivator with all that it listens for; another catalogue is shown with --catalogue FILE.")}
	return p
}

func (c *Council) purpose() section {
	return section{ID: "purpose", Title: words("What it is for"), Blocks: []block{list([]inline{
		words("A manager talks with one person about their work, notes what they say, and sees how much of what drives that person an ask would serve. The figure says something of the ask, never of the person."),
		words("A person is talked with, not measured: every figure rests on what the manager wrote down, and the person has the last word in the playback at the end of a talk."),
		words(promise),
	})}}
}

// never is what the program does not do, each a thing that its code and its
// tests keep to.
func (c *Council) never() section {
	ear := words("It listens by a fixed method on this machine, built in with the catalogue, and does not learn from anybody's answers.")
	if c.OtherEar {
		ear = append(ear, words(" Only where the manager names a program of their own with --ear-program does that program get the words, and then it is theirs to answer for.")...)
	}
	return section{ID: "never", Title: words("What it does not do"), Blocks: []block{list([]inline{
		words("It is not for pay, promotion, selection, dismissal or appraisal, and has no output for them."),
		words("It ranks nobody: people stand in order of the alphabet, on every page and in every format."),
		words("It infers no mood, no emotion, no health, no personality and no performance."),
		words("It records no voice and no picture: it takes what is typed, and nothing else."),
		words("It opens no network connection; no client for one is built into it. It has no account, no telemetry and no update check."),
		words("It decides nothing: it has no action but to show a page to the person who typed the notes."),
		ear,
		words("It shows no figure while the person talks."),
	})}}
}

// asks is every question that the program can put.
func (c *Council) asks() section {
	s := section{ID: "asks", Title: words("Every question it can put")}
	s.Blocks = append(s.Blocks,
		para(say("Before a talk, to the manager: %s", c.Told)),
		para(say("Openers, %s, which explore nothing in particular:", len(c.Catalogue.Openers))),
		list(questions(c.Catalogue.Openers)))
	for _, m := range c.Catalogue.Motivators {
		s.Blocks = append(s.Blocks, para(say("%s:", foreign(strong, m.Name))), list(questions(m.Probes)))
	}
	s.Blocks = append(s.Blocks,
		para(say("A choice between two motivators, in the words of the catalogue, such as: %s", c.TradeOff)),
		para(words("The playback: what was heard, in the person's own words, for them to confirm, change or add to.")),
		para(say("The closing question, where there is an ask: %s", c.Closing)),
		para(words("No question has to be answered: any can be passed over, and leaves no trace. The manager may talk about anything else, and note it.")))
	return s
}

// questions are questions with their other wordings and follow-ups.
func questions(all []motive.Question) []inline {
	var items []inline
	for _, q := range all {
		item := theirText(q.Ask)
		for _, r := range q.Reword {
			item = append(item, say(" Or: %s", r)...)
		}
		for i, f := range q.FollowUp {
			if i == 0 {
				item = append(item, words(" Then:")...)
			}
			item = append(item, say(" %s", f)...)
		}
		items = append(items, item)
	}
	return items
}

// listens is what the answers are heard as.
func (c *Council) listens() section {
	t := &table{Caption: "Motivators, and what each means", Head: []string{"motivator", "what it means"}}
	for _, m := range c.Catalogue.Motivators {
		t.Rows = append(t.Rows, []inline{theirText(m.Name), theirText(m.Meaning)})
	}
	return section{ID: "listens", Title: words("What it listens for"), Blocks: []block{
		para(words("In each note it looks for words and phrases of the catalogue, and suggests which of these the person spoke of and how strongly. The manager keeps, changes or drops each suggestion before it counts.")),
		{Table: t},
	}}
}

func (c *Council) formula() section {
	return section{ID: "formula", Title: words("The formula"), Blocks: []block{{Verbatim: c.Scoring}}}
}

func (c *Council) readers() section {
	return section{ID: "readers", Title: words("Who can read it"), Blocks: []block{list([]inline{
		say("Everything lies in one folder on the manager's machine: %s. The folder is readable by that account alone (0700), its files too (0600); the machine's administrators and its backups can reach it as they can reach all files there.", c.Dir),
		words("Where the folder lies inside one that a service copies (Dropbox, OneDrive, iCloud, Google Drive), the program says so whenever it is used."),
		words("The person themselves: buyin show NAME --for-them is all that is held about them as it may be handed over, with where each figure comes from; buyin export NAME is the same as a file."),
		words("Whoever the manager hands a page to. Pages written with --out are files of the manager's own, private when written, and are not found again by the program."),
	})}}
}

func (c *Council) deletion() section {
	return section{ID: "deletion", Title: words("How it is deleted"), Blocks: []block{list([]inline{
		words("buyin forget NAME removes every file about a person, looks for what is left, and says what it found. Deleting a talk's file deletes that talk."),
		words("Nothing is deleted by itself. buyin, typed alone, names talks that are older than twelve months, for deletion; talks older than 90 days are marked as stale on every page."),
		words("An older talk counts less: half after a year."),
		words("Not reached: backups, copies in a synced folder, pages written elsewhere. The disk is not overwritten."),
	})}}
}

// agree is what is left to those who introduce the program.
func (c *Council) agree() section {
	return section{ID: "agree", Title: words("Left for you to agree on"), Blocks: []block{list([]inline{
		words("Who uses it, with whom, and that taking part is free and has no consequences either way."),
		words("How people are told beforehand, and by whom they may have their notes shown and deleted."),
		words("For how long talks are kept, and on which machines."),
		words("That its pages are not put into personnel files."),
	})}}
}

// keeps is every field of the files that are kept.
func (c *Council) keeps() section {
	s := section{ID: "keeps", Title: words("Every field it keeps")}
	for _, f := range Kept() {
		t := &table{Caption: f.File, Head: []string{"field", "what it holds"}}
		for _, field := range f.Fields {
			t.Rows = append(t.Rows, []inline{words(field.Name), words(field.Holds)})
		}
		s.Blocks = append(s.Blocks, para(say("%s", own(strong, "%s", f.File))), block{Table: t})
	}
	s.Blocks = append(s.Blocks, para(words(fmt.Sprintf("While a talk is under way, its journal (interviews/ID.journal) holds what was typed so far, word by word, in the order in which it was typed; it is deleted when the talk is finished. Where the person asked for no words to be kept, no answer and no quote is written, in the journal either. A text holds at most %d KiB.", motive.MaxText>>10))))
	return s
}
