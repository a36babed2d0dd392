#!/usr/bin/env bash
# Builds Lianlu and opens the workbench of a brand, signed in as a guide (or whoever --as says) and synced from the real server on PostgreSQL.
# Ctrl+C stops all it started. A second start takes seconds and keeps the data.
#
# usage: packaging/run.sh [--as ROLE] [--data DIR] [--tour DIR] [--fresh] [--no-build] [--lang zh_CN|en|zh_TW] [-- options of the server]
#   --as ROLE     guide (the usual one), manager, regional (a regional head) or hq (head office); each has a profile of its own
#   --data DIR    load the real Complete Journey set from DIR instead of the demo brand
#   --tour DIR    drive the workbench through a guide's day, a manager's look at the team and head office's at the brand, by itself, writing a picture of every screen to DIR
#   --fresh       forget the demo's data first
#   --no-build    take what is built
# Folders: build/demo (or LIANLU_DEMO_DIR) holds databases, mails, logs and the profile of the workbench.
set -euo pipefail
export LC_ALL=C.UTF-8
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

say() { printf 'run: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
usage() { sed -n '2,13s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit "${1:-2}"; }

role=guide data='' tour='' fresh=no do_build=yes lang=${LIANLU_LANG:-} server_options=()
while [ $# -gt 0 ]; do
    case "$1" in
        --as) role=${2:?--as needs a role}; shift ;;
        --data) data=${2:?--data needs a folder}; shift ;;
        --tour) tour=${2:?--tour needs a folder}; shift ;;
        --lang) lang=${2:?--lang needs a language}; shift ;;
        --fresh) fresh=yes ;;
        --no-build) do_build=no ;;
        --) shift; server_options=("$@"); break ;;
        -h | --help) usage 0 ;;
        *) say "unknown option $1"; usage ;;
    esac
    shift
done
case "$role" in guide | manager | regional | hq) ;; *) say "no such role: $role"; usage ;; esac
[ -z "$data" ] || [ -d "$data" ] || die "no such folder: $data"
[ -z "$data" ] || data=$(cd "$data" && pwd)
[ -z "$tour" ] || { mkdir -p "$tour" && tour=$(cd "$tour" && pwd); }

# --- build --------------------------------------------------------------------------------------------------------------

if [ "$do_build" = yes ]; then
    bash packaging/deps.sh
    cmake --preset release >/dev/null || cmake --preset release
    cmake --build --preset release --target lianlu lianlu-cli lianlu-server lianlu-tour
fi
bin=${LIANLU_BIN:-$top/build/release}
server=$bin/sync/server/lianlu-server
cli=$bin/app/cli/lianlu-cli
workbench=$bin/app/workbench/lianlu
for program in "$server" "$cli" "$workbench"; do
    [ -x "$program" ] || die "$program is not built: run without --no-build"
done

# --- the demo's folder ----------------------------------------------------------------------------------------------------

brand=demo
[ -z "$data" ] || brand=$(basename "$data")
demo=${LIANLU_DEMO_DIR:-$top/build/demo}/$brand
mkdir -p "$demo"
exec 9>"$demo/running"  # the lock is this shell's alone: its children get no 9
flock -n 9 || die "this demo is running already ($demo)"

# shellcheck source=packaging/demo/postgres.sh
. "$top/packaging/demo/postgres.sh"

