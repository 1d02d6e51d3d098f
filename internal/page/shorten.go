package page

// MaxExcerpt is the largest number of characters of a text that a page quotes.
const MaxExcerpt = 160

// Shorten cuts a text to MaxExcerpt characters and marks the cut with an ellipsis.
func Shorten(text string) string {
	n := 0
	for i := range text {
		if n == MaxExcerpt {
			return trimCut(text[:i]) + " …"
		}
		n++
	}
	return text
}
