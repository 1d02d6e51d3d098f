// Package motive is the vocabulary of buyin: its types are motivator,
// catalogue, turn, evidence, interview and goals.
//
// It holds the types, their ids and their limits. It reads, computes and prints
// nothing. Package codec reads and writes these values, and package overlap
// scores them.
package motive

// The schemas of the five kinds of file that buyin reads. Other versions are
// rejected.
const (
	SchemaCatalogue = "buyin/catalogue/v1"
	SchemaGoals     = "buyin/goals/v1"
	SchemaInterview = "buyin/interview/v1"
	SchemaAnswers   = "buyin/answers/v1"
	SchemaPersona   = "buyin/persona/v1"
)

// Limits of a file. A document that exceeds one is rejected with the position;
// nothing is truncated silently.
const (
	MaxDocument  = 4 << 20  // bytes of a document
	MaxLine      = 1 << 20  // bytes of an NDJSON line
	MaxNesting   = 32       // levels of lists and mappings
	MaxTurns     = 1000     // turns of an interview
	MaxEvidence  = 64       // entries of evidence of a turn, and positions
	MaxPromises  = 1000     // promises of a record
	MaxText      = 64 << 10 // bytes of one text
	MaxName      = 128      // bytes of a name
	MaxID        = 64       // bytes of an id
	MaxQuestion  = 300      // bytes of a question's id
	MaxInterview = 128      // bytes of an interview's id
)

// Strengths and offers are in -5..5. Positive ones pull (or serve), negative
// ones put off (or cost). Guesses and the owner's own drivers are in 0..5.
const (
	MaxStrength = 5
	MinStrength = -5
)

// MaxScale is the end of the scale in the turn Readiness, which starts at 0.
const MaxScale = 10

// DefaultThreshold is the overlap from which an ask counts as served well
// enough, unless the goals name another.
const DefaultThreshold = 0.5

// MaxQuestions is the number of questions after which the coach says that it
// has enough. Ten to fourteen fit into thirty minutes.
const MaxQuestions = 14
