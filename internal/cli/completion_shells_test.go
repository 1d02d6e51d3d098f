//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"buyin/internal/cli/completion"
	"buyin/internal/fixture/background"
	"buyin/internal/terminal/ptytest"
)

// The tests of this file type into real interactive shells: bash with and
// without bash-completion 2, zsh and fish. In them, buyin is a stand-in that
// passes what completion asks on to the program, and writes down all other
// calls.

// hostileNames are reports' names that a shell could take for something else.
var hostileNames = []string{
	"Sam $(touch x) A", "Sam $(touch x) B", "Sam Lee", "Sam Ray", "Ivy $(touch x) A", "Ivy $(touch x) B",
	"Mo `touch x`", "O'Brien; touch x", `Zoë "Q" \ é`, "a!touch", "~root", "*star", "{b,c}", "日本 太郎", "=ls", "#hash", "%1", "'$(touch x)", `"$(touch x)`,
	"$HOME", "Kim & Co", "Pat | touch x", "Lou > x", "[ab]", "Max\u00a0Q", "q=1:2@x", "--yes", "-rf", "Tab\tbed", "New\nline", "Esc\x1b]0;x\a",
}

// A realShell is an interactive shell on a pseudo-terminal.
type realShell struct {
	*ptytest.Fixture
	t     *testing.T
	dir   string // the shell's working folder
	calls string // the file with the arguments of all calls
	at    int
}

// A shellSetup is how a shell is started.
type shellSetup struct {
	name, program string
	shell         completion.Shell
	args          []string
	rc, prelude   string // the file it reads at its start, and what stands in it before the script
	needs         string // a file that must be installed
	installed     string // where the script stands, if not in the file that is read at the start
}

var bashCompletion = "/usr/share/bash-completion/bash_completion"

var shellSetups = []shellSetup{
	{name: "bash", program: "bash", shell: completion.Bash, args: []string{"--noprofile", "--rcfile", "HOME/bashrc", "-i"}, rc: "bashrc", prelude: "PS1='ready> '\n"},
	{name: "bash with bash-completion", program: "bash", shell: completion.Bash, args: []string{"--noprofile", "--rcfile", "HOME/bashrc", "-i"}, rc: "bashrc",
		prelude: "PS1='ready> '\n. " + bashCompletion + "\n", needs: bashCompletion},
	{name: "zsh", program: "zsh", shell: completion.Zsh, args: []string{"-d", "-i"}, rc: ".zshrc",
		prelude: "PS1='ready> '\nautoload -U compinit\ncompinit -u -D\nunsetopt prompt_sp\n"},
	{name: "fish", program: "fish", shell: completion.Fish, args: []string{"-i"}, rc: "fish/config.fish",
		prelude: "function fish_prompt; echo -n 'ready> '; end\nset -g fish_greeting\nset -g fish_autosuggestion_enabled 0\n"},
}

