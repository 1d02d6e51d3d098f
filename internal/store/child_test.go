package store

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// The tests that need another process run this binary again with one of these
// tasks.
var children = map[string]func(dir string) error{
	"hold": func(dir string) error { // opens the talk and waits
		w, err := Open(dir)
		if err != nil {
			return err
		}
		j, err := w.OpenJournal(talkID)
		if err != nil {
			return err
		}
		fmt.Println("holding", len(j.Records()))
		io.Copy(io.Discard, os.Stdin)
		return j.Close()
	},
	"lock": func(dir string) error { // holds the workspace's lock
		w, err := Open(dir)
		if err != nil {
			return err
		}
		return w.Locked(func() error {
			fmt.Println("locked")
			io.Copy(io.Discard, os.Stdin)
			return nil
		})
	},
	"note": func(dir string) error { // adds twenty lines, one at a time
		w, err := Open(dir)
		for range 20 {
			if err == nil {
				err = w.Interviews().Update("notes", func(old []byte) ([]byte, error) { return append(old, "a note\n"...), nil })
			}
		}
		return err
	},
	"claim": func(dir string) error { // tries to create one file
		err := WriteFile(dir+"/claimed", fmt.Appendf(nil, "%d", os.Getpid()), false)
		if err == nil {
			fmt.Println("mine")
		}
		return nil
	},
	"talk": func(dir string) error { // appends answers for ever, printing each that is safe
		w, err := openInChild(dir)
		if err != nil {
			return err
		}
		j, err := w.NewJournal(talkID, []byte(header), false)
		if err != nil {
			return err
		}
		for n := 0; ; n++ {
			if err := j.Append(answer(n)); err != nil {
				return err
			}
			fmt.Println("safe", n)
		}
	},
	"fill": func(dir string) error { // writes more than the limit allows, then prints the error
		w, err := Open(dir)
		if err != nil {
			return err
		}
		j, err := w.NewJournal(talkID, []byte(header), false)
		if err != nil {
			return err
		}
		for n := 0; n < 10000; n++ {
			if err := j.Append([]byte(`"` + strings.Repeat("x", 300) + `"`)); err != nil {
				fmt.Println("stopped", n, err)
				break
			}
		}
		fmt.Println(w.Goals().Write("ship", make([]byte, 1<<20), true))
		fmt.Println(WriteFile(dir+"/../out", make([]byte, 1<<20), false))
		return j.Close()
	},
}

// openInChild opens the workspace in a child; it may be one on a faulty disk.
var openInChild = Open

func TestMain(m *testing.M) {
	if child, ok := children[os.Getenv("STORE_CHILD")]; ok {
		if err := child(os.Getenv("STORE_DIR")); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child returns a process for the task, ready to be started. The words of
// shell, such as "ulimit -f 8;", run before it.
func child(t *testing.T, what, dir, shell string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	cmd := exec.Command(self)
	if shell != "" {
		cmd = exec.Command("sh", "-c", shell+` exec "$0"`, self)
	}
	cmd.Env = append(os.Environ(), "STORE_CHILD="+what, "STORE_DIR="+dir)
	cmd.Stderr = os.Stderr
	return cmd
}

// started starts a process and waits for its first line. The returned function
// ends it.
func started(t *testing.T, what, dir string) (first string, cmd *exec.Cmd, end func()) {
	t.Helper()
	cmd = child(t, what, dir, "")
	in, err := cmd.StdinPipe()
	must(t, err)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	first, err = bufio.NewReader(out).ReadString('\n')
	must(t, err)
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	return strings.TrimSpace(first), cmd, func() { in.Close(); cmd.Wait() }
}
