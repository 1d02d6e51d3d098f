package listen

// affirms reports whether a note says plainly that somebody likes what the motivator
// is about.
func (r *reading) affirms(of voice) bool {
	clause, _ := heaviestClause(r.words, r.weights(of))
	return affirmsOutright(clause) || hasAffirmingPhrase(r.words)
}

// affirmsOutright reports whether a clause says plainly that somebody likes its
// subject, without a word that takes it back. If in doubt, it returns false.
func affirmsOutright(clause []word) (says bool) {
	lists := englishWords()
	for i, w := range clause {
		switch {
		case w.denies():
			return false
		case lists.affirmingVerbs[w.form]:
			says = true
		case w.form == "like":
			says = says || i > 0 && lists.likeSubjects[clause[i-1].form]
		case i+1 < len(clause) && lists.affirmingPairs[[2]string{w.form, clause[i+1].form}]:
			says = true
		case i > 0 && i+1 == len(clause) && lists.affirmingEndings[w.form]:
			says = true // "... and was happy"
		}
	}
	return says
}

// hasAffirmingPhrase reports whether a note holds an affirming phrase. It
// returns false if a word outside the phrase may take the affirmation back.
func hasAffirmingPhrase(note []word) bool {
	taken := make([]bool, len(note))
	found := false
	for _, p := range englishWords().affirmingPhrases {
		for i := range len(note) - len(p) + 1 {
			if startsWith(note[i:], p) {
				found = true
				for j := range p {
					taken[i+j] = true
				}
			}
		}
	}
	for i, w := range note {
		if !taken[i] && w.denies() {
			return false
		}
	}
	return found
}
