package lookahead

import (
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// catalogue returns a catalogue of motivators with these ids.
func catalogue(ids ...string) motive.Catalogue {
	var c motive.Catalogue
	for _, id := range ids {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: id, Name: id})
	}
	return c
}

// explored reads what a question explores from its id: nothing from "open.week",
// craft from "probe.craft", and both from "choice.craft.calm".
func explored(question string) []string {
	parts := strings.Split(question, ".")
	if parts[0] == "open" || len(parts) == 1 {
		return nil
	}
	return parts[1:]
}

// model returns a model in which the ask makes these offers. Without offers
// there is no ask.
func model(c motive.Catalogue, offers map[string]int) *Model {
	var goals []motive.Goals
	if offers != nil {
		goals = append(goals, motive.Goals{Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: offers}}})
	}
	return NewModel(c, overlap.New(c, goals...), explored)
}

// at returns a talk with these turns.
func at(m *Model, turns ...motive.Turn) Talk {
	return m.At(motive.Interview{Turns: turns}, len(turns))
}

// said returns a turn with evidence of one motivator, of this kind.
func said(question, motivator string, strength int, kind motive.Kind) motive.Turn {
	return motive.Turn{Question: question, Evidence: []motive.Evidence{{Motivator: motivator, Strength: strength, Kind: kind}}}
}
