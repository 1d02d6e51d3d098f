// Package buyin holds the catalogue that the program ships with.
//
// It embeds the file and does nothing else: package codec reads it, package
// check judges it, and a team with other words for what drives people hands
// its own file to --catalogue.
package buyin

import _ "embed"

// Motivators is the shipped catalogue, motivators.yaml, in the form
// buyin/catalogue/v1. Treat it as read-only.
//
//go:embed motivators.yaml
var Motivators []byte
