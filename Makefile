# The two commands of the README are `make run` and `make test`; the rest are steps of them.
.DEFAULT_GOAL := build
SWIFT ?= swift
RELEASE := --configuration release --static-swift-stdlib

.PHONY: build run test lint format check examples install-needs

install-needs:
	@bash scripts/install-needs

build: install-needs
	$(SWIFT) build $(RELEASE) --product kumppani

run: build
	@$$($(SWIFT) build $(RELEASE) --show-bin-path)/kumppani

test: install-needs
	$(SWIFT) build --build-tests
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

# Writes the exports of the examples anew; a run that changed something says so and fails once.
examples:
	-KUMPPANI_RECORD=1 $(SWIFT) test --filter ExampleTests
	$(SWIFT) test --skip-build --filter ExampleTests
