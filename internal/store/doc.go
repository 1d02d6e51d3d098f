// Package store is the workspace on disk: goals, finished interviews, the
// journals of talks under way, and self.yaml. It also holds the one way in
// which buyin writes any file.
//
// What it promises. A file is written whole or not at all, and never over
// another one unless that was asked for. Folders are 0700 and files 0600
// whatever the umask. An answer that Append took is on the disk before Append
// returns. Two processes never write the same talk.
//
// What it will not do. It does not know what an interview says, nor whose a file
// is: package records does. It prints nothing,
// asks no clock what day it is and rolls no dice: dates and chance are
// arguments. It does not overwrite what it removes, and cannot reach the copies
// that a backup or a synced folder keeps.
//
// The folder:
//
//	goals/ID.yaml                 what the manager wants
//	interviews/ID.yaml            finished talks and notebooks
//	interviews/ID.journal         a talk under way
//	interviews/ID.journal.torn-N  the unreadable end of a journal, set aside
//	self.yaml                     the manager's own interview
//	.locks/workspace              held while anything but a journal is written
//	.locks/talk.ID                held as long as a talk is open
//	.buyin-PID-N.tmp              a file being written
//
// Whatever is written here, apart from the appends to an open journal, is
// written under the workspace's lock. So a .tmp file that is seen by whoever
// holds that lock belongs to a process that is gone, and is swept.
package store
