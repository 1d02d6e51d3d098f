package ask

import "buyin/internal/motive"

// Setup holds everything that is needed to start an ask. Prepare fills in what
// depends on earlier records.
type Setup struct {
	Catalogue motive.Catalogue
	Goals     motive.Goals // the ask that is put

	// Head is the part of the record that is known before: the id, the report, the
	// manager and the start, and Told if they were told before.
	Head motive.Interview

	Today   string       // a date, 2006-01-02
	Matters []string     // what matters to them, in their words, as sentences to say
	Leads   []string     // sentences to say that join the ask and what matters to them
	Costs   []string     // sentences to say about what it costs them
	Before  motive.Reply // no or not-yet, if that was their answer before; Matters says so
	Left    motive.Reply // no or yes, if that was their answer before and the ask is not put again: after a no one thing is asked, after a yes only who does what
	Cards   []string     // ids of the motivators to ask the effect of, in this order

	Overlap   *float64                  // the pooled overlap from offers alone, for put; in [0,1], nil without evidence
	OverlapOn func(day string) *float64 // the same on an earlier day, 2006-01-02, for a debrief; nil: as today
	Promises  int                       // the highest number of a promise in all records of this report

	Ear      func(motive.Said) []motive.Heard // hears motivators in their words; nil: nothing is heard
	Debrief  bool                             // the ask was put earlier, and is typed in from memory
	Scripted bool                             // a file answers: nobody can be asked whether they were told
}
