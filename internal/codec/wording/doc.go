// Package wording is how messages about a file are put: excerpts of texts from
// it, which cannot act on a terminal, and suggestions of what was meant.
package wording
