# Bootstraps a virtual environment; every verb itself stands in tasks.py.
PYTHON ?= python3
INVOKE = .venv/bin/invoke

.DEFAULT_GOAL = help
.PHONY: help serve build test check lock clean

help: .venv/ready
	@$(INVOKE) --list

serve: .venv/ready
	@$(INVOKE) visa

build: .venv/ready
	@$(INVOKE) bygg

check: .venv/ready-dev
	@$(INVOKE) kontrollera

test: .venv/ready-dev
	@$(INVOKE) test

lock: .venv/ready-dev
	@$(INVOKE) las

clean:
	rm -rf .venv .cache output

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 eller nyare behövs (PYTHON=python3.11 make …)."; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Det gick inte att skapa .venv. På Debian: apt install python3-venv"; exit 1; }

.venv/ready: requirements.txt | .venv/bin/python
	.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

.venv/ready-dev: requirements-dev.txt | .venv/bin/python
	.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.txt
	@touch $@ .venv/ready
