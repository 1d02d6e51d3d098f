package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/store"
)

// open opens the workspace, once, and warns of what is amiss with its place.
func (a *app) open() (*store.Workspace, error) {
	if a.workspace != nil {
		return a.workspace, nil
	}
	dir, err := store.Dir(a.flags.dir, a.Env)
	if err != nil {
		return nil, err
	}
	w, err := store.Open(dir)
	if err != nil {
		return nil, err
	}
	if service, ok := store.Synced(dir); ok {
		a.say("warning: the workspace %s lies inside a folder that %s copies elsewhere; choose another with --dir", dir, service)
	}
	for _, warning := range w.Warnings {
		a.say("warning: %s", warning)
	}
	a.workspace = w
	return w, nil
}

// read reads a file that the user named, "-" being standard input, up to the
// size that a document may have and one byte more.
func (a *app) read(path string) ([]byte, error) {
	f, err := a.stream(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, motive.MaxDocument+1))
}

// stream opens a file that the user named, "-" being standard input.
func (a *app) stream(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(a.In), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, plainly(err)
	}
	if at, err := f.Stat(); err == nil && at.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s is a folder; name a file in it", path)
	}
	return f, nil
}

// plainly says of the commonest failures what is wrong, without the name of
// the system call.
func plainly(err error) error {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file", at.Path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: not yours to read", at.Path)
	}
	return fmt.Errorf("%s: %w", at.Path, at.Err)
}

// named is what messages call a file: standard input has a name, too.
func named(path string) string {
	if path == "-" {
		return "stdin"
	}
	return path
}

// catalogue is the one of --catalogue, else the shipped one.
func (a *app) catalogue() (motive.Catalogue, error) {
	name, data := "motivators.yaml", a.Catalogue
	if a.flags.catalogue != "" {
		var err error
		if data, err = a.read(a.flags.catalogue); err != nil {
			return motive.Catalogue{}, err
		}
		name = named(a.flags.catalogue)
	}
	c, _, problems := codec.DecodeCatalogue(name, data)
	return c, a.refuse(problems)
}

// goals are those of --goals, else the workspace's only ones, else none.
func (a *app) goals(c motive.Catalogue) ([]motive.Goals, error) {
	names := a.flags.goals
	w, err := a.open()
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
		g, err := a.readGoals(w, name, c)
		if err != nil {
			return nil, err
		}
		all = append(all, g)
	}
	return all, nil
}

// readGoals reads the goals of an id that the workspace holds, else of a file.
func (a *app) readGoals(w *store.Workspace, name string, c motive.Catalogue) (motive.Goals, error) {
	shown, data, err := name, []byte(nil), error(nil)
	if store.CheckGoalsID(name) == nil && w.Goals().Has(name) {
		shown = w.Goals().Path(name)
		data, err = w.Goals().Read(name)
	} else {
		shown = named(name)
		if data, err = a.read(name); err != nil && store.CheckGoalsID(name) == nil {
			ids, _ := w.Goals().IDs()
			return motive.Goals{}, usagef("no goals %q in the workspace, and no such file; %s", name, theGoals(ids))
		}
	}
	if err != nil {
		return motive.Goals{}, err
	}
	g, _, problems := codec.DecodeGoals(shown, data, c)
	return g, a.refuse(problems)
}

// needGoals is goals for the commands that cannot do without.
func (a *app) needGoals(c motive.Catalogue) ([]motive.Goals, error) {
	goals, err := a.goals(c)
	if err != nil || len(goals) > 0 {
		return goals, err
	}
	ids, err := a.workspace.Goals().IDs()
	if err != nil {
		return nil, err
	}
	if len(ids) > 1 {
		return nil, usagef("several goals in the workspace (%s); name one with --goals", strings.Join(ids, ", "))
	}
	return nil, usagef("no goals in the workspace %s; write some with buyin goals, or name a file with --goals", a.workspace.Dir())
}

func theGoals(ids []string) string {
	if len(ids) == 0 {
		return "the workspace holds none: write some with buyin goals"
	}
	return "the workspace holds " + strings.Join(ids, ", ")
}
