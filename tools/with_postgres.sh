#!/bin/sh
# Runs a command with DATABASE_URL naming an empty PostgreSQL of its own: tools/with_postgres.sh COMMAND...
# The server lives in a temporary folder, listens on a socket there, and is gone afterwards.
# Exit status 75 when this machine has no PostgreSQL server.
set -eu
PATH=$PATH:/usr/sbin:/sbin

bin=$(dirname "$(command -v initdb || find /usr/lib/postgresql /usr/pgsql-* /opt/homebrew/opt/postgresql* \
    -name initdb -path '*/bin/*' 2>/dev/null | sort -V | tail -n 1)")
[ -x "$bin/initdb" ] || exit 75
[ $# -gt 0 ] || exit 0

# PostgreSQL refuses to run as root.
as_owner() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

folder=$(mktemp -d /tmp/tovholder-pg.XXXXXX)
[ "$(id -u)" = 0 ] && chown postgres "$folder"
stop() {
    as_owner "$bin/pg_ctl" --pgdata="$folder/data" --mode=immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

as_owner "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust \
    --encoding=UTF8 --no-locale --no-sync >/dev/null
as_owner "$bin/pg_ctl" --pgdata="$folder/data" --log="$folder/log" --wait \
    --options="-c listen_addresses='' -c unix_socket_directories=$folder -c fsync=off \
        -c synchronous_commit=off -c full_page_writes=off" start >/dev/null ||
    { cat "$folder/log" >&2 && exit 1; }

DATABASE_URL="postgresql://postgres@/postgres?host=$folder" "$@"
