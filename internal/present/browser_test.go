package present

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"buyin/internal/fixture"
	"buyin/internal/fixture/background"
)

// TestInABrowser opens every hostile page in a real browser and fails if a
// script runs or a request is sent. make browser runs it; it needs Chromium.
func TestInABrowser(t *testing.T) {
	browser := browserPath(t)
	listener, requests := listening(t)
	evil := "http://" + listener + "/x"
	dir := t.TempDir()

	// first check that the test would notice a script and a request
	bad := `<!DOCTYPE html><title>x</title><img src="` + evil + `"><script>document.documentElement.className='pwned'</script>`
	if dom := shown(t, browser, dir, bad); !strings.Contains(dom, `class="pwned"`) || requests.Load() == 0 {
		t.Fatalf("the browser ran no script or sent no request where it should: %d requests, %s", requests.Load(), dom)
	}
	requests.Store(0)

	run := `document.documentElement.className='pwned'`
	for i, payload := range fixture.Payloads() {
		payload = strings.NewReplacer("alert(1)", run, "x()", run, "//evil.example", "//"+listener, "http://127.0.0.1:1/x.png", evil, "http://evil.example", "http://"+listener).Replace(payload)
		for name, p := range hostile(payload) {
			if i%3 != map[string]int{"brief": 0, "team": 1, "guide": 2}[name] {
				continue // try each payload in one page only, because a browser is slow
			}
			dom := shown(t, browser, dir, fixture.Written(t, p.HTML))
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

// browserPath skips the test with a message if there is no browser.
func browserPath(t *testing.T) string {
	t.Helper()
	if os.Getenv("BUYIN_BROWSER") == "" {
		t.Skip("not asked for; make browser runs it")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("NO BROWSER HERE: nothing was checked; install chromium, and run make browser again")
	return ""
}

// listening starts a listener that counts connections.
func listening(t *testing.T) (address string, calls *atomic.Int64) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	calls = new(atomic.Int64)
	background.Go(t, func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			calls.Add(1)
			c.Close()
		}
	})
	t.Cleanup(func() { l.Close() })
	return l.Addr().String(), calls
}

// TestInABrowserOnOneSheet prints a brief, a guide and a team of twelve, which
// must each fit on one sheet of A4 and of Letter.
func TestInABrowserOnOneSheet(t *testing.T) {
	browser := browserPath(t)
	dir := t.TempDir()
	data, err := os.ReadFile(filepath.Join("..", "page", "page.css"))
	if err != nil {
		t.Fatal(err)
	}
	css := string(data)
	sheet := regexp.MustCompile(`/Type\s*/Page[^s]`)
	for name, p := range map[string]textual{"brief": samsBrief(fixture.Ask()), "guide": samsGuide(), "team": teamOf(11, fixture.ManyNames, fixture.Ask())} {
		for _, size := range []string{"A4", "letter"} {
			styled := strings.Replace(css, "@page {", "@page { size: "+size+";", 1)
			inAttribute := func(s string) string { return strings.ReplaceAll(hashOf(s), "+", "&#43;") }
			page := strings.NewReplacer(css, styled, inAttribute(css), inAttribute(styled)).Replace(fixture.Written(t, p.HTML))
			pdf := filepath.Join(dir, "page.pdf")
			run(t, browser, dir, page, "--no-pdf-header-footer", "--print-to-pdf="+pdf)
			data, err := os.ReadFile(pdf)
			if err != nil {
				t.Fatal(err)
			}
			box := map[string]string{"A4": "594.9", "letter": "612"}[size]
			if n := len(sheet.FindAll(data, -1)); n != 1 || !bytes.Contains(data, []byte("/MediaBox [0 0 "+box)) {
				t.Errorf("%s on %s: %d sheets, or another size", name, size, n)
			}
		}
	}
}

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// shown returns the page's document after a browser has run it.
func shown(t *testing.T, browser, dir, page string) string {
	t.Helper()
	return run(t, browser, dir, page, "--virtual-time-budget=500", "--dump-dom")
}

// run opens a page in a browser without a window and returns the browser's
// output.
func run(t *testing.T, browser, dir, page string, flags ...string) string {
	t.Helper()
	path := filepath.Join(dir, "page.html")
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	all := append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir=" + filepath.Join(dir, "profile")}, flags...)
	cmd := exec.CommandContext(ctx, browser, append(all, "file://"+path)...)
	var out, complaints bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s", err, complaints.String())
	}
	return out.String()
}
