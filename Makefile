# make demo   builds, plays a scripted interview, prints the brief
# make test   all tests
# make check  test, and vet, staticcheck, format, cross-builds

GO      ?= go
VERSION ?= 1.0.0
LDFLAGS := -s -w -X main.version=$(VERSION)
BUILD   := $(GO) build -trimpath -ldflags '$(LDFLAGS)'
PREFIX  ?= $(HOME)/.local

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
PLATFORMS   := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64

.PHONY: demo build install test check fuzz bench dist clean

demo: build
	@rm -rf bin/demo
	@echo '== an interview, played from testdata/demo/answers.yaml =='
	@bin/buyin --dir bin/demo interview --answers testdata/demo/answers.yaml --goals testdata/demo/goals.yaml
	@echo
	@echo '== the brief that it makes =='
	@bin/buyin --dir bin/demo brief Sam --goals testdata/demo/goals.yaml

build:
	@$(BUILD) -o bin/buyin ./cmd/buyin

install: build
	install -d $(PREFIX)/bin
	install -m 755 bin/buyin $(PREFIX)/bin/buyin

test:
	$(GO) test ./...

check: test
	$(GO) vet ./...
	@test -z "$$(gofmt -l cmd internal *.go)" || { gofmt -l cmd internal *.go; exit 1; }
	$(GO) run $(STATICCHECK) ./...
	@for p in $(PLATFORMS); do \
		echo "cross-build $$p"; \
		GOOS=$${p%/*} GOARCH=$${p#*/} CGO_ENABLED=0 $(GO) build -o /dev/null ./cmd/buyin || exit 1; \
	done

# Every fuzz target for FUZZTIME, one after the other.
FUZZTIME ?= 1m
fuzz:
	@for pkg in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1s $$pkg || exit 1; \
		done; \
	done

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

dist:
	@rm -rf dist && mkdir -p dist
	@for p in $(PLATFORMS); do \
		out=dist/buyin-$(VERSION)-$$(echo $$p | tr / -); \
		case $$p in windows/*) out=$$out.exe;; esac; \
		GOOS=$${p%/*} GOARCH=$${p#*/} CGO_ENABLED=0 $(BUILD) -o $$out ./cmd/buyin || exit 1; \
	done
	@cd dist && sha256sum * > SHA256SUMS && cat SHA256SUMS

clean:
	rm -rf bin dist
