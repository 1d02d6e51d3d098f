// Package motive is the vocabulary that the rest of buyin speaks: what a
// motivator, a catalogue, a turn, a piece of evidence, an interview and the
// goals of an ask are.
//
// It holds types, their ids and their bounds. It reads nothing, computes
// nothing and prints nothing: bytes become these values in package codec, and
// the formula that weighs them stands in package overlap.
package motive

// The schemas of the five files that buyin reads. Another version is refused.
const (
	SchemaCatalogue = "buyin/catalogue/v1"
	SchemaGoals     = "buyin/goals/v1"
	SchemaInterview = "buyin/interview/v1"
	SchemaAnswers   = "buyin/answers/v1"
	SchemaPersona   = "buyin/persona/v1"
)

// Bounds of what may stand in a file. A document over one of them is refused
// with its place; nothing is ever cut short in silence.
const (
	MaxDocument  = 4 << 20  // bytes of a document
	MaxLine      = 1 << 20  // bytes of an NDJSON line
	MaxNesting   = 32       // levels of lists and mappings
	MaxTurns     = 1000     // turns of an interview
	MaxEvidence  = 64       // entries of a turn
	MaxText      = 64 << 10 // bytes of one text
	MaxName      = 128      // bytes of a name
	MaxID        = 64       // bytes of an id
	MaxQuestion  = 200      // bytes of a question's id
	MaxInterview = 128      // bytes of an interview's id
)

// Strengths and offers run from -5 to 5: positive pulls (or serves), negative
// puts off (or costs). Guesses and the owner's own drivers run from 0 to 5.
const (
	MaxStrength = 5
	MinStrength = -5
)

// DefaultThreshold is the overlap from which an ask is served well enough,
// where the goals name none.
const DefaultThreshold = 0.5

// MaxQuestions is how many questions a talk asks before the coach says that
// it is enough, whatever has been heard: ten to fourteen fit thirty minutes.
const MaxQuestions = 14
