package sheet

// Edits counts the rows that were edited on a sheet, by what became of them.
type Edits struct {
	Corrected int // still kept, and something in them is different
	Confirmed int // only confirmed
	Deleted   int
	Noted     int // became notes of the manager's own
	Joined    int
	Moved     int

	NotesDeleted int // of the manager's own
}

// Edits counts the rows that were edited, without the edits that were undone. A
// row counts once.
func (s Sheet) Edits() Edits {
	corrected := map[int]bool{} // by number of the row; false if it was only confirmed
	for at := s.last; at != nil; at = at.last {
		corrected[at.edit.Row] = corrected[at.edit.Row] || at.edit.Op != Confirm
	}
	var n Edits
	for number, changed := range corrected {
		r, _ := s.Row(number)
		switch {
		case r.Own:
			n.NotesDeleted++
		case r.State == Deleted:
			n.Deleted++
		case r.State == Noted:
			n.Noted++
		case r.State == Joined:
			n.Joined++
		case r.State == Moved:
			n.Moved++
		case changed:
			n.Corrected++
		default:
			n.Confirmed++
		}
	}
	return n
}
