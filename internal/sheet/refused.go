package sheet

// A RefusedError says that a change cannot be made because of what it asks for.
// Nothing was changed, and other changes can still be made.
type RefusedError struct{ Why error }

// Error implements error.
func (e *RefusedError) Error() string { return e.Why.Error() }

// Unwrap returns why the change was refused.
func (e *RefusedError) Unwrap() error { return e.Why }
