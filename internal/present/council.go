package present

import (
	"fmt"
	"strings"

	"buyin/internal/ask/outline"
	"buyin/internal/motive"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/show"
	"buyin/internal/present/stated"
)

// CouncilInput holds everything about the program that a works council or a
// data-protection officer has to know: what it asks, how it computes, and which
// data it stores where.
type CouncilInput struct {
	Version   string
	Catalogue motive.Catalogue
	Scoring   string          // text of the help page about scoring
	Closing   string          // the closing question
	Ask       outline.Outline // what is said and asked when an ask is put
	Told      string          // what the manager tells the report about notes before a talk
	TradeOff  string          // an example of a question between two motivators
	Dir       string          // path of the asking manager's workspace
	OtherEar  bool            // the manager may use another program as the ear
}

// A Council is a document about the program for the people who represent its
// reports: a works council or a data-protection officer.
type Council struct {
	CouncilInput
	document.Document
}

// NewCouncil makes the document.
func NewCouncil(in CouncilInput) *Council {
	c := &Council{CouncilInput: in}
	c.Document = document.New(c.page, in.Catalogue)
	return c
}

// page puts the sections in order.
func (c *Council) page() page.Page {
	p := page.Page{
		Kind:  "council",
		Title: page.Ours("What buyin asks, computes and keeps"),
		Intro: []page.Inline{
			page.Textf("buyin %s with the catalogue %s %s. For a works council or a data-protection officer; made by the program from its own data.", c.Version, c.Catalogue.Name, c.Catalogue.Version),
		},
	}
	p.Add(c.purpose(), c.never(), c.asks(), c.putsTheAsk(), c.listens(), c.formula(), c.keeps(), c.readers(), c.deletion(), c.agree())
	p.Footer = []page.Inline{page.Ours("buyin catalogue show ID shows a motivator with all that it listens for; another catalogue is shown with --catalogue FILE.")}
	return p
}

// purpose says what the program is used for.
func (c *Council) purpose() page.Section {
	return document.ListSection("purpose", page.Ours("What it is for"), []page.Inline{
		page.Ours("A manager talks with one person about their work, notes what they say, and sees how much of what drives that person an ask would serve. The figure says something of the ask, never of the person."),
		page.Ours("A person is talked with, not measured: every figure rests on what the manager wrote down, and the person has the last word in the playback at the end of a talk."),
		page.Ours(stated.AccuracyNote),
	})
}

// never lists what the program does not do. Code and tests ensure every item of
// the list.
func (c *Council) never() page.Section {
	ear := page.Ours("It listens by a fixed method on this machine, built in with the catalogue, and does not learn from anybody's answers.")
	if c.OtherEar {
		ear = append(ear, page.Ours(" Only where the manager names a program of their own with --ear-program does that program get the words, and then it is theirs to answer for.")...)
	}
	return document.ListSection("never", page.Ours("What it does not do"), []page.Inline{
		page.Ours("It is not for pay, promotion, selection, dismissal or appraisal, and has no output for them."),
		page.Ours("It ranks nobody: people stand in order of the alphabet, on every page and in every format."),
		page.Ours("It infers no mood, no emotion, no health, no personality and no performance."),
		page.Ours("It records no voice and no picture: it takes what is typed, and nothing else."),
		page.Ours("It opens no network connection; no client for one is built into it. It has no account, no telemetry and no update check."),
		page.Ours("It decides nothing: it has no action but to show a page to the person who typed the notes."),
		ear,
		page.Ours("It shows no figure while the person talks."),
	})
}

// asks lists all questions that the program can ask.
func (c *Council) asks() page.Section {
	s := page.Section{ID: "asks", Title: page.Ours("Every question it can put")}
	s.Blocks = append(s.Blocks,
		page.Paragraph(page.Textf("Before a talk, to the manager: %s", c.Told)),
		page.Paragraph(page.Textf("Openers, %s, which explore nothing in particular:", len(c.Catalogue.Openers))),
		page.List(questions(c.Catalogue.Openers)))
	for _, m := range c.Catalogue.Motivators {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("%s:", page.UntrustedSpan(page.Strong, m.Name))), page.List(questions(m.Probes)))
	}
	s.Blocks = append(s.Blocks,
		page.Paragraph(page.Textf("A choice between two motivators, in the words of the catalogue, such as: %s", c.TradeOff)),
		page.Paragraph(page.Ours("The playback: what was heard, in the person's own words, for them to confirm, change or add to.")),
		page.Paragraph(page.Textf("The closing question, where there is an ask: %s", c.Closing)),
		page.Paragraph(page.Ours("No question has to be answered: any can be passed over, and leaves no trace. The manager may talk about anything else, and note it.")))
	return s
}

// putsTheAsk says how an ask is put to a person, and what becomes of their answer.
func (c *Council) putsTheAsk() page.Section {
	said := func(label string, sentences ...string) page.Inline {
		return page.Textf("%s: %s", page.Ours(label), strings.Join(sentences, " "))
	}
	o := c.Ask
	s := document.ListSection("ask", page.Ours("When the ask is put"), []page.Inline{
		page.Ours("A no costs nothing. The person hears that before anything is asked, and what is written down."),
		page.Ours("Any card can be left out, and nothing is written for it."),
		page.Ours("What the person says is written down, how much of what drives them the ask seemed to serve that day, and a note of the manager's own if there is one. At the end the manager offers to show them what they said, to correct it."),
		page.Ours("After a no it asks one thing, once: what would have to change. It does not ask again."),
		page.Ours("If they want none of their words kept, neither are their reasons, what they would need, or what they promise. The numbers and the answer are."),
		page.Ours("What they say the ask does for them replaces what the manager wrote that it offers. After a no or a not yet, the ask does not count as sufficient for them. Neither changes a figure about what drives them, or another ask."),
		page.Ours("Promises and outcomes are in no figure and in no table of people. A no is shown there only as the goals of that ask that are refused. Nothing is sorted by any of these."),
		page.Ours("A promise of the person's own is open, kept or taken back. Only the manager's own can be marked as not kept."),
		page.Ours("From twenty outcomes on, the manager can see how often asks with an overlap of a certain size led to a yes. That is a statement about asks. No person is named in it, and no other page shows it."),
	})
	s.Blocks = append(s.Blocks, page.Paragraph(page.Ours("What it says and asks then:")), page.List([]page.Inline{
		said("First", o.Fairness...), said("The ask", o.Ask, o.Asked),
		said("A card for each main driver, and for each thing that the ask offers much of", o.CardsAsked),
		said("How much they want it", o.Readiness, o.Reason, o.Terms), said("Their answer", o.Reply), said("After a no", o.Refused...), said("Last", o.Promises),
	}))
	return s
}

