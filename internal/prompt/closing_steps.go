package prompt

import (
	"fmt"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// tradeOff has the report choose between two. Nothing is chosen by Enter
// alone, which may be one too many for the note before.
func (d *Dialogue) tradeOff(s interview.Session) (interview.Given, typed, error) {
	step := s.Next()
	d.console.Show("")
	if step.Enough != "" {
		d.console.Show(fmt.Sprintf("You have enough: %s. /done sums up; or go on:", step.Enough))
	}
	var options []string
	for _, id := range step.Motivators {
		m, _ := d.catalogue.Motivator(id)
		options = append(options, m.Choice)
	}
	i, t, err := d.console.Choose(fmt.Sprintf("%d. %s%s", step.Number, step.Asked, d.replied(step)), append(options, "they cannot choose"), "")
	if err != nil || t.command != "" || i == len(options) {
		return interview.Given{}, t, err
	}
	return interview.Given{Choice: step.Motivators[i]}, t, nil
}

func (d *Dialogue) playback(s interview.Session) (interview.Given, typed, error) {
	step := s.Next()
	d.console.Show("")
	if step.Enough != "" {
		d.console.Show("You have enough: " + step.Enough + ".")
	}
	if d.over {
		if given, t, err, passed := d.playedBack(); passed {
			return given, t, err
		}
	} else {
		d.console.Show("Now sum up, and let them correct you:")
		d.console.Show("  " + step.Asked + d.replied(step))
	}
	var sum []motive.Evidence
	for _, h := range step.Sum {
		sum = append(sum, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength})
	}
	label := "What did they say to it? Enter: all of it is right. /skip: you did not say it back. (? explains)"
	if len(sum) == 0 {
		label = fmt.Sprintf("What did they put first? %s=5 names one; Enter: nothing. (? explains)", forExample(d.catalogue))
	}
	kept, t, err := d.console.Correct(label, sum, d.catalogue)
	if err != nil || t.command != "" {
		return interview.Given{}, t, err
	}
	if len(sum) == 0 && len(kept) == 0 {
		return interview.Given{Act: interview.Skipped}, t, nil
	}
	return interview.Given{Evidence: kept}, t, nil
}

// playedBack asks, where the talk is over, whether there was a playback at
// all: nobody confirms anything by not having been asked.
func (d *Dialogue) playedBack() (_ interview.Given, _ typed, _ error, passed bool) {
	i, t, err := d.console.Choose("Did you sum it up for them in the talk?", []string{"yes, and this is what they said to it"}, "no")
	if err != nil || t.command != "" {
		return interview.Given{}, t, err, true
	}
	return interview.Given{Act: interview.Skipped}, typed{}, nil, i < 0
}

// closing takes the report's own terms, and puts them beside a goal.
func (d *Dialogue) closing(s interview.Session, past *interview.Given) (interview.Given, typed, error) {
	d.console.Show("")
	draft := s.Draft()
	if past != nil {
		draft = past.Text
	}
	label := "Last: " + s.Next().Asked + " (Enter passes)"
	if d.over {
		label = "Last, if it came up: " + s.Next().Asked + " (Enter passes)"
	}
	words, err := d.words(s, label, draft)
	if err != nil || words.command != "" {
		return interview.Given{}, words, err
	}
	if strings.TrimSpace(words.text) == "" {
		return interview.Given{Act: interview.Skipped}, typed{}, nil
	}
	if err := d.draft(s, words.text); err != nil {
		return interview.Given{}, typed{}, err
	}
	given := interview.Given{Text: words.text}
	position, t, err := d.position()
	switch {
	case err != nil:
		return interview.Given{}, t, err
	case t.command == "done": // their words are kept, whatever they touch
	case t.command != "":
		d.edit = &interview.Given{Kind: interview.Closing, Text: words.text}
		return interview.Given{}, t, nil
	}
	given.Position = position
	return given, typed{}, nil
}

// position puts the report's own terms beside the goal they touch.
func (d *Dialogue) position() (*motive.Position, typed, error) {
	var ids, options []string
	for _, g := range d.goals {
		for _, goal := range g.Goals {
			ids = append(ids, goal.ID)
			options = append(options, goal.Statement)
		}
	}
	i, t, err := d.console.Choose("Which goal does that touch?", options, "none of them")
	if err != nil || t.command != "" || i < 0 {
		return nil, t, err
	}
	how, t, err := d.console.Choose("And how?", []string{
		"they want something that meets it", "they want something that contradicts it",
		"they believe something that meets it", "they believe something that contradicts it",
	}, "")
	if err != nil || t.command != "" {
		return nil, t, err
	}
	says := motive.Outcome
	if how >= 2 {
		says = motive.Belief
	}
	return &motive.Position{Says: says, Goal: ids[i], Meets: how%2 == 0}, t, nil
}
