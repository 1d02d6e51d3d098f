package cli

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

const settingsFile = ".buyin.yaml"

// settings are what .buyin.yaml asks of a check.
type settings struct {
	severities map[string]check.Setting
	fail       string
}

// settings reads the .buyin.yaml of this folder, or of the nearest above it up
// to the root of a git repository. Without one there is nothing set.
func (a *app) settings() (settings, error) {
	set := settings{severities: map[string]check.Setting{}}
	path, err := findSettings()
	if path == "" || err != nil {
		return set, err
	}
	data, err := a.ReadFile(path)
	if err != nil {
		return set, err
	}
	read, problems := codec.DecodeSettings(path, data)
	for _, s := range read.Severities {
		problem := motive.Problem{Pos: s.Pos, Severity: motive.Error}
		switch rule, known := check.RuleOf(s.Rule); {
		case !known:
			problem.Rule, problem.Message, problem.Remedy = "unknown-rule", "no rule "+`"`+visible.Line(s.Rule)+`"`, "buyin catalogue rules lists them"
			if near := check.Nearest(s.Rule); near != "" {
				problem.Remedy = "did you mean " + `"` + near + `"` + "?"
			}
			problems = append(problems, problem)
		case rule.Fixed():
			problem.Rule, problem.Message, problem.Remedy = "fixed-rule", s.Rule+" cannot be changed: a file that breaks it cannot be used", "delete the line"
			problems = append(problems, problem)
		default:
			set.severities[s.Rule] = settingOf(s.Severity)
		}
	}
	slices.SortStableFunc(problems, func(a, b motive.Problem) int { return cmp.Compare(a.Line, b.Line) })
	set.fail = read.FailOn
	return set, a.ReportProblems(problems)
}

func settingOf(word string) check.Setting {
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

func findSettings() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", nil // a folder that is gone has no settings
	}
	for shown := settingsFile; ; shown = filepath.Join("..", shown) {
		switch _, err := os.Stat(filepath.Join(dir, settingsFile)); {
		case err == nil:
			return shown, nil
		case !errors.Is(err, fs.ErrNotExist):
			return "", corpus.DescribeFileError(err)
		}
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil || filepath.Dir(dir) == dir {
			return "", nil
		}
		dir = filepath.Dir(dir)
	}
}

// failOn is the mildest severity that fails: what the flag says, else the
// settings, else error.
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
