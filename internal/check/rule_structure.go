package check

import (
	"buyin/internal/english"
	"buyin/internal/motive"
)

const contract = "the form of buyin's files"

// structureRules returns the rules about the form of a file. Package codec applies most of
// them while it reads. They are listed here so that one page can show all rules. Two of
// them are applied here, because a file that breaks them can still be used.
func structureRules() []Rule {
	all := []Rule{
		{Name: "ambiguous-scalar", Severity: motive.Warning, Source: "YAML 1.1, types bool, int and float", whole: findAmbiguousScalars,
			Doc: "a text without quotes that some YAML parsers read as a boolean, a number or a time", Bad: "cues: [yes, 12:30]", Good: `cues: ["yes", "12:30"]`},
		{Name: "hidden-character", Severity: motive.Error, Source: "Boucher and Anderson, Trojan Source, 2021; Unicode UTS 39", whole: findHiddenCharacters,
			Doc: "a control, bidi or zero-width character, which changes what people see or what buyin reads", Bad: `name: "Pa\u200by"`, Good: "name: Pay"},
	}
	for _, r := range readerErrors {
		all = append(all, Rule{Name: r[0], Severity: motive.Error, Doc: r[1], Bad: r[2], Good: r[3], Source: contract})
	}
	all = append(all, Rule{Name: "how-without-offer", Severity: motive.Warning, Source: contract,
		Doc: "a goal says how something is offered that it does not offer", Bad: "offers: {}\nhow: {pay: a bonus}", Good: "offers: {pay: 3}\nhow: {pay: a bonus}"})
	for i := range all {
		all[i].Group = Structure
	}
	return all
}

