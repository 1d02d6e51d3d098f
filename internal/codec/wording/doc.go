// Package wording is how messages about a file are put: excerpts of texts from
// it, which cannot act on a terminal, suggestions of what was meant, and the
// mistakes that people make in JSON by hand.
package wording
