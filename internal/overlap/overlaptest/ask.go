package overlaptest

// terms holds s_k and t_k: how fully the ask serves each motivator, and how far
// it goes against it.
type terms struct {
	served, against map[string]float64
}

// goalsFile is one goals file.
type goalsFile struct {
	id    string
	goals []string // ids in order
	terms
	threshold float64
	own       map[string]float64 // own_drivers of the file
}

// asked holds one goals file, or the several files of a group.
type asked struct {
	files []goalsFile
	terms
	threshold float64
}

// readAsk reads the goals files. A group serves each motivator only as fully as
// the member that serves it least. It goes against a motivator as far as the
// member that goes against it most. Its threshold is the highest one.
func readAsk(c Catalogue, goals []map[string]any) asked {
	a := asked{terms: terms{map[string]float64{}, map[string]float64{}}}
	for i, doc := range goals {
		f := readGoals(c, doc)
		a.files = append(a.files, f)
		a.threshold = max(a.threshold, f.threshold)
		for _, k := range c.IDs {
			if i == 0 {
				a.served[k] = f.served[k]
			}
			a.served[k] = min(a.served[k], f.served[k])
			a.against[k] = max(a.against[k], f.against[k])
		}
	}
	return a
}

func readGoals(c Catalogue, doc map[string]any) goalsFile {
	f := goalsFile{
		id:        text(doc, "id"),
		terms:     terms{map[string]float64{}, map[string]float64{}},
		threshold: 0.5,
		own:       numbers(doc, "own_drivers"),
	}
	if x, ok := number(doc["threshold"]); ok {
		f.threshold = x
	}
	goals := objects(doc, "goals")
	for _, g := range goals {
		f.goals = append(f.goals, text(g, "id"))
	}
	for _, k := range c.IDs {
		largest, smallest := offersOf(goals, k)
		f.served[k] = max(0, largest+min(0, smallest)) / 5
		f.against[k] = max(0, -smallest) / 5
	}
	return f
}

// offersOf returns the largest and the smallest offer of the goals to k. A goal
// that does not name k offers 0.
func offersOf(goals []map[string]any, k string) (largest, smallest float64) {
	for i, g := range goals {
		o := numbers(g, "offers")[k]
		if i == 0 {
			largest, smallest = o, o
		}
		largest, smallest = max(largest, o), min(smallest, o)
	}
	return largest, smallest
}

// readEffects returns the effects by motivator. There are effects only if the
// ask is a single goals file. Then the effect on a motivator comes from the
// newest record held for this ask that names one, and in that record from the
// last turn `effect` that does. A record that names no ask was not held for
// this one.
func readEffects(a asked, talks []*talk) map[string]float64 {
	effects := map[string]float64{}
	if len(a.files) != 1 {
		return effects
	}
	for _, t := range talks {
		held, named := t.record["goals"].(string)
		if !named || held != a.files[0].id {
			continue
		}
		for _, turn := range objects(t.record, "turns") {
			if text(turn, "question") != "effect" {
				continue
			}
			for k, e := range numbers(turn, "effects") {
				effects[k] = e
			}
		}
	}
	return effects
}

// withEffects replaces the offers to a motivator by the effect on it, if there
// is one.
func withEffects(offered terms, effects map[string]float64) terms {
	own := terms{map[string]float64{}, map[string]float64{}}
	for k, s := range offered.served {
		own.served[k], own.against[k] = s, offered.against[k]
		if e, ok := effects[k]; ok {
			own.served[k], own.against[k] = max(0, e)/5, max(0, -e)/5
		}
	}
	return own
}

// countsFor reports whether the positions and the reply of a talk count for a
// goals file: the record's `goals` is the id of that file, or the record names
// none.
func (t *talk) countsFor(f goalsFile) bool {
	held := text(t.record, "goals")
	return held == f.id || held == ""
}

// refusals returns the refused goals in their order. It also reports whether a
// newest reply is `not-yet`. In a group it treats each file as an ask of its
// own (R6).
func refusals(a asked, talks []*talk) (refused []string, notYet bool) {
	refused = []string{}
	for _, f := range a.files {
		meets := map[string]bool{} // the last position on each goal
		reply := ""
		for _, t := range talks {
			if !t.countsFor(f) {
				continue
			}
			t.readPositions(meets)
			if r := text(t.record, "reply"); r != "" {
				reply = r
			}
		}
		notYet = notYet || reply == "not-yet"
		for _, goal := range f.goals {
			met, said := meets[goal]
			if reply == "no" || said && !met {
				refused = append(refused, goal)
			}
		}
	}
	return refused, notYet
}

// readPositions reads the positions of a talk. It ignores a position without
// `meets` or `goal`. The `position` of 1.0 is read as a list of one, before any
// `positions` of the same turn (R7).
func (t *talk) readPositions(meets map[string]bool) {
	for _, turn := range objects(t.record, "turns") {
		var said []map[string]any
		if p := object(turn, "position"); p != nil {
			said = append(said, p)
		}
		said = append(said, objects(turn, "positions")...)
		for _, p := range said {
			goal := text(p, "goal")
			met, ok := p["meets"].(bool)
			if goal != "" && ok {
				meets[goal] = met
			}
		}
	}
}
