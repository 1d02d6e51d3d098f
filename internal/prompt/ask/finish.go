package ask

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/ask"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// finish returns the acts of /done: the questions that are left are declined, and no
// words are lost. Answers that /back went over are given again, and words that were
// typed before their question came are answers to it. It returns no act if somebody
// wants to change something first.
//
// Before the reply the declining comes first, because the ask goes on after it. If
// their reply was gone over, the ask goes on from where it was.
func (d *Dialogue) finish() ([]ask.Given, error) {
	gone := slices.DeleteFunc(d.session.GoneOver(), func(g ask.Given) bool {
		return g.Kind.TakesWords() && d.textFor(g.Kind) != g.Text || !d.asks(g.Kind) // it was changed since, or is asked no more
	})
	puts := 1 + slices.IndexFunc(gone, func(g ask.Given) bool { return g.Kind == ask.Put })
	var typed []ask.Given
	if d.session.IsPut() || d.set.Left != "" || puts > 0 { // else nothing can be answered
		var ready bool
		var err error
		if typed, ready, err = d.typedWords(gone); err != nil || !ready {
			return nil, err
		}
	}
	done := ask.Given{Act: ask.Done}
	switch {
	case slices.ContainsFunc(gone, func(g ask.Given) bool { return g.Kind == ask.Reply }):
		return append(gone, typed...), nil
	case puts > 0 || isBeforeReply(d.session.Next().Kind):
		return slices.Concat(gone[:puts], []ask.Given{done}, gone[puts:], typed), nil
	}
	return slices.Concat(gone, typed, []ask.Given{done}), nil
}

// asks reports whether the question of a kind is part of this ask. What would have to
// change is asked after a no alone, a condition after a yes with one.
func (d *Dialogue) asks(k ask.Kind) bool {
	answer := cmp.Or(d.set.Left, d.session.Interview().Reply, d.goneOver(ask.Reply).Reply)
	switch k {
	case ask.Condition:
		return answer == motive.ReplyIf
	case ask.Change:
		return answer == motive.ReplyNo
	}
	return true
}

// comesLater reports whether the question of a kind has not been asked yet.
func (d *Dialogue) comesLater(k ask.Kind) bool {
	asked := []ask.Kind{ask.Effect, ask.Readiness, ask.Reason, ask.Terms}
	now := slices.Index(asked, d.session.Next().Kind)
	return now >= 0 && slices.Index(asked, k) > now
}

// isBeforeReply reports whether a step of this kind comes between the ask and the reply.
func isBeforeReply(k ask.Kind) bool {
	return slices.Contains([]ask.Kind{ask.Effect, ask.Readiness, ask.Reason, ask.Terms}, k)
}

// typedWords returns the answers that are typed and not given yet. It asks what to keep
// of sensitive ones, and is not ready if somebody wants to take something out.
func (d *Dialogue) typedWords(gone []ask.Given) (typed []ask.Given, ready bool, _ error) {
	for _, k := range []ask.Kind{ask.Reason, ask.Terms, ask.Condition, ask.Change} {
		text := strings.TrimSpace(d.pending(k))
		again := slices.ContainsFunc(gone, func(g ask.Given) bool { return g.Kind == k })
		if text == "" || again || !d.session.KeepsWords() || !d.asks(k) {
			continue
		}
		g := ask.Given{Kind: k, Text: text, Evidence: d.session.Hear(text)}
		if d.comesLater(k) {
			g.Asked = d.pick(language.Say("prompt.asking.unasked"), language.Say("prompt.asking.unasked.debrief"))
		}
		keeps, in, err := d.askWhatToKeep(text)
		switch {
		case err != nil || in.Command != "":
			return nil, false, err
		case keeps == keepHeard:
			g = withoutWords(g)
		case keeps == keepLess:
			in, err := d.console.Note("", text)
			if err != nil || in.Command != "" {
				return nil, false, err
			}
			d.ahead[k] = in.Text
			return d.typedWords(gone)
		}
		typed = append(typed, g)
	}
	for _, g := range typed {
		delete(d.ahead, g.Kind)
	}
	return typed, true, nil
}
