// Package completion connects buyin to the completion of shells: bash, zsh, fish
// and PowerShell. It holds one script for each shell, reads a command line by
// the shell's rules, and quotes candidates so that nothing in them can run.
//
// The scripts evaluate nothing. They pass the line to buyin __candidates as
// text and insert what it prints. Whatever can be known only by running
// something, such as a command substitution, ends the completion.
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

// Shells are the shells, and how their scripts are loaded.
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
