package ask

import (
	"slices"
	"strings"

	"buyin/internal/ask"
	"buyin/internal/duedate"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/reflection"
)

// pending returns words that were typed for the question of a kind and are not
// answered with yet, also before the ask was resumed.
func (d *Dialogue) pending(k ask.Kind) string {
	if words, ok := d.ahead[k]; ok {
		return words
	}
	return d.session.DraftFor(k)
}

// goneOver returns the answer to the question of a kind that /back went over, the zero
// value if there is none.
func (d *Dialogue) goneOver(k ask.Kind) ask.Given {
	gone := d.session.GoneOver()
	if i := slices.IndexFunc(gone, func(g ask.Given) bool { return g.Kind == k }); i >= 0 {
		return gone[i]
	}
	return ask.Given{}
}

// textFor returns the words with which the question of a kind begins: those that were
// typed, which may be an answer gone over and changed, else that answer.
func (d *Dialogue) textFor(k ask.Kind) string {
	if words := d.pending(k); strings.TrimSpace(words) != "" {
		return words
	}
	return d.goneOver(k).Text
}

// typedAhead keeps words that were typed before the questions in words came, for the
// one that they fit: what speaks for the ask, or what it would take. It returns what to
// say of that.
func (d *Dialogue) typedAhead(words string) (said string, _ error) {
	if !d.session.KeepsWords() {
		return language.Say("prompt.asking.ahead.wordless"), nil
	}
	kind := ask.Terms
	if reflection.Read(words, nil).Tone == reflection.Warm {
		kind = ask.Reason
	}
	return language.Say("prompt.asking.ahead"), d.draft(kind, withMore(d.textFor(kind), words))
}

// withMore returns words with more words below them, unless they hold those.
func withMore(words, more string) string {
	if strings.Contains(words, more) {
		return words
	}
	return strings.TrimSpace(words + "\n" + more)
}

// draft keeps the words that are typed for a question and not answered with yet. They
// are not saved if they are sensitive, until somebody was asked.
func (d *Dialogue) draft(k ask.Kind, words string) error {
	d.ahead[k] = words
	if d.save == nil || strings.TrimSpace(words) == "" || !d.session.KeepsWords() || d.isSensitive(words) {
		return nil
	}
	return d.save(ask.Given{Act: ask.Drafted, Kind: k, Text: words})
}

// isSensitive reports whether it is still to be asked whether words should be kept.
func (d *Dialogue) isSensitive(words string) bool { return d.whyNot(words) != "" }

// whyNot returns why words should not be kept as they are, or "".
func (d *Dialogue) whyNot(words string) string {
	if d.options.Sensitive == nil || d.kept[words] {
		return ""
	}
	return d.options.Sensitive(words)
}

// halfPromise returns the promise that was typed and not noted yet, also before the ask
// was resumed; nil if there is none.
func (d *Dialogue) halfPromise() *ask.Given {
	if half, ok := d.session.HalfPromise(); ok && d.half == nil {
		return &half
	}
	if d.half == nil || d.half.Promise == nil {
		return nil
	}
	return d.half
}

// draftPromise keeps a promise that is typed and not noted yet: who makes it, "" if
// nobody has said, what it is, and the day as it was typed. A day in the text is read
// now: "by Friday" means another one next week.
func (d *Dialogue) draftPromise(by, text, day string) error {
	if text = strings.TrimSpace(text); text == "" {
		return nil
	}
	if date, found := duedate.Find(text, d.set.Today); found && date.Day != "" && day == "" {
		text, day = date.Without(text), date.Day
	}
	d.half = &ask.Given{Act: ask.Drafted, Kind: ask.Promises, Text: day, Promise: &motive.Promise{By: by, Text: text}}
	if d.save == nil || d.isSensitive(text) {
		return nil
	}
	return d.save(*d.half)
}
