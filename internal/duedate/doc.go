// Package duedate reads the day by which something is promised, as people write
// it: "by Friday", "in two weeks", "end of the month", "4 May", "4.5.", "12/04",
// "2026-12-04". It says which words it read, and which other day they may mean.
//
// It reads English and writes nothing down. It reads days, not times of day, and
// only words that name one day: "soon" and "after the summer" are none. The words
// are data in language/en/dates.txt.
package duedate
