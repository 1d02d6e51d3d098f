package shipped

import _ "embed"

// Near holds the encoder's vectors of what the shipped catalogue says, for package
// nearness. It belongs to Encoder. "make near" makes it again.
//
//go:embed near.bin
var Near string
