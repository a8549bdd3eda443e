# Two commands: `make demo` and `make test`. Both make the environment they need first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EMULATOR := tests/e2e/node_modules

.DEFAULT_GOAL := help
.PHONY: help demo test lint lock clean

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/'

demo: $(VENV)/installed ## the whole job on a sample mailbox, under a simulated clock
	@$(BIN)/heardback demo

test: $(VENV)/installed-dev $(EMULATOR)/.installed ## the linters and every test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/pytest -n auto

lint: $(VENV)/installed-dev ## the linters alone
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/mypy

lock: | $(VENV)/bin/python ## renew the lock files from pyproject.toml
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean: ## remove the environment
	rm -rf $(VENV) $(EMULATOR)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "HeardBack needs Python 3.11 or later, such as: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Making the environment in $(VENV)/: this happens once, and takes a minute."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed: requirements.lock pyproject.toml | $(VENV)/bin/python
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# Without npm the tests against the emulator say so and are skipped, but in CI.
$(EMULATOR)/.installed: tests/e2e/package-lock.json
	@if command -v npm >/dev/null; then \
		npm ci --prefix tests/e2e --ignore-scripts --no-audit --no-fund --loglevel=error && touch $@; \
	else echo "npm is not installed: the tests against the emulator will be skipped"; fi
