package people

import (
	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/records"
)

// WarnDates warns of the dates of a record that cannot be right. locate finds the
// place of a value in it.
func (rd *Reader) WarnDates(iv motive.Interview, locate func(path ...any) motive.Pos) {
	for _, f := range records.DateFaults(iv, rd.Now()) {
		_ = rd.ReportProblems(motive.Problems{{
			Pos: locate(f.Path...), Rule: f.Rule, Severity: motive.Warning, Message: f.Message, Remedy: f.Remedy,
		}})
	}
}

// warnRecordDates warns of the dates of a record of the workspace.
func (rd *Reader) warnRecordDates(r records.Record) {
	rd.WarnDates(r.Interview, func(path ...any) motive.Pos {
		data, err := rd.Workspace.ReadFile(r.Path)
		if err != nil || r.Unfinished {
			return motive.Pos{File: r.Path}
		}
		return codec.PlaceOf(r.Path, data, path...)
	})
}
