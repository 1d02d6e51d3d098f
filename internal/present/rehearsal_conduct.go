package present

import (
	"fmt"
	"strings"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// conduct says how well the talk was led.
func (p *rehearsalText) conduct() []string {
	if p.Review.Questions == 0 {
		return []string{"The talk ended before a question was answered."}
	}
	out := []string{p.questions(), p.reflections()}
	for _, t := range p.Review.LeftThreads {
		out = append(out, fmt.Sprintf("Left too early: “%s”. Asking what was behind it would have told you more.", excerptLine(t.Answer)))
	}
	return append(out, p.offNotAsked()...)
}

// questions says how many questions there were, and how many of them followed up
// on an answer.
func (p *rehearsalText) questions() string {
	r := p.Review
	followed := "none of them stayed with an answer"
	if r.FollowUps > 0 {
		followed = fmt.Sprintf("%d of them stayed with an answer", r.FollowUps)
	}
	return fmt.Sprintf("The talk took %s; %s.", page.Counted(r.Questions, "question").Text, followed)
}

// reflections says how often something was said back. Good interviewers do that
// about once a question, and poor ones once in four (AnnoMI, 133 talks: 0.99 and
// 0.26).
func (p *rehearsalText) reflections() string {
	r := p.Review
	return fmt.Sprintf("Something was said back %s, %.1f a question; good interviewers do it once a question, poor ones once in four.",
		page.Counted(r.Reflections, "time").Text, float64(r.Reflections)/float64(r.Questions))
}

// offNotAsked names what puts the persona off and was never asked about, first
// what the ask offers.
func (p *rehearsalText) offNotAsked() []string {
	var offered, others []string
	for _, id := range p.Review.OffNotAsked {
		if p.isOffered(id) {
			offered = append(offered, p.Catalogue.NameOf(id))
		} else {
			others = append(others, p.Catalogue.NameOf(id))
		}
	}
	var out []string
	if len(offered) > 0 {
		out = append(out, "Your ask offers what puts them off, and you never asked about that: "+strings.Join(offered, ", ")+".")
	}
	if len(others) > 0 {
		out = append(out, "What puts them off was never asked about: "+strings.Join(others, ", ")+".")
	}
	return out
}

// isOffered reports whether the ask offers a motivator.
func (p *rehearsalText) isOffered(id string) bool {
	st, ok := p.Scored.Standing(id)
	return ok && st.Served > overlap.Tolerance
}
