// Package diff compares two catalogues: what changed, what that does to their
// users, and which step of the version it needs.
package diff
