package check

import "buyin/internal/motive"

const (
	payne      = "Payne, The Art of Asking Questions, 1951"
	dillman    = "Dillman, Smyth and Christian, Internet, Phone, Mail, and Mixed-Mode Surveys, 2014"
	tourangeau = "Tourangeau, Rips and Rasinski, The Psychology of Survey Response, 2000"
	krosnick   = "Krosnick and Presser, Question and Questionnaire Design, 2010"
	fowler     = "Fowler, Improving Survey Questions, 1995"
	saris      = "Saris and Gallhofer, Design, Evaluation, and Analysis of Questionnaires, 2014"
	interviews = "Miller and Rollnick, Motivational Interviewing, 2013"
	law        = "Regulation (EU) 2016/679, article 9; Directive 2000/78/EC; EEOC, Pre-Employment Inquiries"
	murphy     = "Murphy et al., A Meta-analysis of Hypothetical Bias, 2005"
	lenzner    = "Lenzner, Are Readability Formulas Valid Tools for Assessing Survey Question Difficulty, 2014"
)

// wording are the rules that read questions as sentences.
func wording() []Rule {
	return []Rule{
		{Name: "leading", Group: Wording, Severity: motive.Warning, question: leading, Source: payne,
			Doc:  "a question that presumes its answer, or pushes towards one, is answered by politeness",
			Bad:  "You enjoyed the release, didn't you?",
			Good: "How was the release for you?"},
		{Name: "loaded", Group: Wording, Severity: motive.Warning, question: loaded, Source: payne,
			Doc:  "a word that judges what is asked about has judged before the report could",
			Bad:  "How did you cope with the shambles of the last release?",
			Good: "How did you find the last release?"},
		{Name: "double-barrelled", Group: Wording, Severity: motive.Warning, question: doubleBarrelled, Source: dillman,
			Doc:  "two separate things asked at once get one answer, and nobody knows to which",
			Bad:  "What do you think of the tools and the people here?",
			Good: "What do you think of the tools here?"},
		{Name: "closed", Group: Wording, Severity: motive.Warning, question: closed, Source: interviews,
			Doc:  "a question that a yes, a no or one word answers brings no story, and so no evidence",
			Bad:  "Did the last release go well?",
			Good: "How did the last release go?"},
		{Name: "jargon", Group: Wording, Severity: motive.Warning, question: jargon, Source: fowler,
			Doc:  "management jargon and unexplained abbreviations are answered in kind",
			Bad:  "How do you drive stakeholder alignment?",
			Good: "How do you get people to agree on a plan?"},
		{Name: "too-complex", Group: Wording, Severity: motive.Warning, question: tooComplex, Source: lenzner,
			Doc:  "a question is heard once: clauses inside one another are lost, and over 25 words (information only) are hard to keep",
			Bad:  "What did the person who told you that the plan that we dropped was yours say when you met?",
			Good: "What did you hear about the plan we dropped?"},
		{Name: "absolute", Group: Wording, Severity: motive.Warning, question: absolute, Source: saris,
			Doc:  "always, never and every ask for what nobody can answer truly",
			Bad:  "What do you always look for in a task?",
			Good: "What did you look for in your last task?"},
		{Name: "negative", Group: Wording, Severity: motive.Warning, question: negative, Source: krosnick,
			Doc:  "two negations in one question are answered the wrong way round",
			Bad:  "What don't you find unpleasant here?",
			Good: "What do you find pleasant here?"},
		{Name: "names-the-driver", Group: Wording, Severity: motive.Warning, question: namesTheDriver, Source: tourangeau,
			Doc:  "a probe with its own motivator's name, or a plain synonym, seeds the answer; openers are exempt",
			Bad:  "How important is pay to you?",
			Good: "What made you take this job over the others?"},
		{Name: "blaming", Group: Wording, Severity: motive.Warning, question: blaming, Source: interviews,
			Doc:  "a question that makes people justify themselves gets a defence",
			Bad:  "Why didn't you finish the migration?",
			Good: "What happened with the migration?"},
		{Name: "protected-topic", Group: Wording, Severity: motive.Error, question: protectedTopic, Source: law,
			Doc:  "health, family plans, age, religion, union, politics, nationality, disability and orientation are not an employer's to ask about",
			Bad:  "How does your faith shape the way you work?",
			Good: "What shapes the way you work?"},
		{Name: "hypothetical", Group: Wording, Severity: motive.Info, question: hypothetical, Source: murphy,
			Doc:  "what people imagine they would do says little of what they do; ask for something that is or was",
			Bad:  "What would you do if you were in charge?",
			Good: "What did you do the last time you were in charge?"},
	}
}
