package overlaptest

// terms are s_k and t_k: what the ask serves and what it goes against.
type terms struct {
	served, against map[string]float64
}

// goalsFile is one goals file.
type goalsFile struct {
	id    string
	goals []string // ids in order
	terms
	threshold float64
	own       map[string]float64 // own_drivers
}

// asked is one goals file, or a group on the other side.
type asked struct {
	files []goalsFile
	terms
	threshold float64
}

// readAsk reads the goals files. A group serves what its least generous member
// serves, goes against what its harshest member goes against, and has the
// highest threshold.
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

// offersOf: the largest and the smallest offer of k; 0 where a goal does not
// name it.
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

// readEffects: if one goals file is scored with, for each motivator the effect
// in the last turn `effect` that names it, of the newest record held for this
// ask. A record that names no ask is not held for this one.
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

// withEffects: an effect replaces the offers of its motivator.
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

// countsFor: positions and replies count only if the interview's `goals` is
// the id of the goals file, or the interview names none.
func (t *talk) countsFor(f goalsFile) bool {
	held := text(t.record, "goals")
	return held == f.id || held == ""
}

// refusals gives the refused goals in their order, and whether a newest reply
// is `not-yet`. In a group each file is an ask of its own (R6).
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

// readPositions: a position without `meets` or `goal` says nothing. The
// `position` of 1.0 is a list of one; beside `positions` it comes first (R7).
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
