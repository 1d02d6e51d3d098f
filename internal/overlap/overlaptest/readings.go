package overlaptest

// Where the text can be read in two ways, this package reads as follows. R3, R5,
// R11, R20 and R22 were open questions of the reader, and have been decided; the
// others are as first read.
//
// R1. "each by itself under --each and --own": with each, one goals file is
// scored with; given several, the first. A group has no effects at all, also
// where the record names one of its files.
//
// R2. Entries by the coach "hold nothing to a last word". Taken for both
// halves of the last word: they do not hold u_k, and a withdrawn entry by the
// coach cancels nothing. It is then itself no evidence and leaves nothing
// cold. The other reading: it cancels like any other.
//
// R3. "U_k += f u_k; a record whose last confirmed entry is left then holds
// U_k": decided: u_k is the record's own, after its last word has held it, as in
// 1.0; then U_k is held, too. The other reading: u_k is the plain sum, and only
// U_k is held. They differ: U = 2, then a record with a sum of -1 and a last word
// of 0.7, gives 2.7 or 1. Whether the word is positive is judged by its own unit,
// before f.
//
// R4. "by: coach entries are scored": they also leave a motivator cold, and
// their answers count as answers with evidence.
//
// R5. "Entries by: coach block nothing": decided: a driver blocks only if a
// positive entry of it is left that somebody has looked at, however large its
// share; and entries by the coach are never the entry of strength >= 4 or <= -4.
// The other reading: share_k >= 0.15 blocks even if only the coach heard k.
//
// R6. In a group, positions and replies are read for each file as for an ask
// of its own: a record that names no ask counts for all of them, one that
// names a file for that file only. refused lists files in their order, goals
// in theirs; an id that stands in two files can be listed twice. not-yet from
// any one is enough.
//
// R7. A turn with both positions and the position of 1.0: position comes
// first.
//
// R8. Only overlap, low, high and probability are null without evidence or
// with A = 0. All else is worked out: without evidence the shares are the
// prior's, with A = 0 they are 0; conflicts, what blocks and refused are
// listed (an effect of -4 blocks where nothing was heard).
//
// R9. V <= 1e-15 is taken as it stands, without the 1e-9 of section 3.8.
//
// R10. Sorting with ties within 1e-9: a stable sort. Where a ties with b and b
// with c, but a not with c, the text gives no order.
//
// R11. "The report's notebook and finished talks and asks": decided: finished is
// said of talks and asks, so a notebook without finished is pooled, an
// unfinished talk or ask is not. Score by itself takes any record.
//
// R12. Records of one moment (moments, not written times, are compared), and
// several without a date: by id, then as given.
//
// R13. days is the time between two moments in days of 24 hours, with its
// fraction. The other reading: whole days, from the written days.
//
// R14. "The newest" for ageing is the newest date of all pooled records,
// evidence or not. "In the future" is everywhere more than a day after now. A
// record without a date ages as the newest date does.
//
// R15. Who has no record that is pooled is not in the team. Who has one
// without evidence is, and is unreached.
//
// R16. Shares that tie for the largest, within 1e-9, all make main drivers.
//
// R17. n counts the motivators guessed above 0.
//
// R18. "The guess is the newest": of the newest record that holds a guess that
// is not empty.
//
// R19. Of several smallest sets: the first in catalogue order.
//
// R20. "Cold entries before k's last positive last word do not count": decided:
// they neither leave cold nor block, as in 1.0; their units still count. The last
// word of a record is its last confirmed entry of k that is left and not by the
// coach.
//
// R21. reply is read whatever the record's kind. The newest reply is that of
// the newest record that holds one; a newer record without does not undo it,
// nor does a newer position undo a no.
//
// R22. Entries by the coach are "no ground for projection, bias": decided: there
// w is worked out with their units, after the division, left out. Accuracy is not
// named and takes c_k as it is. The other reading: one w for all three.
//
// R23. Entries of strength >= 4 or <= -4 block at any age; only sums are
// weighted.
//
// R24. A withdrawal, also a newer record's, cancels entries, never effects or
// positions. It reaches turns up to its own, not later turns of the same
// answer.
//
// R25. Entries in the turns effect and readiness are evidence like any other.
// Effects are read from turns whose question is effect, and only from records
// whose goals is the file's id: a record that names no ask is not held for it
// (positions and replies count there, as the text says).
//
// R26. |u_k| < 1e-9 is taken as 0 for each record's sum and once more for U_k
// at the end.
