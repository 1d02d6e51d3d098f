package practicetest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"buyin"
	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/practice"
)

// Catalogue returns the shipped catalogue.
func Catalogue() (motive.Catalogue, error) {
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if worst, any := problems.Worst(); any && worst == motive.Error {
		return c, problems
	}
	return c, nil
}

// Shipped returns the shipped personas.
func Shipped(c motive.Catalogue) ([]motive.Persona, error) {
	files, err := practice.Shipped.ReadDir("personas")
	if err != nil {
		return nil, err
	}
	var all []motive.Persona
	for _, f := range files {
		data, err := practice.Shipped.ReadFile("personas/" + f.Name())
		if err != nil {
			return nil, err
		}
		p, problems := codec.DecodePersona(f.Name(), data, c)
		if len(problems) > 0 {
			return nil, problems
		}
		all = append(all, p)
	}
	return all, nil
}

// Contested makes n contested asks for each persona.
func Contested(all []motive.Persona, c motive.Catalogue, n int) []Pairing {
	chance := rand.New(rand.NewPCG(11, 5))
	var out []Pairing
	for _, p := range all {
		for made := 0; made < n; {
			g := randomAsk(c, chance)
			if truth := practice.TruthOf(p, c, g); isContested(truth) {
				out = append(out, Pairing{p, g, truth})
				made++
			}
		}
	}
	return out
}

// randomAsk makes an ask that offers three to seven motivators something, and
// half of the time costs them something.
func randomAsk(c motive.Catalogue, chance *rand.Rand) motive.Goals {
	offers := map[string]int{}
	for _, k := range chance.Perm(len(c.Motivators))[:3+chance.IntN(5)] {
		offers[c.Motivators[k].ID] = 1 + chance.IntN(5)
	}
	if chance.IntN(2) == 0 {
		offers[c.Motivators[chance.IntN(len(c.Motivators))].ID] = -1 - chance.IntN(5)
	}
	return motive.Goals{
		ID: "ask", Owner: motive.Owner{Name: "Dana", Kind: motive.OwnerManager}, Ask: "do it", Threshold: motive.DefaultThreshold,
		Goals: []motive.Goal{{ID: "goal", Statement: "it is done", Type: motive.Outcome, Offers: offers}},
	}
}

func isContested(t practice.Truth) bool {
	return t.Known && t.Overlap >= contestedFrom && t.Overlap <= contestedTo
}

// Written returns the contested pairs of the personas and asks in a folder.
func Written(c motive.Catalogue, dir string) ([]Pairing, error) {
	personas, err := readAll(filepath.Join(dir, "personas"), func(name string, data []byte) (motive.Persona, motive.Problems) {
		return codec.DecodePersona(name, data, c)
	})
	if err != nil {
		return nil, err
	}
	asks, err := readAll(filepath.Join(dir, "goals"), func(name string, data []byte) (motive.Goals, motive.Problems) {
		g, _, problems := codec.DecodeGoals(name, data, c)
		return g, problems
	})
	if err != nil {
		return nil, err
	}
	var out []Pairing
	for _, p := range personas {
		for _, g := range asks {
			if truth := practice.TruthOf(p, c, g); isContested(truth) {
				out = append(out, Pairing{p, g, truth})
			}
		}
	}
	return out, nil
}

// readAll reads the YAML files of a folder, in the order of their names.
func readAll[T any](dir string, decode func(name string, data []byte) (T, motive.Problems)) ([]T, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err == nil && len(names) == 0 {
		err = fmt.Errorf("%s: no YAML files", dir)
	}
	var all []T
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		v, problems := decode(name, data)
		if worst, any := problems.Worst(); any && worst == motive.Error {
			return nil, problems
		}
		all = append(all, v)
	}
	return all, err
}
