# Everything a person does with the portal. `make help` lists it.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
export PORT ?= 8000
export HOST ?= 127.0.0.1

.DEFAULT_GOAL := help
.PHONY: help run test test-fast lint format messages demo bench search-quality audit clean

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

run: $(VENV)/.run ## Start the portal with its demo governorate on http://HOST:PORT (8000)
	@exec $(BIN)/python -m portal.run

test: $(VENV)/.test ## Run every check and test, on SQLite and, when found, PostgreSQL and Chromium
	@exec $(BIN)/python -m tests.run

test-fast: $(VENV)/.test ## Run checks and tests on SQLite without browser and slow tests
	@exec $(BIN)/python -m tests.run --fast

lint: $(VENV)/.test ## Check style, imports, templates, catalogues and migrations
	@exec $(BIN)/python -m tests.run --lint

format: $(VENV)/.test ## Bring Python files and templates into shape
	$(BIN)/ruff check --fix . && $(BIN)/ruff format . && git ls-files '*.html' | xargs $(BIN)/djhtml -b drawn_once,enddrawn

messages: $(VENV)/.test ## Collect texts into the catalogues (needs GNU gettext) and compile them
	$(BIN)/python -m portal.catalogues collect

demo: $(VENV)/.run ## Load more sample applications: make demo N=1000
	$(BIN)/python manage.py load_demo --applications $(or $(N),300)

bench: $(VENV)/.test ## Measure speed and memory beside a bare Wagtail project
	$(BIN)/python -m bench.run

search-quality: $(VENV)/.test ## Score search by the gold set, on every engine at hand
	@exec $(BIN)/python -m tests.search.gold

audit: $(VENV)/.test ## Look at every kind of page with axe, the Nu checker and Lighthouse (needs Chromium, Node, Java)
	$(BIN)/python -m bench.audit --write

clean: ## Remove the virtual environment; data in var/ stay
	rm -rf $(VENV)

$(VENV)/.run: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.test: requirements-dev.txt $(VENV)/.run
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
