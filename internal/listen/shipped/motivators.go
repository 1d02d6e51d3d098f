package shipped

// Motivators are the ids of the shipped catalogue, in the order in which the ear
// learnt them.
var Motivators = []string{
	"job-security", "engineering-identity", "problem-solving", "pay", "competition", "autonomy", "mastery", "purpose",
	"recognition", "belonging", "balance", "influence", "achievement", "advancement", "fairness", "clarity",
}
