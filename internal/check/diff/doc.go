// Package diff compares two catalogues. It finds the changes, how they affect users, and
// which step of the version they need.
package diff
