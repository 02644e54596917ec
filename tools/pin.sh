#!/bin/sh
# Writes requirements.txt and requirements-dev.txt from pyproject.toml, without any index's address.
set -eu
cd "$(dirname "$0")/.."

pin() {
    .venv/bin/pip-compile --quiet ${UPGRADE:+--upgrade} --generate-hashes --allow-unsafe --strip-extras \
        --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
        "$@" pyproject.toml
}

pin --extra build --output-file requirements.txt
pin --extra build --extra dev --constraint requirements.txt --output-file requirements-dev.txt
