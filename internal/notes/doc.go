// Package notes reads a page of rough notes, pasted or from a file. A line is an
// answer of its own; a line that is indented or begins with "> " continues the
// one before. Bullets, numbers, times, the report's name and quotation marks
// around an answer are removed, and no word of it is lost. The manager's remarks
// are told apart from what the report said.
package notes
