# make demo     builds, plays a scripted interview, prints the brief, and plays the ask
# make install  puts buyin and its manual pages below PREFIX
# make test     all tests
# make check    test, and vet, format, staticcheck, race detector, cross-builds
# make race     all tests with the race detector
# make faults   kills each command that writes at every system call, and makes each fail (strace)
# make races    processes that write in one workspace at the same time, RACES times
# make properties  the property tests with other random values than usual, CHECKS of each
# make fuzz     every fuzz target for FUZZTIME
# make eval     how many questions a talk takes, and how often its verdicts are right
# make eval-peers  the same with buyin 1.0.0, built from its COMMIT in the history
# make eval-outcomes  how often outcomes show what an overlap has meant, in simulated workspaces
# make eval-gss  the same on people of the General Social Survey, which is fetched
# make eval-rules  precision and recall of the wording rules on labelled questions
# make eval-listen  how well the coach hears authors from whom it has not learnt, and other sets
# make calibrate  fits the coach's chances on the authors left out
# make leave-out  tunes and trains the coach without those authors again, a few at a time, from WEIGHTS
# make tune     tunes the encoder on the corpus, from the weights in the folder WEIGHTS
# make words    trains the shipped model of words again, after the corpus or the catalogue has changed
# make sample   reads the texts again that a user's own motivators are learnt against
# make near     reads the wordings of the catalogue again, for the question that follows
# make calibrate-own  how well motivators are heard that are learnt from a catalogue, with the weights in WEIGHTS
# make exact    both halves of the coach's ear give the same bits: with assembly, without, and on arm64
# make limits   memory and CPU time of the commands for hostile and for large files
# make bench    the benchmarks
# make bench-peers  score compared with DuckDB, jq, Python and encoding/json on N interviews
# make bench-encoder  the encoder beside torch with the weights in the folder WEIGHTS
# make browser  opens hostile pages in Chromium: no script runs, no request is made
# make dist     binaries for every platform, with checksums and licences
# make licences  the licences of everything that is linked into them

GO      ?= go
VERSION ?= 2.0.0
BIN     ?= bin
SHIPPED := internal/listen/shipped
PREFIX  ?= $(HOME)/.local
LDFLAGS := -s -w -X main.version=$(VERSION)
BUILD   := CGO_ENABLED=0 $(GO) build -trimpath -ldflags '$(LDFLAGS)'

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
PLATFORMS   := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64

.PHONY: demo build install test check race faults races properties fuzz eval eval-peers eval-outcomes eval-gss eval-rules eval-listen calibrate leave-out tune words sample near calibrate-own exact limits bench bench-peers bench-encoder browser dist licences clean

# The demonstration has a workspace of its own and does not touch yours.
demo: build
	@rm -rf $(BIN)/demo
	@echo '== a one-on-one with Sam, played from testdata/demo/answers.yaml =='
	@$(BIN)/buyin --dir $(BIN)/demo interview --answers testdata/demo/answers.yaml --goals testdata/demo/goals.yaml
	@echo
	@echo '== the brief that it makes =='
	@$(BIN)/buyin --dir $(BIN)/demo brief Sam --goals testdata/demo/goals.yaml
	@echo
	@echo '== the ask, played from testdata/demo/ask.yaml, and what Sam said to it =='
	@$(BIN)/buyin --dir $(BIN)/demo ask --answers testdata/demo/ask.yaml --goals testdata/demo/goals.yaml
	@$(BIN)/buyin --dir $(BIN)/demo promise Sam

build:
	@$(BUILD) -o $(BIN)/buyin ./cmd/buyin

install: build
	install -d $(PREFIX)/bin
	install -m 755 $(BIN)/buyin $(PREFIX)/bin/buyin
	$(BIN)/buyin man $(PREFIX)/share/man/man1

test:
	$(GO) test -timeout 20m ./...

check: test
	$(GO) vet ./...
	@test -z "$$(gofmt -l cmd internal testdata *.go)" || { gofmt -l cmd internal testdata *.go; exit 1; }
	$(GO) run $(STATICCHECK) ./...
	@$(MAKE) -s --no-print-directory race
	$(GO) run ./cmd/buyin catalogue check --fail-on warning motivators.yaml
	@for p in $(PLATFORMS); do \
		echo "cross-build $$p"; \
		GOOS=$${p%/*} GOARCH=$${p#*/} CGO_ENABLED=0 $(GO) build -o /dev/null ./cmd/buyin || exit 1; \
	done

