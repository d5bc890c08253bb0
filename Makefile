# Everything lives in .venv: the packages, their cache, the command. Nothing else is touched.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
export PIP_CACHE_DIR := $(CURDIR)/.venv/pip-cache
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup demo test lint format docs pictures bench scorecard clean
help:  ## Show what can be made.
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 10

setup: .venv/ready  ## Install the project and its tools into .venv.

.venv/ready: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python"; exit 2; }
	@echo "Installing into .venv; the first time this takes a minute."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --editable '.[dev]'
	@$(BIN)/python -m compileall -q kg extract  # which pip does for all that is not editable
	@touch $@

demo: setup  ## Turn the sample documents into a graph in ./aidkg-demo.
	@$(BIN)/aidkg demo

test: setup  ## Run the tests, on every processor core.
	@$(BIN)/pytest -q --numprocesses auto --dist worksteal

lint: setup  ## Check style, types, import directions and docstrings.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/interrogate --quiet kg extract

format: setup  ## Put the code into its usual form.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: setup  ## Write docs/queries.md from the headers of the queries.
	@$(BIN)/python tools/make_query_docs.py

pictures: setup  ## Make the pictures of docs/draw.md anew, in Chromium.
	@$(BIN)/pytest -q tests/kg/test_draw_guide.py
	@$(BIN)/python tools/make_pictures.py

bench: setup  ## Measure speed, memory and accuracy on this machine (MEGABYTES=5 for longer).
	@$(BIN)/python -m benchmarks $(if $(MEGABYTES),--megabytes $(MEGABYTES))

# Every gold set of the repository is a folder with its documents in docs/ and its rows in a file
# of its own name; others are added as in make scorecard MORE="--gold FILE --docs FOLDER".
GOLD := $(patsubst %/docs,%,$(wildcard tests/corpus/docs tests/corpus/*/docs))
scorecard: setup  ## Measure the extraction on all gold sets; writes docs/scorecard.md.
	@$(BIN)/aidkg evaluate $(foreach set,$(GOLD),--gold $(set)/$(notdir $(set)).jsonl --docs $(set)/docs) \
		$(MORE) --by-rule --format markdown --output docs/scorecard.md

clean:  ## Remove what was made here, .venv included; graphs of yours stay.
	rm -rf .venv aidkg-demo build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
