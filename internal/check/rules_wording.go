package check

// The sources of the wording rules.
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
	voice      = "Detert and Edmondson, Implicit Voice Theories, 2011; Tourangeau and Yan, Sensitive Questions in Surveys, 2007"
	lenzner    = "Lenzner, Are Readability Formulas Valid Tools for Assessing Survey Question Difficulty, 2014"
)

// wordingRules returns the rules that judge the wording of single questions. They are
// listed and applied in this order.
func wordingRules() []Rule {
	return []Rule{
		leadingRule, loadedRule, doubleBarrelledRule, closedRule, jargonRule, tooComplexRule, absoluteRule,
		negativeRule, namesTheDriverRule, blamingRule, protectedTopicRule, hypotheticalRule,
		powerRule,
	}
}
