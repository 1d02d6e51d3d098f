// Package codec decodes and encodes our files: catalogues, goals, interviews,
// answers, personas and settings, in YAML and in JSON, and interviews as NDJSON.
//
// Both formats are parsed into one tree of nodes with positions, and one set of
// decoders reads that tree, so that every rule holds for both. An object of a
// format is a table of its keys (see key); to add a key, add a line to its table
// here, to its table in package fast, to package encode, and to the schema in
// schema/.
//
// All problems of a document are reported at once, each with its position and a
// remedy. A value that comes with a problem of severity Error must not be used.
//
// A byte order mark at the start is ignored, line breaks may be CR LF, and a key
// without a value (null) counts as left out. YAML is read strictly: no anchors,
// aliases, merge keys or tags, one document in a file, and no duplicate keys. A
// text may be without quotes; a number or a boolean must be.
//
// Lines of NDJSON are decoded by the scanner of package fast, many times as fast
// as by the library. What it gives up on is decoded strictly here. Package encode
// builds the trees that package emit writes as YAML and JSON.
//
// The package reads no files, checks no wording (package check does) and computes
// no scores (package overlap does). It alone, with its subpackages, uses the YAML
// and JSON libraries.
package codec
