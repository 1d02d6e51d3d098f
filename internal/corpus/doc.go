// Package corpus reads what the user names: files, folders and standard input.
package corpus
