package practice

import "embed"

// Shipped holds the personas that come with the program, one file each, named
// for their ids.
//
//go:embed personas/*.yaml
var Shipped embed.FS