// questions lists questions with their other wordings and their follow-ups.
func questions(all []motive.Question) []page.Inline {
	var items []page.Inline
	for _, q := range all {
		item := page.Untrusted(q.Ask)
		for _, r := range q.Reword {
			item = append(item, page.Textf(" Or: %s", r)...)
		}
		for i, f := range q.FollowUp {
			if i == 0 {
				item = append(item, page.Ours(" Then:")...)
			}
			item = append(item, page.Textf(" %s", f)...)
		}
		items = append(items, item)
	}
	return items
}

// listens returns a table of the motivators that the program listens for.
func (c *Council) listens() page.Section {
	t := &page.Table{Caption: "Motivators, and what each means", Head: []string{"motivator", "what it means"}}
	for _, m := range c.Catalogue.Motivators {
		t.Rows = append(t.Rows, []page.Inline{page.Untrusted(m.Name), page.Untrusted(m.Meaning)})
	}
	return page.Section{ID: "listens", Title: page.Ours("What it listens for"), Blocks: []page.Block{
		page.Paragraph(page.Ours("In each note it looks for words and phrases of the catalogue, and suggests which of these the person spoke of and how strongly. The manager keeps, changes or drops each suggestion.")),
		page.Paragraph(page.Ours("What it is sure of counts in the figures before the manager has looked at it, and the pages say so. Until then it blocks no verdict, and no advice quotes it. What it is not sure of counts for nothing until the manager keeps it. The manager's own guess is compared with the answers only once they have looked at five of them.")),
		{Table: t},
	}}
}

// formula returns the help page about scoring.
func (c *Council) formula() page.Section {
	return page.Section{ID: "formula", Title: page.Ours("The formula"), Blocks: []page.Block{{Verbatim: c.Scoring}}}
}

// readers lists who can read the files.
func (c *Council) readers() page.Section {
	return document.ListSection("readers", page.Ours("Who can read it"), []page.Inline{
		page.Textf("Everything lies in one folder on the manager's machine: %s. The folder is readable by that account alone (0700), its files too (0600); the machine's administrators and its backups can reach it as they can reach all files there.", c.Dir),
		page.Ours("Where the folder lies inside one that a service copies (Dropbox, OneDrive, iCloud, Google Drive), the program says so whenever it is used."),
		page.Ours("The person themselves: buyin show NAME --for-them is all that is held about them as it may be handed over, with where each figure comes from; buyin export NAME is the same as a file."),
		page.Ours("Anybody whom the manager gives a page to. Pages written with --out belong to the manager. They are readable only by the manager when written, and the program does not keep track of them."),
	})
}

// deletion says how files are deleted.
func (c *Council) deletion() page.Section {
	return document.ListSection("deletion", page.Ours("How it is deleted"), []page.Inline{
		page.Ours("buyin forget NAME removes every file about a person, looks for what is left, and says what it found. Deleting a talk's file deletes that talk."),
		page.Ours("Nothing is deleted by itself. buyin, typed alone, names talks that are older than twelve months, for deletion; talks older than 90 days are marked as stale on every page. It names asks that are older than two years, too."),
		page.Ours("An older talk counts less: half after a year."),
		page.Ours("Not reached: backups, copies in a synced folder, pages written elsewhere. The disk is not overwritten."),
	})
}

// agree lists the points that the organisation itself must agree on.
func (c *Council) agree() page.Section {
	return document.ListSection("agree", page.Ours("Left for you to agree on"), []page.Inline{
		page.Ours("Who uses it, with whom, and that taking part is free and has no consequences either way."),
		page.Ours("How people are told beforehand, and by whom they may have their notes shown and deleted."),
		page.Ours("For how long talks are kept, and on which machines."),
		page.Ours("That its pages are not put into personnel files."),
	})
}

// keeps lists every field of the files that the program stores.
func (c *Council) keeps() page.Section {
	s := page.Section{ID: "keeps", Title: page.Ours("Every field it keeps")}
	for _, f := range show.Inventory() {
		t := &page.Table{Caption: f.File, Head: []string{"field", "what it holds"}}
		for _, field := range f.Fields {
			t.Rows = append(t.Rows, []page.Inline{page.Ours(field.Name), page.Ours(field.Holds)})
		}
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("%s", page.OurSpan(page.Strong, "%s", f.File))), page.Block{Table: t})
	}
	s.Blocks = append(s.Blocks, page.Paragraph(page.Ours(fmt.Sprintf("While a talk is under way, its journal (interviews/ID.journal) holds what was typed so far, word by word, in the order in which it was typed; it is deleted when the talk is finished. Where the person asked for no words to be kept, no answer and no quote is written, in the journal either. A text holds at most %d KiB.", motive.MaxText>>10))))
	return s
}
