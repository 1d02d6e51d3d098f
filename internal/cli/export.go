package cli

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/output"
)

func (a *app) exportCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "export REPORT",
		Short: "all that is held about a person, as one file",
		Long: `export writes all that the workspace holds about a person as one JSON document:
each talk and notebook as buyin reads it, and every file as it stands, journals
of unfinished talks and what was torn off them included. Files of others that
hold the name are listed, not copied.`,
		Example: `  buyin export Sam --out sam.json
  buyin export Sam > sam.json`,
		Args: env.ExactArgs(1, "one report"),
		RunE: func(_ *cobra.Command, args []string) error { return a.export(args[0]) },
	}
}

// exported is the document that export writes.
type exported struct {
	Report     string            `json:"report"`
	Exported   string            `json:"exported"`
	Interviews []json.RawMessage `json:"interviews"`
	Files      []exportedFile    `json:"files"`
	Mentions   []string          `json:"mentions"`
}

type exportedFile struct {
	Path string `json:"path"`
	Text string `json:"text"`
}

func (a *app) export(name string) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	p, err := a.loadPerson(name, c)
	if err != nil {
		return err
	}
	out := exported{
		Report: p.Name, Exported: a.Timestamp(), Interviews: []json.RawMessage{}, Files: []exportedFile{}, Mentions: []string{},
	}
	for _, r := range p.Records {
		if !r.Usable() {
			continue // it stands among the files
		}
		data, err := codec.EncodeInterview(r.Interview, codec.JSON)
		if err != nil {
			return err
		}
		out.Interviews = append(out.Interviews, data)
	}
	for _, path := range p.Files.Owned() {
		out.Files = append(out.Files, exportedFile{path, readText(path)})
	}
	out.Mentions = append(out.Mentions, p.Files.Mentions...)
	data, err := json.MarshalIndent(out, "", "  ")
	if err != nil {
		return err
	}
	return a.WriteResult(func(w io.Writer) error {
		_, err := w.Write(append(output.SafeJSON(data), '\n'))
		return err
	})
}
