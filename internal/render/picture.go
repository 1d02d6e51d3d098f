package render

// A picture is drawn for a page in HTML.
type picture struct{}
