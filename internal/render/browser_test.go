package render

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// TestInABrowser shows every hostile page to a real browser: no script runs and
// no request leaves. make browser asks for it; it needs Chromium.
func TestInABrowser(t *testing.T) {
	if os.Getenv("BUYIN_BROWSER") == "" {
		t.Skip("not asked for; make browser runs it")
	}
	browser := browserPath()
	if browser == "" {
		t.Skip("NO BROWSER HERE: nothing was checked; install chromium, and run make browser again")
	}
	listener, requests := listening(t)
	evil := "http://" + listener + "/x"
	dir := t.TempDir()

	// first, that the check would see what it looks for
	bad := `<!DOCTYPE html><title>x</title><img src="` + evil + `"><script>document.documentElement.className='pwned'</script>`
	if dom := shown(t, browser, dir, bad); !strings.Contains(dom, `class="pwned"`) || requests.Load() == 0 {
		t.Fatalf("the browser ran no script or sent no request where it should: %d requests, %s", requests.Load(), dom)
	}
	requests.Store(0)

	run := `document.documentElement.className='pwned'`
	for i, payload := range payloads() {
		payload = strings.NewReplacer("alert(1)", run, "x()", run, "//evil.example", "//"+listener, "http://127.0.0.1:1/x.png", evil, "http://evil.example", "http://"+listener).Replace(payload)
		for name, p := range hostile(payload) {
			if i%3 != map[string]int{"brief": 0, "team": 1, "guide": 2}[name] {
				continue // each payload in one page: a browser takes its time
			}
			dom := shown(t, browser, dir, written(t, p.HTML))
			if strings.Contains(dom, `class="pwned"`) || !strings.Contains(dom, "</html>") {
				t.Errorf("%s with %q: a script ran, or nothing was shown", name, payload)
			}
			if n := requests.Load(); n != 0 {
				t.Errorf("%s with %q: %d requests", name, payload, n)
				requests.Store(0)
			}
		}
	}
}

func browserPath() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// listening counts who calls, at the address returned.
func listening(t *testing.T) (address string, calls *atomic.Int64) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	calls = new(atomic.Int64)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			calls.Add(1)
			c.Close()
		}
	}()
	return l.Addr().String(), calls
}

// shown is what a browser makes of a page.
func shown(t *testing.T, browser, dir, page string) string {
	t.Helper()
	path := filepath.Join(dir, "page.html")
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir="+filepath.Join(dir, "profile"), "--virtual-time-budget=500", "--dump-dom", "file://"+path)
	var out, complaints bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s", err, fmt.Sprint(complaints.String()))
	}
	return out.String()
}
