package notes

import "buyin/internal/language"

// Sentence says in one sentence what was understood.
func (u Understood) Sentence() string {
	return language.Count("notes.answers", u.Answers)
}