# The race detector needs a C compiler. Without one this says so and skips. A
# program built with it sleeps a second before it ends unless GORACE says not to,
# and the scripts start thousands.
race:
	@if [ "$$($(GO) env CGO_ENABLED)" = 1 ] && command -v "$$($(GO) env CC)" > /dev/null; \
	then GORACE=atexit_sleep_ms=0 $(GO) test -race -timeout 30m ./...; \
	else echo 'race: there is no C compiler, so the race detector was NOT run' >&2; fi

# Injects kill -9, a full disk, a failing disk and more at every system call of each
# command that changes the workspace, cuts writes short, and cuts the power of a
# real file system. Without strace, prlimit or root it says so and skips.
faults:
	@command -v strace > /dev/null || echo 'faults: strace is missing, so NOTHING is injected' >&2
	$(GO) test -count=1 -timeout 60m -tags faults -run '^TestFaults' -v ./internal/cli
	POWERCUTS=1 $(GO) test -count=1 -timeout 30m -run 'PowerCut' -v ./internal/store

# 500 times, two to eight processes write in one workspace at the same time.
RACES ?= 500
races:
	RACES=$(RACES) $(GO) test -count=1 -timeout 60m -run '^TestRaces$$' -v ./internal/cli

# The property tests draw the same values in every run; this draws others, CHECKS of
# each. A failure names the seed: go test PACKAGE -run TEST -rapid.seed=SEED.
CHECKS ?= 1000
properties:
	PROPERTIES=random RAPID_CHECKS=$(CHECKS) $(GO) test -count=1 -timeout 60m $$(grep -rl --include='*_test.go' fixture/property internal | xargs -n 1 dirname | sort -u | sed 's|^|./|')

# Every fuzz target for FUZZTIME, one after the other.
FUZZTIME ?= 1m
fuzz:
	@for pkg in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1s $$pkg || exit 1; \
		done; \
	done

# The sets: random people; the shipped personas on contested asks that are made;
# and people and asks by other authors: other hand, blind, and unseen, whose author
# has seen neither the engine nor the catalogue. Use the last two only at the end.
# Each set has at least EVALTALKS talks; of 600 a set takes a minute on two cores with
# a perfect ear, and two with the coach's. SET names one of them: made up, shipped,
# other hand, blind, unseen. EAR is perfect or coach. FULL=1 also plays talks that
# ask everything.
EVALTALKS ?= 600
eval:
	@$(GO) test -count=1 -timeout 120m -run '^TestEvaluation$$' -v ./internal/practice -eval $(EVALTALKS) -set '$(SET)' -ear '$(EAR)' $(if $(FULL),-full)

# Fewer talks: each is a process of its own.
PEERTALKS ?= 200
eval-peers:
	@$(GO) run ./testdata/peers/talks -talks $(PEERTALKS) -set '$(SET)' -commit '$(COMMIT)'

# Each row of the table is EVALSPACES workspaces; 400 take five to ten minutes on two
# cores. It fails if a row does not show what it must, and with far fewer workspaces
# also by chance.
EVALSPACES ?= 400
eval-outcomes:
	@$(GO) test -count=1 -timeout 60m -run '^TestEvaluation$$' -v ./internal/overlap/outcome -eval $(EVALSPACES)

# GSS is a copy of gss_panel20.rda; without one it is fetched.
eval-gss:
	@GSS='$(GSS)' $(GO) run ./testdata/peers/gss

# Prints the results of both halves of testdata/rules. Tune rules on the first only.
eval-rules:
	@BUYIN_EVAL=1 $(GO) test -v -count=1 -run '^Test(WordingRules|Power)OnLabelledQuestions$$' ./internal/check

# SET names one set of testdata/listen, to be printed alone. The set answers is kept
# apart: print it once, and choose nothing by it. SPOKEN is a file with the words of
# real people, which is not in the repository.
eval-listen:
	@$(GO) run ./internal/listen/leftout/evaluate $(if $(SET),-set '$(SET)') $(if $(SPOKEN),-spoken '$(SPOKEN)')

# Fits the coach's chances on what both halves of the ear say of the authors left
# out. WORDS=1 first trains the words half without them again: some minutes, after
# the corpus or the words half has changed.
calibrate:
	$(GO) run ./internal/listen/leftout/calibrate $(if $(WORDS),-words)

# Three tunings, of half an hour to an hour each.
# Four more authors are left out each time; the first encoder scores them.
STAGE := author43 author44 author45 author46
leave-out:
	@rm -rf $(BIN)/leave-out && mkdir -p $(BIN)/leave-out
	$(GO) run ./internal/listen/tune internal/listen/corpus motivators.yaml > $(BIN)/leave-out/texts.jsonl
	$(MAKE) leave-out-A LEAVE='author14 author27 $(STAGE)'
	$(MAKE) leave-out-B LEAVE='author20 author39 $(STAGE)'
	$(MAKE) leave-out-C LEAVE='author05 author41 $(STAGE)'
	cp $(BIN)/leave-out/head-A.jsonl $(BIN)/leave-out/head-D.jsonl
	$(GO) run ./internal/listen/leftout/calibrate -words -encoder $(BIN)/leave-out