// startShell starts a shell in which the script completes buyin. It skips the
// test if the shell is not installed.
func startShell(t *testing.T, s shellSetup, script string) *realShell {
	t.Helper()
	program, err := exec.LookPath(s.program)
	if err != nil {
		t.Skipf("SKIPPED: %s is not installed here", s.program)
	}
	if _, err := os.Stat(s.needs); s.needs != "" && err != nil {
		t.Skipf("SKIPPED: %s is not installed here", s.needs)
	}
	home, err := os.MkdirTemp("", "shell")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for try := 0; os.RemoveAll(home) != nil && try < 100; try++ {
			time.Sleep(10 * time.Millisecond) // what the shell began may still write there
		}
	})
	r := &realShell{Fixture: ptytest.New(t, 120, 40, true), t: t, dir: filepath.Join(home, "cwd"), calls: filepath.Join(home, "calls")}
	write := func(name, text string, mode os.FileMode) {
		path := filepath.Join(home, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	write("cwd/.keep", "", 0o600)
	write("real/.keep", "", 0o600)
	if err := os.Symlink(os.Args[0], filepath.Join(home, "real", "buyin")); err != nil {
		t.Fatal(err)
	}
	write("bin/buyin", "#!/bin/sh\ncase $1 in __*) exec "+filepath.Join(home, "real", "buyin")+" \"$@\" ;; esac\nprintf '<%s>' \"$@\" >> "+r.calls+"\necho >> "+r.calls+"\n", 0o755)
	write(s.rc, s.prelude+script, 0o600)
	if s.installed != "" {
		write(s.installed, s.shell.Script(), 0o600)
	}
	writeHostileWorkspace(t, filepath.Join(home, "ws"))

	cmd := exec.Command(program)
	for _, arg := range s.args {
		cmd.Args = append(cmd.Args, strings.Replace(arg, "HOME", home, 1))
	}
	cmd.Dir = r.dir
	cmd.Env = []string{
		"PATH=" + filepath.Join(home, "bin") + ":" + os.Getenv("PATH"), "HOME=" + home, "ZDOTDIR=" + home, "XDG_CONFIG_HOME=" + home, "XDG_DATA_HOME=" + filepath.Join(home, "data"),
		"BUYIN_DIR=" + filepath.Join(home, "ws"), "WS=" + filepath.Join(home, "ws"), "NOW=2026-11-23T09:00:00Z", "SEED=1", "TERM=xterm", "LC_ALL=C.UTF-8", "INPUTRC=/dev/null", "GOCOVERDIR=" + os.Getenv("GOCOVERDIR"),
	}
	r.StartProcess(cmd)
	r.at = r.WaitFor(0, "ready> ")
	return r
}

// writeHostileWorkspace makes a workspace with a notebook of each hostile name,
// and goals.
func writeHostileWorkspace(t *testing.T, dir string) {
	t.Helper()
	for _, folder := range []string{"interviews", "goals"} {
		if err := os.MkdirAll(filepath.Join(dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for i, name := range hostileNames {
		record := fmt.Sprintf("{\"schema\":\"buyin/interview/v1\",\"id\":\"2026-11-20-a%03d\",\"kind\":\"notebook\",\"report\":{\"name\":%q},\"finished\":\"2026-11-20T09:00:00Z\",\"catalogue\":{\"name\":\"default\",\"version\":\"1.0.0\"},\"turns\":[]}",
			i, name)
		record = strings.NewReplacer(`\x1b`, `\u001b`, `\a`, `\u0007`, "\u00a0", `\u00a0`).Replace(record)
		if err := os.WriteFile(filepath.Join(dir, "interviews", fmt.Sprintf("2026-11-20-a%03d.yaml", i)), []byte(record), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	goals, err := os.ReadFile(filepath.Join("..", "..", "testdata", "demo", "goals.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"release-4-2", "release-5", "$(touch x)", "`touch x`"} {
		if err := os.WriteFile(filepath.Join(dir, "goals", id+".yaml"), goals, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// call types keys that end in a call of buyin, and returns the call's arguments.
func (r *realShell) call(keys string) string {
	r.t.Helper()
	before, _ := os.ReadFile(r.calls)
	r.Type(keys + "\r")
	for until := time.Now().Add(background.Patience); ; time.Sleep(2 * time.Millisecond) {
		if after, _ := os.ReadFile(r.calls); len(after) > len(before) && strings.HasSuffix(string(after), "\n") {
			r.at = r.WaitFor(r.at, "ready> ")
			return strings.TrimSuffix(string(after[len(before):]), "\n")
		}
		if time.Now().After(until) {
			r.t.Fatalf("no call; the screen:\n%s\noutput: %q", r.Screen, r.Output())
		}
	}
}

// wantNothingRun checks that no command in a name has made a file.
func (r *realShell) wantNothingRun() {
	r.t.Helper()
	inside, err := os.ReadDir(r.dir)
	if err != nil {
		r.t.Fatal(err)
	}
	for _, e := range inside {
		if e.Name() == "x" || e.Name() == "y" {
			r.t.Errorf("%s was made: a command has run; output: %q", e.Name(), r.Output())
			os.Remove(filepath.Join(r.dir, e.Name()))
		}
	}
}

// A keyCase is what is typed, and the arguments of the call that Enter makes.
type keyCase struct {
	keys, want string
}

var keyCases = []keyCase{
	// Two people with one first name.
	{keys: "buyin show Sam\\ L\t", want: "<show><Sam Lee>"},
	{keys: "buyin show 'Sam R\t", want: "<show><Sam Ray>"},
	{keys: "buyin show \"Sam R\t", want: "<show><Sam Ray>"},
	{keys: "buyin show S\tL\t", want: "<show><Sam Lee>"}, // what they have in common, then the rest
	{keys: "buyin show 'S\tR\t", want: "<show><Sam Ray>"},
	{keys: "buyin show \"S\tR\t", want: "<show><Sam Ray>"},
	{keys: "buyin show sam\\ l\t", want: "<show><Sam Lee>"},
	// Commands in names.
	{keys: "buyin show Sam\\ \\$\tA\t", want: "<show><Sam $(touch x) A>"},
	{keys: "buyin show \"Sam \\$\tA\t", want: "<show><Sam $(touch x) A>"},
	{keys: "buyin show 'Sam $\tB\t", want: "<show><Sam $(touch x) B>"},
	{keys: "buyin show I\tA\t", want: "<show><Ivy $(touch x) A>"},
	{keys: "buyin show 'I\tB\t", want: "<show><Ivy $(touch x) B>"},
	{keys: "buyin show \"I\tB\t", want: "<show><Ivy $(touch x) B>"},
	{keys: "buyin show Mo\t", want: "<show><Mo `touch x`>"},
	{keys: "buyin show 'Mo\t", want: "<show><Mo `touch x`>"},
	{keys: "buyin show \"Mo\t", want: "<show><Mo `touch x`>"},
	{keys: "buyin show O\t", want: "<show><O'Brien; touch x>"},
	{keys: "buyin show 'O\t", want: "<show><O'Brien; touch x>"},
	{keys: "buyin show \"O\t", want: "<show><O'Brien; touch x>"},
	{keys: "buyin show Pat\t", want: "<show><Pat | touch x>"},
	{keys: "buyin show Lou\t", want: "<show><Lou > x>"},
	{keys: "buyin show Kim\t", want: "<show><Kim & Co>"},
	{keys: "buyin show \\'\t", want: "<show><'$(touch x)>"},
	{keys: "buyin show \\\"\t", want: "<show><\"$(touch x)>"},
	{keys: "buyin show \"'\t", want: "<show><'$(touch x)>"},
	{keys: "buyin show '\"\t", want: "<show><\"$(touch x)>"},
	// Characters that mean something to a shell.
	{keys: "buyin show Zo\t", want: `<show><Zoë "Q" \ é>`},
	{keys: "buyin show \"Zo\t", want: `<show><Zoë "Q" \ é>`},
	{keys: "buyin show 'Zo\t", want: `<show><Zoë "Q" \ é>`},
	{keys: "buyin show a\t", want: "<show><a!touch>"},
	{keys: "buyin show \"a\t", want: "<show><a!touch>"},
	{keys: "buyin show 'a\t", want: "<show><a!touch>"},
	{keys: "buyin show \\~\t", want: "<show><~root>"},
	{keys: "buyin show \\*s\t", want: "<show><*star>"},
	{keys: "buyin show \\{\t", want: "<show><{b,c}>"},
	{keys: "buyin show \\[\t", want: "<show><[ab]>"},
	{keys: "buyin show \\#\t", want: "<show><#hash>"},
	{keys: "buyin show \\=\t", want: "<show><=ls>"},
	{keys: "buyin show %\t", want: "<show><%1>"},
	{keys: "buyin show \\$H\t", want: "<show><$HOME>"},
	{keys: "buyin show 日\t", want: "<show><日本 太郎>"},
	{keys: "buyin show Max\t", want: "<show><Max\u00a0Q>"},
	{keys: "buyin show q=\t", want: "<show><q=1:2@x>"},
	{keys: "buyin show q=1:\t", want: "<show><q=1:2@x>"},
	// Names that begin with a dash are completed after -- alone, others never.
	{keys: "buyin show -- --y\t", want: "<show><--><--yes>"},
	{keys: "buyin show -- -r\t", want: "<show><--><-rf>"},
	{keys: "buyin forget --y\t", want: "<forget><--yes>"}, // the flag
	{keys: "buyin show Tab\t", want: "<show><Tab>"},
	{keys: "buyin show New\t", want: "<show><New>"},
	{keys: "buyin show Esc\t", want: "<show><Esc>"},
	// A name that is complete is no obstacle behind it.
	{keys: "buyin brief Sam\\ \\$\\(touch\\ x\\)\\ A --goals release-5\t", want: "<brief><Sam $(touch x) A><--goals><release-5>"},
	// Commands, flags, goals and formats.
	{keys: "buyin bri\tSam\\ L\t", want: "<brief><Sam Lee>"},
	{keys: "buyin catalogue che\t", want: "<catalogue><check>"},
	{keys: "buyin score --expl\t", want: "<score><--explain>"},
	{keys: "buyin score --goals release-4\t", want: "<score><--goals><release-4-2>"},
	{keys: "buyin score --goals=release-4\t", want: "<score><--goals=release-4-2>"},
	{keys: "buyin score --goals=re\t5\t", want: "<score><--goals=release-5>"},
	{keys: "buyin score --format=nd\t", want: "<score><--format=ndjson>"},
	{keys: "buyin score --format nd\t", want: "<score><--format><ndjson>"},
	{keys: "buyin goals release-5\t", want: "<goals><release-5>"},
	{keys: "buyin goals \\$\t", want: "<goals><$>"}, // a file whose name is no id
	{keys: "buyin practice leaves\t", want: "<practice><leaves-at-five>"},
	{keys: "buyin --dir $WS show O\t", want: "<--dir><WS><show><O'Brien; touch x>"},
	{keys: "buyin --dir /nowhere show O\t", want: "<--dir></nowhere><show><O>"},
	// What the person typed is not run either.
	{keys: "buyin show \"$(echo y)\" --forma\t", want: "<show><y><--forma>"},
}

// fileCases are typed in a folder with the files of hostileFiles.
var hostileFiles = []string{"goals $(touch x).yaml", "goals `touch x`.yaml", "note's.yaml"}

var fileCases = []keyCase{
	{keys: "buyin score --goals note\t", want: "<score><--goals><note's.yaml>"},
	{keys: "buyin score --goals goals\\ \\$\t", want: "<score><--goals><goals $(touch x).yaml>"},
	{keys: "buyin score goals\\ \\`\t", want: "<score><goals `touch x`.yaml>"},
	{keys: "buyin brief --interview goals\\ \\$\t", want: "<brief><--interview><goals $(touch x).yaml>"},
	{keys: "buyin score --goals=note\t", want: "<score><--goals=note's.yaml>"},
	{keys: "buyin score --catalogue note\t", want: "<score><--catalogue><note's.yaml>"},
	// zsh takes the slash back at Enter.
	{keys: "buyin list --dir fold\t", want: "<list><--dir><folder>"},
}

func TestCompletionInRealShells(t *testing.T) {
	skipUnderRace(t)
	for _, s := range shellSetups {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			r := startShell(t, s, s.shell.Script())
			for _, c := range keyCases {
				want := strings.ReplaceAll(c.want, "<WS>", "<"+filepath.Join(filepath.Dir(r.dir), "ws")+">")
				if got := r.call(c.keys); got != want {
					t.Errorf("%q calls %s, want %s", c.keys, got, want)
				}
				r.wantNothingRun()
			}
			for _, file := range hostileFiles {
				if err := os.WriteFile(filepath.Join(r.dir, file), nil, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Mkdir(filepath.Join(r.dir, "folder"), 0o700); err != nil {
				t.Fatal(err)
			}
			for _, c := range fileCases {
				if got := strings.Replace(r.call(c.keys), "/>", ">", 1); got != c.want {
					t.Errorf("%q calls %s, want %s", c.keys, got, c.want)
				}
				r.wantNothingRun()
			}
			r.Type("buyin show \t\t") // all names, one below the other
			r.WaitFor(r.at, "star")
			r.Type("\x03\x15\r")
			r.wantNothingRun()
		})
	}
}

// What users set in their shells changes nothing.
func TestCompletionWithOtherSettings(t *testing.T) {
	skipUnderRace(t)
	settings := map[string][]string{
		"bash": {
			"set -u; shopt -s failglob extglob dotglob; bind 'set show-all-if-ambiguous on'; bind 'set completion-ignore-case on'\n",
			"shopt -s nullglob; COMP_WORDBREAKS=$' \\t\\n\"\\'><;|&('; bind 'set menu-complete-display-prefix on'; set -o posix\n",
			"IFS=x; set -f; COMP_WORDBREAKS=$COMP_WORDBREAKS,-; unset COMP_TYPE\n",
		},
		"zsh": {
			"setopt no_bang_hist extended_glob glob_subst sh_word_split complete_in_word no_auto_menu\n",
			"setopt ksh_arrays null_glob rc_quotes; zstyle ':completion:*' completer _complete _ignored _approximate\n",
		},
		"fish": {"set -g IFS x; set -g fish_key_bindings fish_vi_key_bindings\n"},
	}
	for _, s := range shellSetups {
		for _, more := range settings[s.name] {
			t.Run(s.name, func(t *testing.T) {
				t.Parallel()
				r := startShell(t, s, s.shell.Script()+more)
				for _, c := range keyCases[:20] {
					if strings.Contains(c.keys, "sam") {
						continue // case may count with these settings
					}
					if got := r.call(c.keys); got != c.want {
						t.Errorf("with %q, %q calls %s, want %s", more, c.keys, got, c.want)
					}
					r.wantNothingRun()
				}
			})
		}
	}
}

// The scripts work where the help says to install them.
func TestInstalledCompletion(t *testing.T) {
	skipUnderRace(t)
	for _, s := range shellSetups {
		path, zshPath := "", ""
		switch {
		case s.needs != "":
			path = "data/bash-completion/completions/buyin"
		case s.shell == completion.Zsh:
			path, zshPath = "functions/_buyin", "fpath=(~/functions $fpath)\n"
		case s.shell == completion.Fish:
			path = "fish/completions/buyin.fish"
		default:
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			s.prelude = zshPath + s.prelude
			s.installed = path
			r := startShell(t, s, "")
			for _, c := range keyCases[:4] {
				if got := r.call(c.keys); got != c.want {
					t.Errorf("%q calls %s, want %s", c.keys, got, c.want)
				}
			}
		})
	}
}

// The test above must catch what it is for: the library's own script for bash
// runs the command in a name.
func TestTheLibrarysScriptIsCaught(t *testing.T) {
	i := slices.IndexFunc(shellSetups, func(s shellSetup) bool { return s.needs != "" })
	var script strings.Builder
	if err := (&cobra.Command{Use: "buyin"}).GenBashCompletionV2(&script, true); err != nil {
		t.Fatal(err)
	}
	r := startShell(t, shellSetups[i], script.String())
	r.call("buyin show I\t\t\t")
	if _, err := os.Stat(filepath.Join(r.dir, "x")); err != nil {
		t.Errorf("nothing ran; output: %q", r.Output())
	}
}

// skipUnderRace skips a test in which a shell waits for the program at each key.
func skipUnderRace(t *testing.T) {
	t.Helper()
	if raceDetector {
		t.Skip("SKIPPED with the race detector: the program starts too slowly for the shells; make test runs this")
	}
}
