package cli

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/present/show"
	"buyin/internal/records"
	"buyin/internal/records/naming"
	"buyin/internal/visible"
)

// loadTalksOf loads the talks of the reports, or in the paths, that the
// arguments name; without any the finished talks of the workspace. It returns
// the conflicts among the records of these reports, too.
func (a *app) loadTalksOf(args []string, c motive.Catalogue) ([]motive.Interview, []show.Conflict, error) {
	if len(args) == 0 || !slices.ContainsFunc(args, func(arg string) bool { return !looksLikePath(arg) }) {
		talks, conflicts, _, err := a.loadTalks(args, c)
		return talks, conflicts, err
	}
	saved, err := a.LoadSaved(c)
	if err != nil {
		return nil, nil, err
	}
	names, paths, err := a.reportsAndPaths(args, saved)
	switch {
	case err != nil:
		return nil, nil, err
	case len(names) == 0:
		talks, err := a.readTalks(paths, c)
		return talks, nil, err
	case len(paths) > 0:
		return nil, nil, env.Usagef("%s is a report and %s is a path; give reports or paths, not both", visible.Line(names[0]), visible.Line(paths[0]))
	}
	var talks []motive.Interview
	var conflicts []show.Conflict
	for _, name := range names {
		_, held, err := a.FindInterviewed(name, saved)
		if err != nil {
			return nil, nil, err
		}
		talks = append(talks, held...)
		for _, conflict := range a.ConflictsOf(records.Of(name, saved)) {
			conflict.Name = name
			conflicts = append(conflicts, conflict)
		}
	}
	return talks, conflicts, nil
}

// reportsAndPaths separates the arguments that name reports from those that name
// files and folders. A report named twice counts once.
func (a *app) reportsAndPaths(args []string, saved []records.Record) (names, paths []string, err error) {
	for _, arg := range args {
		name, err := a.reportOrPath(arg, saved)
		switch {
		case err != nil:
			return nil, nil, err
		case name == "":
			paths = append(paths, arg)
		case !slices.Contains(names, name):
			names = append(names, name)
		}
	}
	return names, paths, nil
}

// looksLikePath reports whether an argument is written as only a path is.
func looksLikePath(arg string) bool {
	return arg == corpus.Stdin || strings.ContainsRune(arg, filepath.Separator) ||
		slices.Contains([]string{".json", ".ndjson", ".jsonl", ".yaml", ".yml"}, strings.ToLower(filepath.Ext(arg)))
}

// reportOrPath returns the name of the report that an argument means, or "" if
// it is a path. A report comes before a file of the same name.
func (a *app) reportOrPath(arg string, saved []records.Record) (string, error) {
	if looksLikePath(arg) {
		return "", nil
	}
	name, err := people.MatchName(arg, records.Names(saved))
	if name != "" {
		return name, nil
	}
	if _, serr := os.Stat(arg); serr == nil {
		return "", nil
	}
	var ambiguous *naming.AmbiguousError
	if errors.As(err, &ambiguous) {
		return "", err
	}
	_, _, err = a.FindInterviewed(arg, saved)
	return "", err
}
