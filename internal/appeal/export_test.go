package appeal

// A Lead is what serves a person, as the sentences are made of it.
type Lead struct{ Motivator, Quote, How string }

// Leads returns the leads of a person, what serves them most first.
func Leads(in Input) (all []Lead) {
	for _, l := range newWriter(in).leads() {
		all = append(all, Lead{l.Motivator, l.told.Source, l.How})
	}
	return all
}
