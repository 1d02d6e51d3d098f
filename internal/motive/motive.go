// Package motive is the vocabulary of buyin. Its types are motivator,
// catalogue, turn, evidence, interview and goals.
//
// It holds the types, their ids and their limits. It reads, computes and prints
// nothing. Package codec reads and writes the values, and package overlap
// scores them.
package motive

// The schemas of the five kinds of file that buyin reads. A file with another
// version of a schema is rejected.
const (
	SchemaCatalogue = "buyin/catalogue/v1"
	SchemaGoals     = "buyin/goals/v1"
	SchemaInterview = "buyin/interview/v1"
	SchemaAnswers   = "buyin/answers/v1"
	SchemaPersona   = "buyin/persona/v1"
)

// Limits of a file. A document that exceeds a limit is rejected with the
// position of the excess. Nothing is truncated silently.
const (
	MaxDocument  = 4 << 20  // bytes of a document
	MaxLine      = 1 << 20  // bytes of an NDJSON line
	MaxNesting   = 32       // levels of lists and mappings
	MaxTurns     = 1000     // turns of an interview
	MaxEvidence  = 64       // entries of evidence, and positions, of a turn
	MaxPromises  = 1000     // promises of a record
	MaxGoals     = 1000     // goals of an ask
	MaxText      = 64 << 10 // bytes of one text
	MaxName      = 128      // bytes of a name
	MaxID        = 64       // bytes of an id
	MaxQuestion  = 300      // bytes of a question's id
	MaxInterview = 128      // bytes of an interview's id
)

// Strengths and offers are in -5..5. Positive ones pull (or serve), and
// negative ones put off (or cost). Guesses and the owner's own drivers are in
// 0..5.
const (
	MaxStrength = 5
	MinStrength = -5
)

// MaxScale is the highest value in the turn Readiness. The lowest is 0.
const MaxScale = 10

// DefaultThreshold is the overlap from which an ask counts as serving the
// report well enough, unless the goals set another.
const DefaultThreshold = 0.5

// MaxQuestions is the number of questions after which the coach says that it
// has enough. Ten to fourteen questions fit into thirty minutes.
const MaxQuestions = 14
