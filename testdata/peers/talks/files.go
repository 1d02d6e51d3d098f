package main

import (
	"encoding/json"
	"os"

	"buyin/internal/motive"
)

// object is a JSON object.
type object map[string]any

func writeJSON(path string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}

// oldCatalogue returns a catalogue with the keys that buyin 1.0.0 knows.
func oldCatalogue(c motive.Catalogue) object {
	var motivators []object
	for _, m := range c.Motivators {
		motivators = append(motivators, object{
			"id": m.ID, "name": m.Name, "meaning": m.Meaning, "extrinsic": m.Extrinsic,
			"appeal": object{"say": m.Appeal.Say, "avoid": m.Appeal.Avoid}, "choice": m.Choice, "cues": m.Cues,
			"probes": oldQuestions(m.Probes), "examples": m.Examples,
		})
	}
	return object{
		"schema": "buyin/catalogue/v1", "name": c.Name, "version": c.Version,
		"motivators": motivators, "openers": oldQuestions(c.Openers),
	}
}

func oldQuestions(questions []motive.Question) []object {
	var all []object
	for _, q := range questions {
		all = append(all, object{"id": q.ID, "ask": q.Ask, "reword": q.Reword, "follow_up": q.FollowUp})
	}
	return all
}

func personaFile(p motive.Persona) object {
	says := []object{}
	for _, s := range p.Says {
		says = append(says, object{"text": s.Text, "reveals": s.Reveals})
	}
	return object{"schema": "buyin/persona/v1", "name": p.Name, "drivers": p.Drivers, "says": says}
}

func goalsFile(g motive.Goals) object {
	var goals []object
	for _, x := range g.Goals {
		goals = append(goals, object{"id": x.ID, "statement": x.Statement, "type": x.Type, "offers": x.Offers})
	}
	return object{
		"schema": "buyin/goals/v1", "id": g.ID, "owner": object{"name": g.Owner.Name, "kind": g.Owner.Kind},
		"ask": g.Ask, "goals": goals, "threshold": g.Threshold,
	}
}
