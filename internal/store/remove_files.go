package store

// RemoveFiles removes the files that choose returns: all of them or, if the error
// is not ErrBegun, none. It calls choose under the workspace's lock, and holds
// the locks of the talks with these ids; if one of them is open in another
// process, the error is ErrBusy. It returns the files that are gone.
func (w *Workspace) RemoveFiles(choose func() (files, talks []string, err error)) (removed []string, err error) {
	var files []string
	err = w.Transaction(func() (steps []Step, talks []string, err error) {
		files, talks, err = choose()
		for _, path := range files {
			steps = append(steps, Remove(path))
		}
		return steps, talks, err
	})
	if err == nil {
		return files, nil
	}
	for _, path := range files {
		if !w.tree.exists(path) {
			removed = append(removed, path)
		}
	}
	return removed, err
}
