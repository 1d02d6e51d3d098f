package people

import (
	"buyin/internal/motive"
	"buyin/internal/records"
)

// Wordless returns the promise that no words of a report are kept, if that is what they
// were told last, also in a talk or an ask that is unfinished; else nil.
func Wordless(theirs []records.Record, today string) *motive.Told {
	if told := records.Promised(theirs, today); told != nil && !told.Quotes {
		return told
	}
	return nil
}

// ToldNow returns what a report was told about their words: what told says, unless they
// were promised on a later day that none are kept. told may be nil.
func ToldNow(told *motive.Told, theirs []records.Record, today string) *motive.Told {
	if newer := Wordless(theirs, today); newer != nil && (told == nil || newer.ForbidsAfter(*told)) {
		return newer
	}
	return told
}
