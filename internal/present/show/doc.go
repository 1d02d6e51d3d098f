// Package show shows the stored data: all records about one report, on a page
// for the manager or for the report, and a list of every field that a file can
// have.
//
// It decides nothing. Package overlap computes the shares on the page.
package show
