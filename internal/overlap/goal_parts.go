package overlap

import (
	"slices"

	"buyin/internal/motive"
)

// A preparedGoal holds what one goal serves alone, and what the other goals
// serve without it.
type preparedGoal struct {
	goal, file      string
	id              string // the goal's own id
	fileIndex       int
	threshold       float64
	serves, without []float64
}

// prepareGoals prepares every goal of every file.
func (s *Scorer) prepareGoals() []preparedGoal {
	files := map[string]map[int]bool{} // by goal id: the files that use it
	for i, g := range s.goals {
		for _, goal := range g.Goals {
			if files[goal.ID] == nil {
				files[goal.ID] = map[int]bool{}
			}
			files[goal.ID][i] = true
		}
	}
	var parts []preparedGoal
	for i, file := range s.goals {
		for j, goal := range file.Goals {
			p := preparedGoal{goal: goal.ID, id: goal.ID, file: file.ID, fileIndex: i, threshold: thresholdOf(file)}
			if len(files[goal.ID]) > 1 {
				p.goal = file.ID + "/" + goal.ID
			}
			p.serves, _ = s.offerLevels([]motive.Goal{goal})
			p.without, _ = s.groupOffers(withoutGoal(s.goals, i, j))
			parts = append(parts, p)
		}
	}
	return parts
}

// withoutGoal returns the files without goal j of file i. If that was the only
// goal, the file is left out, because an owner who asks nothing should not
// count as offering nothing.
func withoutGoal(files []motive.Goals, i, j int) []motive.Goals {
	files = slices.Clone(files)
	if len(files[i].Goals) == 1 {
		return slices.Delete(files, i, i+1)
	}
	files[i].Goals = slices.Delete(slices.Clone(files[i].Goals), j, j+1)
	return files
}

// addGoalParts fills in the overlap of each goal.
func (s *Scorer) addGoalParts(r *Result) {
	if !r.Heard {
		return
	}
	for i := range s.goalParts {
		p := &s.goalParts[i]
		r.Goals = append(r.Goals, GoalPart{
			Goal: p.goal, File: p.file, Threshold: p.threshold,
			Overlap: weightedSum(r.Standings, p.serves), Without: weightedSum(r.Standings, p.without),
		})
	}
}
