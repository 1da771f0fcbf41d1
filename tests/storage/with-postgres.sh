#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs COMMAND… with a PostgreSQL server of its own, in a temporary directory, as an unprivileged
# user; OSTOJA_TEST_PGSQL is its address.  Without a server installed the command runs without it.
set -eu
export LC_ALL=C.UTF-8

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
if [ -z "$bin" ] && command -v initdb >/dev/null; then
    bin=$(dirname "$(command -v initdb)")
fi
if [ -n "${OSTOJA_TEST_PGSQL:-}" ] || [ -z "$bin" ]; then
    exec "$@"
fi

dir=$(mktemp -d "${TMPDIR:-/tmp}/ost-pg-XXXXXX")
if [ "$(id -u)" = 0 ]; then
    chown postgres "$dir"
    as_server() { runuser -u postgres -- "$@"; }
else
    as_server() { "$@"; }
fi
chmod 711 "$dir"

stop() {
    status=$?
    trap - EXIT
    (cd / && as_server "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop) >/dev/null 2>&1 || true
    rm -rf "$dir"
    exit "$status"
}
trap stop EXIT
trap 'exit 143' INT TERM HUP

# durability off: the server dies with the run
(cd / && as_server "$bin/initdb" --locale=C.UTF-8 -E UTF8 -A trust -U ostoja -N "$dir/data") >/dev/null
(cd / && as_server "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w \
    -o "-c listen_addresses='' -c unix_socket_directories='$dir' -c fsync=off -c max_connections=200" start) \
    >/dev/null || { cat "$dir/log" >&2; exit 1; }

OSTOJA_TEST_PGSQL="postgresql://ostoja@/postgres?host=$(printf %s "$dir" | sed 's|/|%2F|g')"
export OSTOJA_TEST_PGSQL
"$@"
