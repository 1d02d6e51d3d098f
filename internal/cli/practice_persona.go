package cli

import (
	"math/rand/v2"
	"slices"
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/practice"
)

// loadPersona loads the persona of the rehearsal. A shipped one needs a catalogue
// with the shipped motivators.
func (r *rehearsal) loadPersona() (motive.Persona, error) {
	name, data, err := r.readPersona()
	if err != nil {
		return motive.Persona{}, err
	}
	persona, problems := codec.DecodePersona(name, data, r.catalogue)
	if r.file == "" && len(problems) > 0 {
		return persona, env.Usagef("the shipped personas need the shipped catalogue; with --catalogue, give a persona of your own with --persona")
	}
	return persona, r.ReportProblems(problems)
}

// readPersona returns the name and content of the persona's file: the user's, or a
// shipped one, by its id or by chance.
func (r *rehearsal) readPersona() (name string, data []byte, err error) {
	if r.file != "" {
		data, err = r.ReadFile(r.file)
		return corpus.DisplayName(r.file), data, err
	}
	all, id := shippedPersonas(), r.name
	switch {
	case id == "":
		id = all[rand.New(rand.NewPCG(r.seed, 1)).Uint64N(uint64(len(all)))]
	case !slices.Contains(all, id):
		return "", nil, env.Usagef("no persona %q; choose one of %s, or give a file with --persona", id, strings.Join(all, ", "))
	}
	data, err = practice.Shipped.ReadFile("personas/" + id + ".yaml")
	return id + ".yaml", data, err
}

// shippedPersonas returns the ids of the personas in the program.
func shippedPersonas() []string {
	files, _ := practice.Shipped.ReadDir("personas")
	var ids []string
	for _, f := range files {
		ids = append(ids, strings.TrimSuffix(f.Name(), ".yaml"))
	}
	return ids
}