// readerErrors are the errors of the reader. Each has a name, a description, a
// bad example and a good one.
var readerErrors = [][4]string{
	{"alias", "an alias, which hides the value from people who read the file", "name: *pay", "name: Pay"},
	{"anchor", "an anchor, which only an alias could use", "name: &pay Pay", "name: Pay"},
	{"bad-id", "an id in the wrong form", "id: Job Security", "id: job-security"},
	{"bad-time", "a date or time in the wrong form", "started: yesterday", "started: 2026-11-23T09:00:00Z"},
	{"bad-version", "a version that is not three numbers", "version: one", "version: 1.0.0"},
	{"contradiction", "two values that cannot both be true", "{motivator: pay, strength: 3, kind: withdrawn}", "{motivator: pay, strength: 0, kind: withdrawn}"},
	{"control-character", "a control character, which YAML does not allow", "name: Pay\\x07", "name: Pay"},
	{"document-too-large", "a document of more than 4 MiB", "(a file of 5 MiB)", "(two files)"},
	{"duplicate-id", "an id of a motivator, a question or a goal that is already used", "- id: pay\n- id: pay", "- id: pay\n- id: purpose"},
	{"duplicate-key", "a key that is twice in one mapping, so that one of the values would be lost", "name: Pay\nname: Money", "name: Pay"},
	{"empty-file", "an empty file", "(nothing)", "schema: buyin/catalogue/v1"},
	{"empty-text", "an empty text", `meaning: ""`, "meaning: Wants to be paid well."},
	{"invalid-utf8", "bytes that are not UTF-8", "(a file in Latin-1)", "(the same in UTF-8)"},
	{"json-syntax", "a text that is not valid JSON", `{"name": "Pay",}`, `{"name": "Pay"}`},
	{"key-not-text", "a key that is a list or a mapping", "[pay]: 3", "pay: 3"},
	{"line-too-long", "a line of NDJSON of more than 1 MiB", "(a record of 2 MiB)", "(two records)"},
	{"merge-key", "a merge key, which hides keys from people who read the file", "<<: *pay", "id: pay"},
	{"misplaced-key", "a key that does not belong to this answer, turn or kind of interview", "- {choose: pay, evidence: []}", "- {choose: pay}"},
	{"missing-key", "a required key that is missing", "- id: pay", "- id: pay\n  name: Pay"},
	{"name-too-long", "a name of more than 128 bytes", "name: (200 letters)", "name: Pay"},
	{"no-goals", "an ask without goals", "goals: []", "goals:\n- id: schedule"},
	{"no-questions", "a motivator without a probe, or a catalogue without an opener", "openers: []", "openers:\n- id: open.week\n  ask: How was your week?"},
	{"not-a-mapping", "a document that is not a mapping of keys to values", "- pay", "schema: buyin/catalogue/v1"},
	{"not-a-number", "a text instead of a number", "threshold: half", "threshold: 0.5"},
	{"not-a-truth-value", "a value other than true or false where one of them is required", "extrinsic: yes", "extrinsic: true"},
	{"not-an-integer", "a number that is not an integer", "offers: {pay: 3.7}", "offers: {pay: 4}"},
	{"one-answer", "an entry of an answers file that answers nothing, or more than one thing", "- {say: yes, close: no}", "- {say: we shipped it}"},
	{"out-of-range", "a number outside its range", "offers: {pay: 9}", "offers: {pay: 5}"},
	{"reserved-id", "an id that begins with a word that buyin uses itself: trade-off, best-worst, put-off, sum-up, playback, debrief, note, line, closing, effect, readiness", "id: note.one", "id: notes.one"},
	{"second-document", "a second document in one file", "name: a\n---\nname: b", "name: a"},
	{"tag", "a tag, which changes what a value means", "name: !!binary UGF5", "name: Pay"},
	{"text-too-long", "a text of more than 64 KiB", "meaning: (a book)", "meaning: Wants to be paid well."},
	{"too-deep", "more than 32 levels of lists and mappings", "[[[[ ... ]]]]", "[]"},
	{"too-few-motivators", "a catalogue with fewer than two motivators, so that there is nothing to compare", "motivators:\n- id: pay", "motivators:\n- id: pay\n- id: purpose"},
	{"too-many-entries", "more than 64 entries of evidence or positions in one turn, or more than 1,000 promises", "(65 entries)", "(the ones that matter)"},
	{"too-many-goals", "an ask of more than 1,000 goals", "(1,001 goals)", "(two asks)"},
	{"too-many-values", "more keys and values than a file of ours can need", "(a million empty lists)", "(the ones that matter)"},
	{"too-many-problems", "more problems than are shown at once", "(101 problems)", "(none)"},
	{"too-many-turns", "an interview of more than 1,000 turns", "(1,001 turns)", "(two interviews)"},
	{"unknown-by", "evidence heard by anybody but the coach, or a promise by anybody but the manager or the report", "by: boss", "by: manager"},
	{"unknown-key", "an unknown key, often a typing error", "motivator: []", "motivators: []"},
	{"unknown-kind", "an unknown kind", "kind: boss", "kind: manager"},
	{"unknown-motivator", "a motivator that is not in the catalogue", "offers: {money: 3}", "offers: {pay: 3}"},
	{"unknown-reply", "a reply to an ask that is none of yes, if, not-yet and no", "reply: maybe", "reply: not-yet"},
	{"unknown-says", "a position that is neither a belief nor an outcome, or an outcome of an ask that is unknown", "says: hope", "says: belief"},
	{"unknown-severity", "an unknown severity in .buyin.yaml", "severities: {closed: fatal}", "severities: {closed: error}"},
	{"unknown-type", "a goal that is neither an outcome nor a belief", "type: wish", "type: outcome"},
	{"wrong-schema", "a document in another format, or in another version of it", "schema: buyin/catalogue/v9", "schema: buyin/catalogue/v1"},
	{"wrong-type", "a list, a mapping or a text where another of them is required", "cues: layoffs", "cues: [layoffs]"},
	{"yaml-syntax", "a text that is not valid YAML", "name: [Pay", "name: Pay"},
}

// findAmbiguousScalars reports the unquoted texts that the reader found ambiguous.
func findAmbiguousScalars(r *review) {
	for _, s := range r.in.Ambiguous {
		r.reportAt(s.Pos, english.Quote(s.Text)+" is not in quotes, and some YAML parsers do not read it as text", "put it in quotes")
	}
}

// findHiddenCharacters finds characters in the texts of the catalogue that are invisible
// but have an effect.
func findHiddenCharacters(r *review) {
	r.eachHidden(func(text string, from, to int, path []any) {
		r.reportIn(text, from, to, path, "invisible character "+english.Excerpt(text[from:to])+", which changes how the text is read", "delete it")
	})
}
