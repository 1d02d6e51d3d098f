// Package page is a document model. A page has titles, sections, paragraphs,
// lists, tables and pictures, and can be written as text, Markdown and HTML.
//
// A page is built once, and every format lays out the same sections, so that no
// format says less than another. A text that is not marked as our own is
// untrusted: this package escapes it for the format in which it is written. The
// package knows nothing of interviews, asks or verdicts.
package page
