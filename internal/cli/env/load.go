package env

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/store"
	"buyin/internal/store/place"
)

// OpenWorkspace opens the workspace on the first call, and prints warnings
// about its location.
func (e *Env) OpenWorkspace() (*store.Workspace, error) {
	if e.Workspace != nil {
		return e.Workspace, nil
	}
	dir, err := place.Dir(e.Flags.Dir, e.Getenv)
	if err != nil {
		return nil, err
	}
	w, err := records.OpenWorkspace(dir)
	if err != nil {
		return nil, err
	}
	if what, ok := copied(place.Copiers(dir)); ok {
		w.WarnOnce(what, fmt.Sprintf("the workspace %s is in %s; choose another folder with --dir", dir, what))
	}
	for _, warning := range w.Warnings {
		e.Say("warning: %s", warning)
	}
	w.Warn = func(text string) { e.Say("warning: %s", text) }
	e.Workspace = w
	return w, nil
}

// copied names the services that copy a folder. It returns false if there are
// none.
func copied(by []place.Copier) (what string, ok bool) {
	var services, versions []string
	for _, c := range by {
		if c.Versions {
			versions = append(versions, c.Name)
		} else {
			services = append(services, c.Name)
		}
	}
	var places []string
	if len(services) > 0 {
		places = append(places, "a folder that "+strings.Join(services, " and ")+" copies to other computers")
	}
	if len(versions) > 0 {
		places = append(places, "a "+strings.Join(versions, " and ")+" work tree, whose history keeps what is deleted")
	}
	return strings.Join(places, " and in "), len(places) > 0
}

// ReadFile reads a file that the user named ("-" is standard input). It reads
// at most one byte more than a document may have.
func (e *Env) ReadFile(path string) ([]byte, error) { return corpus.ReadFile(path, e.In) }

// ReadNotes reads a file of rough notes. It decodes nothing, because package
// notes knows the encodings. It refuses a file that is larger than a document.
func (e *Env) ReadNotes(path string) (string, error) {
	data, err := e.ReadFile(path)
	if err == nil && len(data) > motive.MaxDocument {
		err = Usagef("%s is larger than %d MiB; split it", corpus.DisplayName(path), motive.MaxDocument>>20)
	}
	return string(data), err
}

// OpenFile opens a file that the user named ("-" is standard input).
func (e *Env) OpenFile(path string) (io.ReadCloser, error) { return corpus.Open(path, e.In) }

// CatalogueSource returns the name and the bytes of the catalogue in
// --catalogue, or those of the shipped catalogue.
func (e *Env) CatalogueSource() (name string, data []byte, err error) {
	if e.Flags.Catalogue == "" {
		return "motivators.yaml", e.ShippedCatalogue, nil
	}
	data, err = e.ReadFile(e.Flags.Catalogue)
	return corpus.DisplayName(e.Flags.Catalogue), data, err
}

// LoadCatalogue decodes the catalogue in --catalogue, or the shipped catalogue.
func (e *Env) LoadCatalogue() (motive.Catalogue, error) {
	name, data, err := e.CatalogueSource()
	if err != nil {
		return motive.Catalogue{}, err
	}
	c, _, problems := codec.DecodeCatalogue(name, data)
	return c, e.ReportProblems(problems)
}

// LoadScoringCatalogue does the same as LoadCatalogue for a command that only
// computes scores. The catalogue may lack parts that scores do not need.
func (e *Env) LoadScoringCatalogue() (motive.Catalogue, error) {
	name, data, err := e.CatalogueSource()
	if err != nil {
		return motive.Catalogue{}, err
	}
	c, problems := codec.DecodeScoringCatalogue(name, data)
	return c, e.ReportProblems(problems)
}

// LoadGoals loads the goals in --goals. Without that flag, it loads the goals
// in the workspace if there is only one file of them, else none.
func (e *Env) LoadGoals(c motive.Catalogue) ([]motive.Goals, error) {
	names := e.Flags.Goals
	w, err := e.OpenWorkspace()
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		ids, err := w.Goals().IDs()
		if err != nil || len(ids) != 1 {
			return nil, err
		}
		names = ids
	}
	var all []motive.Goals
	for _, name := range names {
		g, err := e.ReadGoals(w, name, c)
		if err != nil {
			return nil, err
		}
		all = append(all, g)
	}
	return all, nil
}

// ReadGoals reads the goals with this id from the workspace. If there are none,
// it reads the file with this name.
func (e *Env) ReadGoals(w *store.Workspace, name string, c motive.Catalogue) (motive.Goals, error) {
	shown, data, err := name, []byte(nil), error(nil)
	if store.CheckGoalsID(name) == nil && w.Goals().Has(name) {
		shown = w.Goals().Path(name)
		data, err = w.Goals().Read(name)
	} else {
		shown = corpus.DisplayName(name)
		if data, err = e.ReadFile(name); err != nil && store.CheckGoalsID(name) == nil {
			ids, _ := w.Goals().IDs()
			return motive.Goals{}, Usagef("no goals %q in the workspace, and no such file; %s", name, GoalsInWorkspace(ids))
		}
	}
	if err != nil {
		return motive.Goals{}, err
	}
	g, _, problems := codec.DecodeGoals(shown, data, c)
	return g, e.ReportProblems(problems)
}

// RequireGoals does the same as LoadGoals for commands that need goals.
func (e *Env) RequireGoals(c motive.Catalogue) ([]motive.Goals, error) {
	goals, err := e.LoadGoals(c)
	if err != nil || len(goals) > 0 {
		return goals, err
	}
	ids, err := e.Workspace.Goals().IDs()
	if err != nil {
		return nil, err
	}
	if len(ids) > 1 {
		return nil, Usagef("the workspace has several goals (%s); choose with --goals", strings.Join(ids, ", "))
	}
	return nil, Usagef("no goals in the workspace %s; create some with buyin goals, or give a file with --goals", e.Workspace.Dir())
}

// GoalsInWorkspace returns the part of a message that lists the goals in the
// workspace.
func GoalsInWorkspace(ids []string) string {
	if len(ids) == 0 {
		return "the workspace has none; create some with buyin goals"
	}
	return "the workspace has " + strings.Join(ids, ", ")
}

// SayEmptyFolders names the folders among the arguments in which no record was found,
// and notes that there are some.
func (e *Env) SayEmptyFolders(args []string, found map[string]bool) {
	for _, folder := range corpus.Folders(args) {
		if !found[folder] {
			e.Say("no records in %s; it is searched for .json, .ndjson, .jsonl, .yaml and .yml", folder)
			e.EmptyFolder = true
		}
	}
}
