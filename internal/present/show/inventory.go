package show

// An InventoryFile is a kind of file that the program stores, with every field
// that it can have. A test compares the list with the encoder.
type InventoryFile struct {
	File   string
	Schema string
	Fields []InventoryField
}

// An InventoryField is one field of a file. Name is its path, in which [] means
// each element of a list, and * means the id of any motivator.
type InventoryField struct{ Name, Holds string }

// Inventory lists every field that the program stores.
func Inventory() []InventoryFile { return []InventoryFile{recordInventory, goalsInventory} }

var recordInventory = InventoryFile{"Talks, notebooks and asks (interviews/ID.yaml, and self.yaml of the manager's own)", "interview", []InventoryField{
	{"schema", "the form of the file"},
	{"id", "the date and four random characters; it names nobody"},
	{"kind", "a talk, a notebook of what was noted outside talks, or an ask that was put to the person"},
	{"report.name", "the person's name"},
	{"report.team", "their team, where the manager wrote it"},
	{"report.role", "their role, where the manager wrote it"},
	{"manager", "the manager's name"},
	{"started", "when the talk began"},
	{"finished", "when it ended"},
	{"catalogue.name", "the catalogue of questions used"},
	{"catalogue.version", "its version"},
	{"goals", "the ask that the record is about, by its id"},
	{"told.on", "the day on which the person was told that notes are kept"},
	{"told.quotes", "whether their words may be kept; if not, none are"},
	{"guess.*", "what the manager believed beforehand, 0 to 5"},
	{"turns[].question", "which question was put, by its id"},
	{"turns[].asked", "its wording"},
	{"turns[].answer", "the answer as the manager noted it"},
	{"turns[].evidence[].motivator", "what the answer was about"},
	{"turns[].evidence[].strength", "how strongly: -5 puts them off, 5 pulls"},
	{"turns[].evidence[].kind", "volunteered, prompted, chosen, confirmed, or withdrawn when it was said back"},
	{"turns[].evidence[].quote", "the words that it is based on"},
	{"turns[].evidence[].by", "the coach, if nobody has looked at what it heard"},
	{"turns[].positions[].says", "a belief of theirs, or an outcome they want"},
	{"turns[].positions[].goal", "the goal that it is about"},
	{"turns[].positions[].meets", "whether it meets that goal or contradicts it"},
	{"turns[].least", "which of four matters least to them"},
	{"turns[].effects.*", "how much better or worse the ask makes it, as they see it, -5 to 5"},
	{"turns[].scale", "how much they want the ask, 0 to 10"},
	{"notes[]", "the manager's own notes, not the person's words"},
	{"put.on", "the day on which the ask was put to them"},
	{"put.overlap", "how much of what drives them it served by then"},
	{"put.catalogue", "the version of the catalogue for that figure"},
	{"reply", "their answer to the ask: yes, if, not-yet or no"},
	{"promises[].id", "a short name of the promise"},
	{"promises[].by", "who made it: the manager or the report"},
	{"promises[].text", "what they said they would do"},
	{"promises[].due", "by which day"},
	{"promises[].kept", "whether it was kept; never false for the report's own"},
	{"promises[].dropped", "whether it was taken back"},
	{"outcome.says", "what came of the ask: yes, partly, no or void"},
	{"outcome.on", "the day on which that was known"},
}}

var goalsInventory = InventoryFile{"Goals (goals/ID.yaml): what is asked for and offered, and nothing about the people asked", "goals", []InventoryField{
	{"schema", "the form of the file"},
	{"id", "a short name of the ask"},
	{"owner.name", "whose ask it is"},
	{"owner.kind", "a manager, a team or an organisation"},
	{"ask", "the ask in one line"},
	{"goals[].id", "a short name of the goal"},
	{"goals[].statement", "the goal in one line"},
	{"goals[].type", "an outcome or a belief"},
	{"goals[].offers.*", "how much the goal offers a motivator, -5 to 5"},
	{"goals[].how.*", "what exactly is offered"},
	{"own_drivers.*", "what drives whoever asks, 0 to 5"},
	{"threshold", "the share that has to be served"},
}}
