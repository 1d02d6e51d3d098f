// Package brief shows the brief: the page that a manager takes into the
// conversation about the ask.
//
// It decides nothing. Package overlap computes shares, overlaps, verdicts and
// advice, and package page writes the page in each format.
package brief
