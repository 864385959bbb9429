# make                     build the site of seeds/ and serve it at http://localhost:8000
# make test                everything, with the tests in a browser
# make build SEEDS= OUT=   build the site of any folder of articles
# make single SEEDS= OUT=  the same as one page, which opens without a server
# make live SEEDS=         build and serve articles while they are edited
# make check SEEDS=        tell what would go wrong with a build
# make entities SEEDS=     what was found in the articles, as a sheet to review
# make test-long           what takes hours: every fuzz target, 100,000 articles, a whole release
# make bench               what each stage costs, here and as WebAssembly in Node
# make measure SEEDS=      what readers wait for, and what it takes, in a browser
# make release VERSION=   programs that need no Go, with checksums and licences
# make clean               remove what was built

SEEDS ?= seeds
OUT   ?= dist
BASE  ?=
ADDR  ?= 127.0.0.1:8000

.PHONY: test-long fuzz scale release-twice measure run build single serve live check entities test vet unit e2e bench release clean

run: build serve

build:
	go run ./web build -seeds '$(SEEDS)' -out '$(OUT)' $(if $(BASE),-base '$(BASE)')

# OUT is dist.html unless it is said.
single: OUT = dist.html
single:
	go run ./web build -single -seeds '$(SEEDS)' -out '$(OUT)'

serve:
	go run ./web serve -dir '$(OUT)' -addr '$(ADDR)' $(if $(BASE),-base '$(BASE)')

live:
	go run ./web serve -seeds '$(SEEDS)' -addr '$(ADDR)' $(if $(BASE),-base '$(BASE)')

check:
	@go run ./web check -seeds '$(SEEDS)' -out '$(OUT)'

entities:
	@go run ./web entities -seeds '$(SEEDS)' -review

# The client's budget is among the unit tests: it compresses with the best
# quality, which takes half a minute unless the cache knows the client already.
test: vet unit e2e

vet:
	@files=$$(gofmt -l app wasm web); if [ -n "$$files" ]; then echo "gofmt these: $$files"; exit 1; fi
	go vet -tags long ./...
	GOOS=js GOARCH=wasm go vet ./wasm

unit:
	go test $$(go list ./... | grep -v /web/e2e)

# -count=1: what the tests need from the outside, the browser and the web
# servers, is no part of what the go command remembers results by.
e2e:
	web/hosting/servers.sh
	chrome=$$(web/e2e/browser.sh) && CHROME="$$chrome" go test -count=1 -timeout 40m ./web/e2e

# Each target for FUZZTIME; what one finds is kept under its testdata, is printed,
# and fails the whole at the end.
FUZZTIME ?= 10m

# LONG_SEEDS may name a folder of articles to go through beside the generated ones,
# LONG_ARTICLES a smaller number of these.
test-long: release-twice scale fuzz

release-twice:
	go test -tags long -count=1 -timeout 2h -v -run '^TestWholeRelease$$' ./web/release

scale:
	chrome=$$(web/e2e/browser.sh) && CHROME="$$chrome" go test -tags long -count=1 -timeout 6h -v -run '^TestScale$$' ./web/e2e

fuzz:
	@packages=$$(go list ./...) || exit 1; failed=; \
	for package in $$packages; do \
		list=$$(go test -list '^Fuzz' $$package) || failed="$$failed $$package"; \
		for target in $$(echo "$$list" | grep '^Fuzz'); do \
			echo "$$package $$target"; \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime '$(FUZZTIME)' -timeout 24h $$package || failed="$$failed $$target"; \
		done; \
	done; \
	if [ -n "$$failed" ]; then echo "these have found something, or do not compile:$$failed"; exit 1; fi

measure:
	chrome=$$(web/e2e/browser.sh) && CHROME="$$chrome" LONG_SEEDS='$(abspath $(SEEDS))' go test -tags long -count=1 -timeout 2h -v -run '^TestMeasure$$' ./web/e2e

# BENCHTIME is for each; what only the builder does is not run as WebAssembly.
BENCHTIME ?= 1s

bench:
	go test -run '^$$' -bench . -benchmem -benchtime '$(BENCHTIME)' -timeout 60m ./app/...
	@if ! command -v node >/dev/null; then \
		echo "node is missing: there are no figures for WebAssembly. It is in Debian's and Ubuntu's package nodejs."; \
	else \
		set -x; GOOS=js GOARCH=wasm go test -run '^$$' -bench . -skip Build -benchtime '$(BENCHTIME)' -timeout 60m \
			-exec "$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./app/text ./app/search ./app/corpus; \
	fi

release:
	go run ./web/release -version '$(VERSION)' -out 'release/$(VERSION)'

clean:
	rm -rf dist dist.html .build
