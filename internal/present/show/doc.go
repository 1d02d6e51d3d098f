// Package show shows what is kept: everything about one report, as the manager
// or the report may read it, and the list of every field that a file can have.
//
// It decides nothing: the shares on its page come from package overlap.
package show
