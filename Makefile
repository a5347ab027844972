# One word for each thing that people do with a checkout; `make` alone lists them.
#
# All of it stays inside the checkout: .venv/ (Python packages), .cache/ (what tools remember)
# and instance/ (the database of the demonstration). Files named .venv/.… are stamps: they say
# what is installed already, so that the second run starts at once.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo serve venv test check lint wheel bench lock screenshots clean

BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check
INSTALL := $(PIP) install --require-hashes

help: ## list these words
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 18

demo: .venv/.checkout ## set up, load the bundled statement, print its status, serve its page
	@$(BIN)/tracker demo

serve: .venv/.checkout ## serve the pages on 127.0.0.1
	@$(BIN)/tracker serve

test: .venv/.dev ## run the tests on SQLite, a real PostgreSQL and a real Chromium
	@scripts/ensure-chromium
	@scripts/test

check: lint wheel test ## everything that must hold before a change lands

lint: .venv/.dev ## style, types and the floors of the house
	@echo "==> Checking style, types and imports"
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo --cache-dir .cache/import-linter

wheel: .venv/.dev ## build the wheel and run it away from the checkout
	@echo "==> Building the wheel and running it away from the checkout"
	@$(BIN)/python scripts/check_wheel.py

bench: .venv/.dev ## measure speed and memory, as ratios within one run
	@echo "==> Measuring"
	@$(BIN)/python -m bench

screenshots: .venv/.dev ## take pictures of the pages, into .cache/screenshots
	@scripts/ensure-chromium
	@$(BIN)/python scripts/screenshots.py

lock: .venv/.dev ## write requirements/*.txt anew from pyproject.toml
	@scripts/lock

venv: .venv/.dev ## only set up .venv, with the developers' tools

clean: ## remove what can be made again (instance/ holds data and stays)
	@echo "==> Removing .venv and .cache"
	@rm -rf .venv .cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.python:
	@scripts/make-venv
	@touch $@

.venv/.run: .venv/.python requirements/run.txt requirements/build.txt
	@echo "==> Installing what the tracker needs (exact versions, checked by hash)"
	@$(INSTALL) -r requirements/run.txt -r requirements/build.txt
	@touch $@

.venv/.checkout: .venv/.run pyproject.toml hatch_build.py
	@echo "==> Installing this checkout into .venv, so that edits act at once"
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.checkout requirements/dev.txt
	@echo "==> Installing what the tests and checks need (exact versions, checked by hash)"
	@$(INSTALL) -r requirements/dev.txt
	@touch $@
