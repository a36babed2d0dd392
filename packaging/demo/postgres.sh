# A private PostgreSQL cluster for the demo. Sourced by run.sh; needs: say, die, demo (folder of the demo).
# PostgreSQL refuses root: as root everything of it runs as the user postgres, in a folder that user can reach. The socket is
# always in a short folder, for a socket's path has 107 bytes at the most.

pg_bin() {
    local dir
    for dir in /usr/lib/postgresql/*/bin "$(pg_config --bindir 2>/dev/null || true)"; do
        [ -x "$dir/initdb" ] && echo "$dir"
    done | sort -V | tail -n 1
}

pg_as_owner() {
    if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# Sets pg_data and pg_socket. The place of a cluster made once is remembered beside the demo.
pg_places() {
    pg_data=$demo/postgres
    if [ -f "$demo/postgres.place" ]; then pg_data=$(cat "$demo/postgres.place"); fi
    if [ "$(id -u)" = 0 ] && [ ! -d "$pg_data" ]; then
        mkdir -p "$pg_data" && chown postgres "$pg_data"
        if ! pg_as_owner test -w "$pg_data"; then
            rmdir "$pg_data"
            pg_data=$(mktemp -d /var/tmp/lianlu-demo-XXXXXX)
            chown postgres "$pg_data"
        fi
    fi
    mkdir -p "$pg_data"
    echo "$pg_data" >"$demo/postgres.place"
    pg_socket=$(mktemp -d /tmp/lianlu-pg-XXXXXX)
    if [ "$(id -u)" = 0 ]; then chown postgres "$pg_socket" "$pg_data"; fi
    chmod 0700 "$pg_socket"  # who can reach the socket is trusted, so nobody else may
}

pg_start() {
    local bin
    bin=$(pg_bin)
    [ -n "$bin" ] || die "PostgreSQL is missing: run packaging/deps.sh"
    pg_places
    if [ ! -f "$pg_data/PG_VERSION" ]; then
        say "making a PostgreSQL cluster"
        pg_as_owner "$bin/initdb" -D "$pg_data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >"$demo/log/initdb.log" 2>&1 \
            || die "initdb failed, see $demo/log/initdb.log"
    fi
    # A cluster whose machine was switched off left its pid file; pg_ctl sorts that out by itself. One whose run.sh was killed
    # is still up, behind a socket nobody knows any more.
    if pg_as_owner "$bin/pg_ctl" -D "$pg_data" status >/dev/null 2>&1; then
        pg_as_owner "$bin/pg_ctl" -D "$pg_data" -w -m fast stop >/dev/null 2>&1 || die "the database of an earlier start cannot be stopped"
    fi
    pg_as_owner "$bin/pg_ctl" -D "$pg_data" -w -t 60 -l "$pg_data/server.log" start -o \
        "-k $pg_socket -c listen_addresses='' -c shared_buffers=256MB -c max_wal_size=2GB -c synchronous_commit=on" \
        >"$demo/log/pg_ctl.log" 2>&1 9>&- || die "PostgreSQL did not start, see $pg_data/server.log"
    pg_started=yes
    pg_conninfo="host=$pg_socket user=lianlu_owner dbname=lianlu"
    # The server owns its database and is nobody in the cluster beside it.
    if ! psql -h "$pg_socket" -U lianlu_owner -d lianlu -Atqc "select 1" >/dev/null 2>&1; then
        psql -h "$pg_socket" -U postgres -d postgres -q -v ON_ERROR_STOP=1 \
            -c "create role lianlu_owner login" -c "create database lianlu owner lianlu_owner" >/dev/null \
            || die "the database could not be made, see $pg_data/server.log"
    fi
    # What devices are given is read as this role (packaging/access.md). Made here, so that the server's own may make none.
    if ! psql -h "$pg_socket" -U postgres -d postgres -Atqc "select pg_has_role('lianlu_owner', 'lianlu_reader', 'member')" >/dev/null 2>&1; then
        psql -h "$pg_socket" -U postgres -d postgres -q -v ON_ERROR_STOP=1 \
            -c "create role lianlu_reader nologin" -c "grant lianlu_reader to lianlu_owner" >/dev/null \
            || die "the database's roles could not be made, see $pg_data/server.log"
    fi
}

pg_stop() {
    if [ "${pg_started:-}" = yes ]; then pg_as_owner "$(pg_bin)/pg_ctl" -D "$pg_data" -w -m fast stop >/dev/null 2>&1 || true; fi
    if [ -n "${pg_socket:-}" ]; then rm -rf "$pg_socket"; fi
}

# Takes the cluster away with all that is in it.
pg_forget() {
    local place
    if [ ! -f "$demo/postgres.place" ]; then return; fi
    place=$(cat "$demo/postgres.place")
    if [ -f "$place/postmaster.pid" ]; then pg_as_owner "$(pg_bin)/pg_ctl" -D "$place" -w -m immediate stop >/dev/null 2>&1 || true; fi
    rm -rf "$place"
}