leave-out-%:
	$(PYTHON) -B internal/listen/tune/tune.py '$(WEIGHTS)' $(BIN)/leave-out/texts.jsonl $(BIN)/leave-out/$*.npz --leave $(LEAVE)
	$(GO) run ./internal/listen/minilm/convert -bits 4 -latin -vocabulary '$(WEIGHTS)/vocab.txt' $(BIN)/leave-out/$*.npz $(BIN)/leave-out/$*.bin
	$(GO) run ./internal/listen/tune/heads -hide $(BIN)/leave-out/$*.bin $(foreach a,$(LEAVE),$a=internal/listen/corpus/$a.jsonl) > $(BIN)/leave-out/head-$*.jsonl

words:
	$(GO) run ./internal/listen/ngram/learn -model internal/listen/shipped/words.bin internal/listen/corpus motivators.yaml
	$(GO) test -count=1 -run '^TestGoldenScores$$' ./internal/listen/ngram -update

# After make words or make tune: the vectors of a sample of the corpus.
sample:
	$(GO) run ./internal/listen/own/sample $(SHIPPED)/words.bin $(SHIPPED)/minilm.bin $(SHIPPED)/sample.bin

# After make tune, or after wordings of the catalogue have changed: the vectors of
# what it says, with which a question is found that follows.
near:
	$(GO) run ./internal/listen/nearness/vectors motivators.yaml $(SHIPPED)/minilm.bin $(SHIPPED)/sample.bin $(SHIPPED)/near.bin

# Prints figures, and coefficients for internal/listen/own/calibration.txt, on the
# authors WITHOUT. It uses the encoder as it is in the folder WEIGHTS of make tune,
# because the shipped one was tuned on the motivators that are treated as new.
WITHOUT ?= author14,author27
calibrate-own:
	@[ -f '$(WEIGHTS)/weights.npz' ] || { echo 'calibrate-own: no weights.npz in $(WEIGHTS); use make calibrate-own WEIGHTS=FOLDER' >&2; exit 1; }
	@mkdir -p $(BIN)
	$(GO) run ./internal/listen/minilm/convert -bits 4 -vocabulary '$(WEIGHTS)/vocab.txt' '$(WEIGHTS)/weights.npz' $(BIN)/untuned.bin
	$(GO) run ./internal/listen/ngram/learn -model $(BIN)/words-without.bin -without $(WITHOUT) internal/listen/corpus motivators.yaml
	$(GO) run ./internal/listen/own/calibrate -without $(WITHOUT) -words $(BIN)/words-without.bin -encoder $(BIN)/untuned.bin \
		internal/listen/corpus motivators.yaml

# WEIGHTS holds weights.npz and vocab.txt of all-MiniLM-L6-v2; NOTICE says where
# they come from. Tuning takes half an hour to an hour on two cores. Two runs give
# nearly the same figures, not the same bits. LEARNT holds the hashes of all that
# was learnt from, of the result, and the figures.
TUNED   := $(BIN)/tune
PYTHON  ?= python3
SHA256  := $(if $(shell command -v sha256sum),sha256sum,shasum -a 256)
tune:
	@[ -f '$(WEIGHTS)/weights.npz' ] && [ -f '$(WEIGHTS)/vocab.txt' ] || \
		{ echo 'tune: no weights.npz and vocab.txt in $(WEIGHTS); use make tune WEIGHTS=FOLDER' >&2; exit 1; }
	@$(PYTHON) -c 'import numpy, torch' || \
		{ echo 'tune: $(PYTHON) lacks numpy or torch; install python3-numpy and python3-torch (Debian), or set PYTHON' >&2; exit 1; }
	@ldconfig -p 2>/dev/null | grep -q libopenblas || \
		echo 'tune: OpenBLAS is missing, so this takes twelve times longer; install libopenblas0-pthread (Debian)' >&2
	@rm -rf $(TUNED) && mkdir -p $(TUNED) $(SHIPPED)
	$(GO) run ./internal/listen/tune internal/listen/corpus motivators.yaml > $(TUNED)/texts.jsonl
	$(PYTHON) -B internal/listen/tune/tune.py '$(WEIGHTS)' $(TUNED)/texts.jsonl $(TUNED)/tuned.npz > $(TUNED)/figures
	$(GO) run ./internal/listen/minilm/convert -hash -bits 4 -latin -vocabulary '$(WEIGHTS)/vocab.txt' $(TUNED)/tuned.npz $(SHIPPED)/minilm.bin > $(TUNED)/decoded
	@( cd '$(abspath $(WEIGHTS))' && $(SHA256) weights.npz vocab.txt && \
		cd '$(CURDIR)/$(TUNED)' && $(SHA256) texts.jsonl && \
		cd '$(CURDIR)/$(SHIPPED)' && $(SHA256) minilm.bin && \
		cat '$(CURDIR)/$(TUNED)/decoded' '$(CURDIR)/$(TUNED)/figures' ) > $(TUNED)/LEARNT && mv $(TUNED)/LEARNT $(SHIPPED)/LEARNT
	$(GO) test -count=1 ./$(SHIPPED) -update

