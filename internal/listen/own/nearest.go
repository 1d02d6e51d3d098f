package own

import "buyin/internal/listen/ngram"

// Nearest returns the n texts of a motivator, by its number in Motivators, that
// are most similar to a note by words, the most similar first.
func (r *Reader) Nearest(note string, motivator, n int) ([]ngram.Neighbour, error) {
	return r.groups[motivator/groupSize].Nearest(note, motivator%groupSize, n)
}
