# The handful of tasks. `make` alone lists them.
PYTHON ?= .venv/bin/python
BABEL = $(PYTHON) -m babel.messages.frontend -q
POT = profiler_sim/i18n/locales/profiler_sim.pot

help:            ## list these tasks
	@grep -E '^[a-z]+: ' Makefile | sed 's/:.*## /\t/'

setup:           ## make .venv with everything that development needs
	python3 -m venv .venv
	.venv/bin/pip install -q -r requirements-dev.txt
	.venv/bin/pip install -q --no-deps --no-build-isolation -e .

run:             ## open the program
	$(PYTHON) -m profiler_sim

test:            ## the quick tests, on all cores
	$(PYTHON) -m pytest -n auto

check:           ## formatting, lint, types, layers, shipped files
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	$(PYTHON) -m profiler_sim validate scenarios

bench:           ## the pace, printed as a table
	$(PYTHON) -m tests.bench

messages:        ## collect every message for translators
	$(BABEL) extract -F babel.cfg -k N_ -k counted:1,2 -k pgettext:1c,2 -k NP_:1c,2 \
	  --add-location=file --no-wrap --sort-output --omit-header --project=profiler-sim -o $(POT) .

serbian:         ## make Serbian and Montenegrin from Bosnian
	$(PYTHON) -m profiler_sim.i18n.serbian

guidemessages:   ## collect the guide's messages for translators, into docs/_build/gettext
	$(PYTHON) -m sphinx -q -b gettext docs docs/_build/gettext docs/trainee.md docs/mentor.md

guides: guidemessages  ## build the guide in every language that has it, into docs/_build/<language>
	$(PYTHON) -m profiler_sim.i18n.serbian.guides docs/_build/locales
	for each in $(notdir $(wildcard docs/locales/*)) cnr sr_Latn sr_Cyrl; do \
	  $(PYTHON) -m sphinx -q -b html -D language=$$each docs docs/_build/$$each docs/trainee.md docs/mentor.md || exit 1; done

reference:       ## write the reference pages from the program
	$(PYTHON) docs/make_reference.py

docs: reference  ## build the pages into docs/_build
	$(PYTHON) -m sphinx -q -W --keep-going -b html docs docs/_build

lock:            ## write the locked requirements anew
	.venv/bin/uv pip compile --generate-hashes --universal --no-header -q --python-version 3.11 pyproject.toml -o requirements.txt
	.venv/bin/uv pip compile --generate-hashes --universal --no-header -q --python-version 3.11 pyproject.toml --no-strip-extras --group dev --group docs -o requirements-dev.txt

.PHONY: help setup run test check bench messages serbian guidemessages guides reference docs lock
