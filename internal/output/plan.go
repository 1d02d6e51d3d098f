package output

import (
	"io"

	"buyin/internal/overlap/plan"
)

type (
	planJSON struct {
		Now    nowJSON      `json:"now"`
		Single []singleJSON `json:"single"`
		Sets   []setJSON    `json:"sets"`
	}
	nowJSON struct {
		Sufficient []string `json:"sufficient"`
	}
	offerChangeJSON struct {
		Goal      string `json:"goal"`
		Motivator string `json:"motivator"`
		From      int    `json:"from"`
		To        int    `json:"to"`
	}
	singleJSON struct {
		offerChangeJSON
		Gained []string `json:"gained"`
		Lost   []string `json:"lost"`
	}
	setJSON struct {
		Steps      int               `json:"steps"`
		Exact      bool              `json:"exact"`
		Changes    []offerChangeJSON `json:"changes"`
		Sufficient []string          `json:"sufficient"`
	}
)

func offerChangeOf(c plan.Change) offerChangeJSON {
	return offerChangeJSON{c.Goal, c.Motivator, c.From, c.To}
}

// WritePlan writes a plan as JSON.
func WritePlan(w io.Writer, p plan.Plan) error {
	return writeJSON(w, planJSON{
		Now: nowJSON{nonNil(p.Sufficient)},
		Single: listOf(p.Singles, func(s plan.Single) singleJSON {
			return singleJSON{offerChangeOf(s.Change), nonNil(s.Gained), nonNil(s.Lost)}
		}),
		Sets: listOf(p.Sets, func(s plan.Set) setJSON {
			return setJSON{s.Steps, s.Exact, listOf(s.Changes, offerChangeOf), nonNil(s.Sufficient)}
		}),
	})
}
