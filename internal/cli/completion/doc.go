// Package completion adds completion of buyin to four shells: bash, zsh, fish
// and PowerShell. It holds one script for each shell, reads a command line by
// the rules of the shell, and quotes candidates so that no part of them can
// run.
//
// The scripts evaluate nothing. They pass the line as text to buyin
// __candidates, and insert the text that it prints. If a part of the line can
// be known only by running something, such as a command substitution, there is
// no completion.
package completion

import "embed"

// A Shell is a shell that buyin can complete in.
type Shell string

// The shells.
const (
	Bash       Shell = "bash"
	Zsh        Shell = "zsh"
	Fish       Shell = "fish"
	PowerShell Shell = "powershell"
)

// Shells lists the shells, and how to load the script of each.
var Shells = []struct {
	Shell
	Name, Load string
}{
	{Bash, "bash", `  source <(buyin completion bash)                       in this shell
  buyin completion bash > ~/.local/share/bash-completion/completions/buyin
                                                        for good, with bash-completion 2
  echo 'source <(buyin completion bash)' >> ~/.bashrc   for good, without it`},
	{Zsh, "zsh", `  source <(buyin completion zsh)                        in this shell, after compinit
  buyin completion zsh > "${fpath[1]}/_buyin"           for good`},
	{Fish, "fish", `  buyin completion fish | source                        in this shell
  buyin completion fish > ~/.config/fish/completions/buyin.fish
                                                        for good`},
	{PowerShell, "PowerShell", `  buyin completion powershell | Out-String | Invoke-Expression
                                                        in this shell; for good, in $PROFILE`},
}

//go:embed script.*
var scripts embed.FS

// Script returns the completion script of a shell.
func (s Shell) Script() string {
	text, err := scripts.ReadFile("script." + string(s))
	if err != nil {
		panic(err) // the file is embedded, so this is a bug
	}
	return string(text)
}
