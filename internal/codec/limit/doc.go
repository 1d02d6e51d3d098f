// Package limit finds what makes a document too deep, too large or too long for
// the libraries that parse it, in one pass over its bytes. A library may need a
// hundred thousand times the memory of a text that is made to hurt.
//
// The pass knows no more of YAML and JSON than where a token ends. It refuses no
// document within the limits, and it does not find every document beyond them
// either: the depth of some rare forms is taken for smaller than it is, by half at
// most. Package codec checks the parsed tree exactly.
//
// Memory and time are constant but for the text itself, which is not copied.
package limit