# The tests hold the bits that the encoder and the model of words must give. Without
# qemu-user there is no arm64 to run them on, and this says so.
EXACT := ./internal/listen/minilm ./internal/listen/ngram ./$(SHIPPED)
exact:
	$(GO) test -count=1 $(EXACT)
	$(GO) test -count=1 -tags purego $(EXACT)
	@if command -v qemu-aarch64 > /dev/null; \
	then CGO_ENABLED=0 GOARCH=arm64 $(GO) test -count=1 -exec qemu-aarch64 $(EXACT); \
	else echo 'exact: qemu-aarch64 is missing, so arm64 was NOT tested; install qemu-user (Debian)' >&2; fi

# make test measures a third of the commands for each file, this all of them. Times
# are only shown, because they depend on the machine.
limits:
	@LIMITS=1 $(GO) test -count=1 -v -run '^TestMemoryFor' ./internal/cli | grep -E ' MB | FAIL|^(ok|FAIL)'
	@$(GO) test -run '^$$' -bench '^(BenchmarkWords|BenchmarkThousandGoals)$$' ./internal/check ./internal/overlap | grep -E '^(Bench|ok|FAIL)'

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# DuckDB is installed from npm into testdata/peers. A tool that is missing is
# skipped, with a message.
N ?= 200000
bench-peers:
	@cd testdata/peers && { [ -d node_modules ] || npm install --no-audit --no-fund --silent || echo 'SKIPPED: DuckDB could not be installed'; }
	@$(GO) run ./testdata/peers -n $(N)

bench-encoder:
	@$(GO) test -run '^$$' -bench . -benchmem ./$(SHIPPED) | grep -E '^(Bench|ok|FAIL)'
	@for n in 1 2; do OPENBLAS_NUM_THREADS=$$n $(PYTHON) -B testdata/peers/encoder.py '$(WEIGHTS)' || exit 1; done

browser:
	BUYIN_BROWSER=1 $(GO) test -count=1 -v -run InABrowser -timeout 15m ./internal/present

dist:
	@rm -rf dist && mkdir -p dist
	@for p in $(PLATFORMS); do \
		out=dist/buyin-$(VERSION)-$$(echo $$p | tr / -); \
		case $$p in windows/*) out=$$out.exe;; esac; \
		GOOS=$${p%/*} GOARCH=$${p#*/} $(BUILD) -o $$out ./cmd/buyin || exit 1; \
	done
	@cp LICENSE NOTICE internal/listen/shipped/minilm.LICENSE dist
	@$(MAKE) -s --no-print-directory licences > dist/THIRD-PARTY
	@cd dist && { sha256sum buyin-* 2>/dev/null || shasum -a 256 buyin-*; } > SHA256SUMS && cat SHA256SUMS

# A binary must be distributed with the licences of Go and of every module linked
# into it, including parts of modules with a licence of their own. A module without
# a licence stops the release.
LINKED := {{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{"\n"}}{{.Path}} {{.Version}} {{$$.Dir}}{{end}}{{end}}
licences:
	@linked=$$(for p in $(PLATFORMS); do \
		GOOS=$${p%/*} GOARCH=$${p#*/} CGO_ENABLED=0 $(GO) list -deps -f '$(LINKED)' ./cmd/buyin || exit 1; \
	done) || exit 1; \
	{ echo "Go $$($(GO) env GOVERSION) $$($(GO) env GOROOT)"; echo "$$linked" | LC_ALL=C sort -u; } | \
	while read -r module version dir; do \
		for f in "$$dir"/LICEN[CS]E* "$$dir"/COPYING* "$$dir"/NOTICE* "$$dir"/PATENTS*; do \
			[ -f "$$f" ] || continue; \
			printf '==== %s %s: %s ====\n\n' "$$module" "$$version" "$${f##*/}" && cat "$$f" && echo || exit 1; \
			has=$$module; \
		done; \
		[ "$$has" = "$$module" ] || { echo "licences: $$module $$version has none in $$dir" >&2; exit 1; }; \
	done

clean:
	rm -rf $(BIN) dist
