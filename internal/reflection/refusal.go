package reflection

// Refuses reports whether an answer to what they would need is a plain no to the ask
// itself: "no, I won't do it". A no that names a condition is none. It is a
// suggestion; the manager decides.
func Refuses(text string) bool {
	a := parse(text)
	if a.words.Contains(conditions) {
		return false
	}
	saysNo := len(a.words) > 0 && a.words.In(0, plainNos) && (len(a.words) == 1 || a.words[1].Pause != 0)
	return saysNo || a.words.Contains(refusals)
}
