package notes

import "strings"

// CutMine divides a note that was typed in a talk into what the report said, and the
// lines that begin with "me:", without that, and remarks within a line: what the manager
// said or thought.
func CutMine(note string) (theirs string, mine []string) {
	var lines []string
	for line := range strings.SplitSeq(note, "\n") {
		who, said, labelled := strings.Cut(strings.TrimSpace(line), ":")
		switch said = strings.TrimSpace(said); {
		case !labelled || !strings.EqualFold(who, "me"):
			theirs, asides := cutAsides(line)
			if mine = append(mine, asides...); theirs != "" || asides == nil {
				lines = append(lines, theirs)
			}
		case said != "":
			mine = append(mine, said)
		}
	}
	if mine == nil {
		return note, nil
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n"), mine
}
