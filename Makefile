# The front door. Everything longer than a line lives in scripts/.
SHELL := /bin/bash
PORT ?= 8080
DATA ?= data/demo
BINARY := .build/release/mattrathan

.DEFAULT_GOAL := help
.PHONY: help demo test serve format lint bench bench-smoke test-long package clean release

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

demo: ## install what is missing, build, and serve the demonstration (PORT=8080 DATA=data/demo)
	@scripts/setup demo
	@swift build -c release --product mattrathan
	@exec $(BINARY) demo --port $(PORT) --data $(DATA)

test: ## everything: format, layers, unit tests on both engines, browser journeys
	@scripts/test

serve: release ## build and serve the database named by MATTRATHAN_DATABASE (PORT=8080)
	@exec $(BINARY) serve --port $(PORT)

format: ## rewrite the Swift sources in the house layout
	@swift format --in-place --parallel --recursive Sources Tests Package.swift

lint: ## the checks of format, layers and languages, changing nothing
	@swift format lint --strict --parallel --recursive Sources Tests Package.swift
	@scripts/check-layers
	@scripts/check-language

bench: ## full benchmark, JSON lines into bench/results/
	@scripts/setup bench
	@scripts/setup test
	@swift build -c release --product mattrathan
	@swift build -c release --product bench-baseline
	@.venv/bin/python bench/run
	@.venv/bin/python bench/satisfaction
	@.venv/bin/python bench/workshop
	@.venv/bin/python bench/pages

bench-smoke: ## the same benchmark, seconds long: does it run at all?
	@scripts/setup bench
	@swift build -c release --product mattrathan
	@swift build -c release --product bench-baseline
	@.venv/bin/python bench/run --smoke

test-long: ## full matrices, long fuzzing, crash trials (hours)
	@scripts/setup test
	@scripts/test-long

package: ## release archive in dist/
	@scripts/setup demo
	@scripts/package

clean: ## remove what builds and tests have made; data/ stays
	rm -rf .build .build-* .venv dist fonts public/fonts Tests/browser/screenshots

release:
	@swift build -c release --product mattrathan
