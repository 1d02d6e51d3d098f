// Package page is a document model: titles, sections, paragraphs, lists, tables
// and pictures, and how each is written as text, Markdown and HTML.
//
// A page is built once and each format lays out the same sections, so that no
// format says less than another. Every text that is not marked as our own is
// untrusted: it is escaped here for the format in which it is written. The
// package knows nothing of interviews, asks or verdicts.
package page
