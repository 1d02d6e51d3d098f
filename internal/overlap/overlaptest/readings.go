package overlaptest

// Some places of the text can be read in two ways. This package reads them as
// follows. R3, R5, R11, R20 and R22 were open questions and have been decided
// since. The others are as the reader first read them.
//
// R1. "each by itself under --each and --own": with each, scoring uses one
// goals file, the first if several are given. A group has no effects at all,
// even if the record names one of its files.
//
// R2. Entries by the coach "hold nothing to a last word". This covers both
// halves of the last word: such entries do not hold u_k, and a withdrawn entry
// by the coach cancels nothing. Then the withdrawn entry is no evidence itself
// and leaves nothing cold. The other reading: it cancels like any other.
//
// R3. "U_k += f u_k; a record whose last confirmed entry is left then holds
// U_k". Decided: the record's own last word first holds its u_k, as in 1.0;
// then it holds U_k, too. The other reading: u_k is the plain sum, and the last
// word holds only U_k. The two differ: U = 2, then a record with a sum of -1
// and a last word of 0.7, gives 2.7 or 1. The word is positive if its own unit,
// before f, is positive.
//
// R4. "by: coach entries are scored": they also leave a motivator cold, and
// their answers count as answers with evidence.
//
// R5. "Entries by: coach block nothing". Decided: a driver can block, however
// large its share, only if it has a positive entry that is not cancelled and
// that somebody has looked at. Entries by the coach are never the entry of
// strength >= 4 or <= -4. The other reading: share_k >= 0.15 blocks even if
// only the coach heard k.
//
// R6. In a group, each file is an ask of its own for positions and replies. A
// record that names no ask counts for all files; a record that names a file
// counts for that file only. refused lists the files in their order, and in
// each file the goals in theirs. An id that two files use can be listed twice.
// One not-yet, from any file, is enough.
//
// R7. If a turn has both positions and the position of 1.0, position comes
// first.
//
// R8. Without evidence, or with A = 0, only overlap, low, high and probability
// are null. Everything else is computed. Without evidence the shares are the
// prior's; with A = 0 they are 0. Conflicts, blocking motivators and refused
// goals are listed (an effect of -4 blocks even if nothing was heard).
//
// R9. V <= 1e-15 is exact, without the 1e-9 of section 3.8.
//
// R10. Sorting with ties within 1e-9 is a stable sort. If a ties with b, and b
// with c, but a does not tie with c, the text gives no order.
//
// R11. "The report's notebook and finished talks and asks". Decided: "finished"
// applies to talks and asks. So a notebook is pooled even if it has no finished
// date, and an unfinished talk or ask is not pooled. Score takes any single
// record.
//
// R12. Records are compared by moment, not by the written time. Records of the
// same moment, and several records without a date, are ordered by id, then as
// given.
//
// R13. days is the time between two moments in days of 24 hours, with its
// fraction. The other reading: whole days, from the written dates.
//
// R14. For ageing, "the newest" is the newest date of all pooled records, with
// or without evidence. "In the future" always means more than a day after now.
// A record without a date ages as the newest date does.
//
// R15. A report without a pooled record is not in the team. A report whose
// pooled records hold no evidence is in the team, and is unreached.
//
// R16. If several shares tie for the largest, within 1e-9, all of them make
// main drivers.
//
// R17. n counts the motivators guessed above 0.
//
// R18. "The guess is the newest": it comes from the newest record whose guess
// is not empty.
//
// R19. Of several smallest sets, the first in catalogue order counts.
//
// R20. "Cold entries before k's last positive last word do not count". Decided:
// they neither leave k cold nor block, as in 1.0. Their units still count. The
// last word of a record is its last confirmed entry about k that is not
// cancelled and not by the coach.
//
// R21. reply is read in records of every kind. The newest reply comes from the
// newest record that holds one. A newer record without a reply does not undo
// it, and a newer position does not undo a no.
//
// R22. Entries by the coach are "no ground for projection, bias". Decided: for
// these figures, w is computed without their units, which are left out after
// the division. The text does not name accuracy, so accuracy uses c_k with all
// entries. The other reading: all three figures use the same w.
//
// R23. Entries of strength >= 4 or <= -4 block at any age; only sums are
// weighted.
//
// R24. A withdrawal, also one in a newer record, cancels entries, but never
// effects or positions. It cancels entries in turns up to its own, not in later
// turns of the same answer.
//
// R25. Entries in the turns effect and readiness are evidence like any other.
// Effects are read from turns whose question is effect, and only from records
// whose goals is the id of the file. A record that names no ask was not held
// for it, so it has no effects on it. Its positions and reply do count, as the
// text says.
//
// R26. |u_k| < 1e-9 counts as 0, for each record's sum and once more for U_k at
// the end.
//
// R27. "No projection or bias figures on fewer than five answers that somebody
// looked at." Answers are counted as for section 3.6: those that hold evidence,
// unweighted, over all records. An answer was looked at if one of its entries
// that count is not by the coach. The text does not name accuracy, so accuracy
// is given on fewer. The other reading: an answer with any entry by the coach
// was not looked at.
