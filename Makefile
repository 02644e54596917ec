# Every target sets up what it needs: see tools/setup.sh.

PORT ?= 8000
demo demo-reset: export TOVHOLDER_DEMO = 1
demo demo-reset: export TOVHOLDER_DATA = var/demo
demo demo-reset: export TOVHOLDER_URL = http://127.0.0.1:$(PORT)
TOVHOLDER := .venv/bin/tovholder

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset test check bench messages docs requirements setup setup-dev

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: setup ## Load five organisations and serve them on 127.0.0.1:8000 (PORT=8001 make demo)
	@.venv/bin/python tools/check_port.py $(PORT)
	@$(TOVHOLDER) manage migrate --verbosity 0
	@$(TOVHOLDER) manage collectstatic --no-input --verbosity 0
	@$(TOVHOLDER) manage load_demo
	@.venv/bin/python tools/serve_demo.py $(PORT)

demo-reset: setup ## Forget what was changed in the demo and load it anew
	@.venv/bin/python tools/check_port.py $(PORT)
	@$(TOVHOLDER) manage reset_demo
	@$(TOVHOLDER) manage migrate --verbosity 0
	@$(TOVHOLDER) manage load_demo
	@echo "The demo is as new. make demo serves it."

test: setup-dev ## Run all tests on SQLite and again on PostgreSQL
	@tools/test.sh

check: setup-dev ## Judge format, types, layers, templates, migrations and dependencies
	@.venv/bin/python tools/check.py

bench: setup-dev ## Measure, and write docs/benchmarks.md
	@.venv/bin/python -m bench

messages: setup-dev ## Collect new texts into the .po files (needs gettext)
	@tools/make_messages.sh

docs: setup-dev ## Write the documents that are made from the code
	@.venv/bin/python tools/generate_docs.py

requirements: setup-dev ## Pin the newest allowed versions with their hashes
	@UPGRADE=1 tools/pin.sh

setup:
	@tools/setup.sh runtime

setup-dev:
	@tools/setup.sh dev
