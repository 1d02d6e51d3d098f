package page

// longest is how many characters of a text a page quotes; what is left out is
// marked by an ellipsis.
const MaxExcerpt = 160

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
