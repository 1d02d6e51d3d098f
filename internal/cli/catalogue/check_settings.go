package catalogue

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"buyin/internal/check"
	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/visible"
)

// settingsFile is the name of the file that changes the severities of rules.
const settingsFile = ".buyin.yaml"

// misnamedSettings is a wrong name that people easily give that file.
const misnamedSettings = ".buyin.yml"

// settings holds the contents of a settings file.
type settings struct {
	severities map[string]check.Setting // by rule
	fail       string                   // fail_on; "" if it is not set
}

// loadSettings reads the settings file in this folder or in the nearest folder
// above it that has one. It stops at the root of a git repository.
func loadSettings(e *env.Env) (settings, error) {
	set := settings{severities: map[string]check.Setting{}}
	path, misnamed, err := findSettings()
	if misnamed != "" {
		e.Say("warning: %s is not read; rename it to %s", misnamed, settingsFile)
	}
	if path == "" || err != nil {
		return set, err
	}
	data, err := e.ReadFile(path)
	if err != nil {
		return set, err
	}
	read, problems := codec.DecodeSettings(path, data)
	for _, s := range read.Severities {
		if problem, bad := checkSetting(s); bad {
			problems = append(problems, problem)
			continue
		}
		set.severities[s.Rule] = parseSetting(s.Severity)
	}
	slices.SortStableFunc(problems, func(a, b motive.Problem) int { return cmp.Compare(a.Line, b.Line) })
	set.fail = read.FailOn
	return set, e.ReportProblems(problems)
}

// checkSetting reports a problem if the rule of a setting is unknown or cannot
// be changed.
func checkSetting(s codec.SeverityOf) (problem motive.Problem, bad bool) {
	problem = motive.Problem{Pos: s.Pos, Severity: motive.Error}
	rule, known := check.RuleOf(s.Rule)
	switch {
	case !known:
		problem.Rule, problem.Message, problem.Remedy = "unknown-rule", `unknown rule "`+visible.Line(s.Rule)+`"`, "see buyin catalogue rules"
		if near := check.Nearest(s.Rule); near != "" {
			problem.Remedy = `did you mean "` + near + `"?`
		}
	case rule.Fixed():
		problem.Rule, problem.Message, problem.Remedy = "fixed-rule", s.Rule+" cannot be changed: a file that breaks it cannot be used", "delete the line"
	default:
		return problem, false
	}
	return problem, true
}

// parseSetting returns the setting for a word: error, warning, info or off.
func parseSetting(word string) check.Setting {
	switch word {
	case "error":
		return check.Setting{Severity: motive.Error}
	case "warning":
		return check.Setting{Severity: motive.Warning}
	case "info":
		return check.Setting{Severity: motive.Info}
	}
	return check.Setting{Off: true}
}

// findSettings returns the path of the settings file, or "" if there is none.
// misnamed is the path of the nearest file with the wrong ending.
func findSettings() (path, misnamed string, err error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", "", nil // the current folder was deleted, so it has no settings
	}
	for up := "."; ; up = filepath.Join("..", up) {
		if _, err := os.Stat(filepath.Join(dir, misnamedSettings)); err == nil && misnamed == "" {
			misnamed = filepath.Join(up, misnamedSettings)
		}
		switch _, err := os.Stat(filepath.Join(dir, settingsFile)); {
		case err == nil:
			return filepath.Join(up, settingsFile), misnamed, nil
		case !errors.Is(err, fs.ErrNotExist):
			return "", misnamed, corpus.DescribeFileError(err)
		}
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil || filepath.Dir(dir) == dir {
			return "", misnamed, nil
		}
		dir = filepath.Dir(dir)
	}
}

// failOn returns the lowest severity at which a check fails. It comes from the
// flag or, without one, from the settings. The default is error.
func (s settings) failOn(flag string) (motive.Severity, error) {
	word := flag
	if word == "" {
		word = s.fail
	}
	switch word {
	case "", "error":
		return motive.Error, nil
	case "warning":
		return motive.Warning, nil
	}
	return 0, env.CheckChoice("fail-on", word, "error", "warning")
}
