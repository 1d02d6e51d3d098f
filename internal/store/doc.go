// Package store keeps the workspace on disk: goals, finished interviews, the
// journals of unfinished talks, and self.yaml. All of buyin's files are written
// by this package.
//
// Guarantees: a file is written completely or not at all, and never replaces
// another unless the caller asks for it. Folders are 0700 and files 0600,
// whatever the umask. An answer is on the disk when Append returns. Two
// processes never write the same talk.
//
// The package does not know what an interview says, nor whose it is; package
// records does. It prints nothing, and it uses neither the clock nor random
// numbers: the caller passes them in. It does not overwrite what it removes,
// and it cannot reach copies in a backup or a synced folder.
//
// The folder:
//
//	goals/ID.yaml                 the asks
//	interviews/ID.yaml            finished talks and notebooks
//	interviews/ID.journal         an unfinished talk
//	interviews/ID.journal.torn-N  the unreadable end of a journal
//	self.yaml                     the manager's own interview
//	.locks/workspace              locked while anything but a journal is written
//	.locks/talk.ID                locked as long as a talk is open
//	.locks/warned                 the warning about the place that has been given
//	.buyin-PID-N.tmp              a file being written
//	.buyin-PID-N.new              a new file of a change of several files
//	.intent                       the steps of such a change, until it is done
//	.undo                         how to take back the last change of a person
//
// Everything but appending to an open journal is done under the workspace's
// lock. A process that holds the lock and finds a .tmp file therefore knows
// that its writer is gone, and removes it.
package store
