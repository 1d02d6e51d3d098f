package interview

// beside starts what may outlive a test.
func beside(f func()) { go f() }