# Ends what a start that was killed has left behind: only processes that name this demo's folder, for numbers are used again.
stop_leftovers() {
    local pid
    for pid in $(cat "$demo"/*.pid 2>/dev/null); do
        case "$(ps -p "$pid" -o args= 2>/dev/null)" in *"$demo"*) kill "$pid" 2>/dev/null || true ;; esac
    done
    rm -f "$demo"/*.pid
}
stop_leftovers
if [ "$fresh" = yes ]; then
    pg_forget
    find "$demo" -mindepth 1 -maxdepth 1 ! -name running -exec rm -rf {} +
fi
mkdir -p "$demo/log" "$demo/mail" "$demo/bootstrap"
chmod 0700 "$demo/log" "$demo/mail" "$demo/bootstrap" 2>/dev/null || true

children=()
stop_all() {
    local status=$?
    trap - EXIT INT TERM
    local pid
    for pid in "${children[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${children[@]}"; do wait "$pid" 2>/dev/null || true; done
    stop_leftovers
    pg_stop
    exit "$status"
}
trap stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

free_port() {  # the wanted port if nobody listens there, else one of the system's choice
    python3 - "$1" <<'PY'
import socket, sys
for port in (int(sys.argv[1]), 0):
    with socket.socket() as s:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            s.bind(("127.0.0.1", port))
        except OSError:
            continue
        print(s.getsockname()[1])
        break
PY
}

wait_for() {  # wait_for WHAT SECONDS COMMAND…
    local what=$1 seconds=$2 i
    shift 2
    for ((i = 0; i < seconds * 10; i++)); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.1
    done
    die "$what did not come up in $seconds s, see $demo/log"
}

secret() {  # a random word kept beside the demo, made at the first start
    if [ ! -f "$demo/$1" ]; then (umask 077; openssl rand -hex 12 >"$demo/$1"); fi
    cat "$demo/$1"
}

# --- database, brand, mail, server --------------------------------------------------------------------------------------

pg_start
export LIANLU_DB=$pg_conninfo
password=$(secret password)
"$server" migrate >>"$demo/log/setup.log" 2>&1 || die "the database could not be migrated, see $demo/log/setup.log"
if [ ! -f "$demo/loaded" ]; then
    if [ -n "$data" ]; then
        say "loading $data"
        "$server" ingest --mapping "$top/resources/mappings/completejourney.json" --password "$password" "$data"
    else
        say "making the demo brand: ${LIANLU_DEMO_STORES:-20} stores, ${LIANLU_DEMO_CUSTOMERS:-200000} customers, 24 months"
        "$server" seed --stores "${LIANLU_DEMO_STORES:-20}" --customers "${LIANLU_DEMO_CUSTOMERS:-200000}" --months 24 --seed 7 \
            --password "$password"
    fi
    touch "$demo/loaded"
    [ -n "$data" ] || touch "$demo/not-searched"
fi

# Tours run side by side: each takes whatever port is free at that moment.
mail_port=$([ -n "$tour" ] && echo 0 || free_port 8025)
python3=/usr/bin/python3  # Debian's, for it has aiosmtpd; another python3 may come first in PATH
[ -x "$python3" ] || python3=$(command -v python3)
"$python3" "$top/packaging/mail_catcher.py" --port "$mail_port" "$demo/mail" >"$demo/log/mail.log" 2>&1 9>&- &
children+=($!)
echo $! >"$demo/mail.pid"
wait_for "the mail catcher" 10 grep -qE '^[0-9]+$' "$demo/log/mail.log"
mail_port=$(grep -m 1 -E '^[0-9]+$' "$demo/log/mail.log")

# A tour stops and starts its server, and in between another demo could take a well-known port.
kept_port=$([ -z "$tour" ] && cat "$demo/port" 2>/dev/null || true)
port=$(free_port "$([ -n "$tour" ] && echo 0 || echo "${kept_port:-8443}")")
# Who signed in here looks for the server where it was.
[ -z "$kept_port" ] || [ "$port" = "$kept_port" ] ||
    die "port $kept_port, where this demo's server stands, is taken by another program: end it, or start anew with --fresh"
[ -n "$tour" ] || echo "$port" >"$demo/port"
url=http://127.0.0.1:$port
cat >"$demo/serve.sh" <<SERVE
#!/usr/bin/env bash
# Starts the demo's server in the foreground; the tour stops and starts it with this.
export LIANLU_DB='$LIANLU_DB' LIANLU_SMTP='smtp://127.0.0.1:$mail_port' LIANLU_PUBLIC_URL='$url'
echo \$\$ >'$demo/server.pid'
exec '$server' serve --listen 127.0.0.1:$port --cache '$demo/bootstrap' ${server_options[*]@Q} 2>>'$demo/log/server.log'
SERVE
chmod +x "$demo/serve.sh"
"$demo/serve.sh" >>"$demo/log/server.out" 9>&- &
children+=($!)
wait_for "the server" 30 curl -fsS "$url/healthz"
if [ -f "$demo/not-searched" ] && [ -z "$tour" ]; then
    # Of a small brand this was done with it and takes a moment; of a large one it takes a minute that nobody waits for. Nobody is joined: see for yourself.
    # Not beside a tour, whose steps have their time.
    ("$server" oneid run --auto-from 1 >"$demo/log/oneid.log" 2>&1 && rm -f "$demo/not-searched") 9>&- &
    children+=($!)
fi

# --- workbench ------------------------------------------------------------------------------------------------------------

login=${LIANLU_DEMO_LOGIN:-}
if [ -z "$login" ]; then
    login=$(psql -h "$pg_socket" -U lianlu_owner -d lianlu -Atq -f "$top/packaging/demo/guide.sql")
fi
[ -n "$login" ] || die "no guide with a lead to work was found in the database"
login_of() {  # login_of ROLE: the first one of that role; the manager's is the guide's own
    case "$1" in
        manager) psql -h "$pg_socket" -U lianlu_owner -d lianlu -Atq -v login="$login" -f "$top/packaging/demo/manager.sql" ;;
        *) psql -h "$pg_socket" -U lianlu_owner -d lianlu -Atq -v role="$1" -f "$top/packaging/demo/role.sql" ;;
    esac
}
profile=$demo/profile
if [ "$role" != guide ] && [ -z "$tour" ]; then
    login=$(login_of "$role")
    [ -n "$login" ] || die "nobody of the role $role was found in the database"
    profile=$demo/profile-$role
fi
LIANLU_PASSPHRASE=$(secret passphrase)
export LIANLU_PASSPHRASE
if [ -n "$tour" ]; then
    rm -rf "$profile-tour"
    mkdir -p "$profile-tour"
elif [ ! -f "$profile/keyslots" ]; then
    LIANLU_PASSWORD=$password "$cli" --profile "$profile" sign-in --server "$url" --login "$login" >>"$demo/log/sign-in.log"
fi

say "server      $url   (log: $demo/log/server.log)"
say "database    psql -h $pg_socket -U lianlu_owner lianlu"
say "mails       $demo/mail"
say "signed in   $login   password $password   passphrase $LIANLU_PASSPHRASE"

# A variable that names a display is not yet one that answers (sudo, ssh): the workbench itself is asked.
display=yes
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || ! (ulimit -c 0; timeout 20 "$workbench" --version) >/dev/null 2>&1; then display=no; fi
if [ "$display" = no ] && [ -z "$tour" ]; then
    say "there is no display here: running the tour instead, pictures in $demo/tour"
    tour=$demo/tour
    mkdir -p "$tour"
fi

if [ -n "$tour" ]; then
    export LIANLU_TOUR_SERVE=$demo/serve.sh LIANLU_TOUR_MAIL=$demo/mail LIANLU_TOUR_DB=$LIANLU_DB LIANLU_TOUR_URL=$url
    export LIANLU_TOUR_LOGIN=$login LIANLU_PASSWORD=$password LIANLU_TOUR_CLI=$cli
    LIANLU_TOUR_MANAGER=$(login_of manager)
    LIANLU_TOUR_OFFICE=$(login_of hq)
    export LIANLU_TOUR_MANAGER LIANLU_TOUR_OFFICE
    kill "${children[-1]}" 2>/dev/null || true   # from here the tour starts and stops the server itself
    wait "${children[-1]}" 2>/dev/null || true
    unset 'children[-1]'
    "$top/packaging/demo/tour.sh" "$bin/tests/tour/lianlu-tour" "$profile-tour" "$tour" 9>&-
else
    "$workbench" --profile "$profile" --server "$url" --unlock-from-env ${lang:+--lang "$lang"} 9>&- &
    children+=($!)
    wait "${children[-1]}"
fi
