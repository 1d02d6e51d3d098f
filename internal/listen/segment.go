package listen

// minClauseWords is the number of words with which a clause stands alone; one
// with fewer joins a neighbour.
const minClauseWords = 3

// splitClauses splits a note into clauses. A clause with fewer words than
// minClauseWords joins the clause before it. If it is the first, it joins the
// clause after it.
func splitClauses(words []word) (parts [][]word) {
	from := 0
	for i := 1; i <= len(words); i++ {
		if i < len(words) && (words[i].before == none || i-from < minClauseWords) {
			continue
		}
		if i == len(words) && i-from < minClauseWords && len(parts) > 0 {
			last := len(parts) - 1
			parts[last] = words[len(words)-(i-from)-len(parts[last]) : i]
			break
		}
		parts = append(parts, words[from:i])
		from = i
	}
	return parts
}
