# The two commands of the README are `make run` and `make test`; the rest are steps of them.
.DEFAULT_GOAL := build
SWIFT ?= swift
# The interpreter that has the modules of the engines to stand beside.
PYTHON ?= python3
RELEASE := --configuration release --static-swift-stdlib
TESTS := --configuration release --scratch-path .build-tests -Xswiftc -enable-testing
SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources
BENCH := --configuration release --static-swift-stdlib --package-path Benchmarks

# Where `make install` puts things; DESTDIR stands before all of it, for those who make packages.
PREFIX ?= /usr/local
STAGE := .build-stage
PACKAGES := .build-deb
export PREFIX DESTDIR ZSH_COMPLETIONS
PARTS = PROGRAM=$$($(SWIFT) build $(RELEASE) --show-bin-path)/kumppani STAGE=$(STAGE) \
	KNOWLEDGE=knowledge

THREADS := --configuration release --scratch-path .build-thread --sanitize thread --product kumppani
FUZZING := --configuration release --package-path Fuzzing --product Fuzz
# How many times `make torture` kills a chat and a plan each, and how long it feeds each reader.
KILLS ?= 500
SECONDS_EACH ?= 60

.PHONY: build run test bench torture lint format check examples needs test-needs stage install uninstall deb

needs:
	@bash scripts/install-needs

test-needs:
	@bash scripts/install-needs tests

build: needs
	$(SWIFT) build $(RELEASE) --product kumppani

# The index is compiled before the chat opens, so that the first answer does not wait for it.
run: build
	@program=$$($(SWIFT) build $(RELEASE) --show-bin-path)/kumppani; \
	"$$program" ask HOKS >/dev/null && "$$program"

# The man page and the completions are made of the program's own help.
stage: build
	$(SWIFT) build $(RELEASE) --product manual-page
	@parts=$$($(SWIFT) build $(RELEASE) --show-bin-path); \
	bash scripts/stage "$$parts/kumppani" "$$parts/manual-page" knowledge $(STAGE)

install: stage
	@$(PARTS) bash scripts/place install

uninstall:
	@bash scripts/place uninstall

deb: stage
	@$(PARTS) bash scripts/make-deb $(PACKAGES)

# Tests run optimised: they train the matcher, which is slow without.
test: test-needs lint
	$(SWIFT) build $(TESTS) --build-tests
	$(SWIFT) test $(TESTS) --skip-build
	python3 scripts/torture/torture.py "$$($(SWIFT) build $(TESTS) --show-bin-path)/kumppani" --short \
		--only inputs kills together quiet steady

# What SECURITY.md promises, tried for twenty minutes. What broke in one part does not keep the next
# from being tried.
torture: build test-needs
	$(SWIFT) build $(THREADS)
	$(SWIFT) build $(FUZZING)
	status=0; \
	python3 scripts/torture/torture.py "$$($(SWIFT) build $(RELEASE) --show-bin-path)/kumppani" \
		--kills $(KILLS) || status=1; \
	python3 scripts/torture/threads.py "$$($(SWIFT) build $(THREADS) --show-bin-path)/kumppani" \
		|| status=1; \
	python3 scripts/torture/fuzz.py "$$($(SWIFT) build $(FUZZING) --show-bin-path)/Fuzz" \
		--seconds $(SECONDS_EACH) || status=1; \
	exit $$status

# Prints a table; figures.json and curve.svg go to .build-bench. Peers are measured if installed.
bench: build
	$(SWIFT) build $(BENCH)
	$(PYTHON) Benchmarks/scripts/bench.py "$$($(SWIFT) build $(RELEASE) --show-bin-path)/kumppani" \
		"$$($(SWIFT) build $(BENCH) --show-bin-path)/Bench" knowledge .build-bench $(BENCH_ARGS)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

check: build
	@$$($(SWIFT) build $(RELEASE) --show-bin-path)/kumppani check knowledge

# Plays the talks of the examples and writes their sessions and exports anew; a run that changed
# something says so and fails once.
examples:
	-KUMPPANI_RECORD=1 $(SWIFT) test $(TESTS) --filter ExampleTests
	$(SWIFT) test $(TESTS) --skip-build --filter ExampleTests
