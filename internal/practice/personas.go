package practice

import "embed"

// Shipped holds the embedded personas, one file each, named by their id.
//
//go:embed personas/*.yaml
var Shipped embed.FS
