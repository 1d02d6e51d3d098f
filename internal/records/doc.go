// Package records knows what is kept about whom. It reads the workspace's
// finished talks, notebooks and unfinished talks, finds a person by name, adds
// to notebooks, keeps the journal of a live talk, changes saved records while a
// person corrects them, and lists everything that belongs to one person for show,
// export and forget.
//
// It prints nothing: what it could not read comes back as a value with its path
// and error. The current time and the source of random ids are arguments.
package records
