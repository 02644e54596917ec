#!/bin/sh
# Runs the whole test suite on SQLite and again on PostgreSQL: tools/test.sh [PYTEST ARGUMENTS]
# Where a browser or a database server can neither be found nor installed, the tests that need it
# are skipped with one line that says so; with CI=true that is an error.
set -u
cd "$(dirname "$0")/.."

has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_postgres() { tools/with_postgres.sh; }

miss() {
    echo "*** NO $1. Install the Debian package $2 to run them. ***"
    [ "${CI:-}" != true ] || exit 1
}

has_chromium >/dev/null || tools/debian.sh chromium ||
    miss "BROWSER: the tests that need one are skipped" chromium
has_postgres || tools/debian.sh postgresql ||
    miss "POSTGRESQL: the tests run on SQLite only, not again on PostgreSQL" postgresql

status=0
echo "== SQLite"
env -u DATABASE_URL .venv/bin/python -m pytest --numprocesses=2 --dist=loadfile "$@" || status=$?
if has_postgres; then
    echo "== PostgreSQL"
    # --reuse-db: the databases go with their server, even if a browser still holds one open.
    tools/with_postgres.sh .venv/bin/python -m pytest --numprocesses=2 --dist=loadfile \
        --reuse-db "$@" || status=$?
fi
exit $status
