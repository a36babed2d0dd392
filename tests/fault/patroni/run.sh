#!/usr/bin/env bash
# Two PostgreSQL nodes under Patroni with etcd, each in a network namespace, lianlu-server and a workbench without windows in a fourth. The
# primary loses its power in the middle of work; what the workbench was told to be saved is counted before and after. By hand, as root:
#
# usage: tests/fault/patroni/run.sh sync|async [BUILD_FOLDER]
#   sync    synchronous_mode: no acknowledged write may be lost
#   async   replication is cut a while before the power goes: the newest writes are lost, the workbench must notice and give them back
# Needs patroni, etcd-server, iproute2, bc and PostgreSQL; writes to a folder below /tmp and takes all of it down at the end.
set -euo pipefail
export LC_ALL=C.UTF-8
mode=${1:?sync or async}
case "$mode" in sync | async) ;; *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;; esac
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
bin=${2:-$top/build/release}
server=$bin/sync/server/lianlu-server
device=$bin/tests/fault/fault_device
pg=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
for program in "$server" "$device" "$pg/postgres"; do [ -x "$program" ] || { echo "missing: $program" >&2; exit 1; }; done

work=$(mktemp -d /tmp/lianlu-ha-XXXXXX)
chmod 0755 "$work"
net=ll$$
pids=()
say() { printf '%s  %s\n' "$(date +%T.%3N)" "$*"; }
in_ns() { local ns=$1; shift; ip netns exec "$net-$ns" "$@"; }
as_pg() { local ns=$1; shift; ip netns exec "$net-$ns" runuser -u postgres -- "$@"; }

finish() {
    set +e
    # Only what was started here: everything that lives in our namespaces.
    for ns in e a b s; do for pid in $(ip netns pids "$net-$ns" 2>/dev/null); do kill -9 "$pid" 2>/dev/null; done; done
    wait 2>/dev/null
    for ns in e a b s hub; do ip netns del "$net-$ns" 2>/dev/null; done
    [ -n "${KEEP:-}" ] && echo "kept: $work" || rm -rf "$work"
}
trap finish EXIT

# --- network ---------------------------------------------------------------------------------------------------------------
ip netns add "$net-hub"
in_ns hub ip link add br0 type bridge
in_ns hub ip link set br0 up
number=0
for ns in e a b s; do
    number=$((number + 1))
    ip netns add "$net-$ns"
    ip link add "v$ns$$" type veth peer name "h$ns$$"
    ip link set "v$ns$$" netns "$net-$ns" name eth0 2>/dev/null || { ip link set "v$ns$$" netns "$net-$ns"; in_ns "$ns" ip link set "v$ns$$" name eth0; }
    ip link set "h$ns$$" netns "$net-hub"
    in_ns hub ip link set "h$ns$$" master br0 up
    in_ns "$ns" ip addr add "10.77.0.$number/24" dev eth0
    in_ns "$ns" ip link set eth0 up
    in_ns "$ns" ip link set lo up
done
etcd=10.77.0.1 node_a=10.77.0.2 node_b=10.77.0.3

# --- etcd and Patroni ---------------------------------------------------------------------------------------------------------
in_ns e etcd --name one --data-dir "$work/etcd" --listen-client-urls "http://$etcd:2379" --advertise-client-urls "http://$etcd:2379" \
    --listen-peer-urls "http://$etcd:2380" --initial-advertise-peer-urls "http://$etcd:2380" --initial-cluster "one=http://$etcd:2380" \
    >"$work/etcd.log" 2>&1 &
pids+=($!)
synchronous=false
if [ "$mode" = sync ]; then synchronous=true; fi
start_node() {  # start_node NS ADDRESS
    local ns=$1 address=$2
    mkdir -p "$work/$ns"
    chown postgres "$work/$ns"
    cat >"$work/$ns.yml" <<YML
scope: lianlu
name: $ns
restapi: {listen: "$address:8008", connect_address: "$address:8008"}
etcd3: {hosts: "$etcd:2379"}
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 3
    retry_timeout: 5
    maximum_lag_on_failover: 16777216
    synchronous_mode: $synchronous
    postgresql:
      use_pg_rewind: true
      parameters: {wal_level: replica, hot_standby: "on", max_wal_senders: 8, wal_keep_size: 128MB, wal_log_hints: "on", shared_buffers: 64MB, max_connections: 60}
  initdb: [{encoding: UTF8}, {locale: C.UTF-8}]
  pg_hba: ["host all all 10.77.0.0/24 trust", "host replication all 10.77.0.0/24 trust", "local all all trust"]
postgresql:
  listen: "$address:5432"
  connect_address: "$address:5432"
  data_dir: "$work/$ns/data"
  bin_dir: "$pg"
  pgpass: "$work/$ns/pgpass"
  authentication: {superuser: {username: postgres, password: x}, replication: {username: postgres, password: x}, rewind: {username: postgres, password: x}}
  parameters: {unix_socket_directories: "$work/$ns"}
tags: {nofailover: false}
YML
    as_pg "$ns" patroni "$work/$ns.yml" >>"$work/$ns.log" 2>&1 &
    pids+=($!)
}
sql() { local host=$1; shift; in_ns s psql -X -A -t -q -h "$host" -U postgres -d "${DB:-postgres}" -c "$*" 2>/dev/null; }
wait_for() { # wait_for SECONDS WHAT COMMAND…
    local until=$((SECONDS + $1)) what=$2; shift 2
    until "$@" >/dev/null 2>&1; do [ $SECONDS -lt $until ] || { echo "waited in vain for $what" >&2; tail -n 5 "$work"/*.log >&2; exit 1; }; sleep 0.3; done
}
is_primary() { [ "$(sql "$1" 'SELECT NOT pg_is_in_recovery()')" = t ]; }
streams() { [ "$(sql "$node_a" "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming' AND sync_state = '$1'")" = 1 ]; }
start_node a "$node_a"
wait_for 90 'the first primary' is_primary "$node_a"
start_node b "$node_b"
wait_for 90 'the standby' streams "$([ "$mode" = sync ] && echo sync || echo async)"
say "primary a, standby b, $mode"

# --- the brand and a workbench ---------------------------------------------------------------------------------------------------
sql "$node_a" 'CREATE ROLE lianlu LOGIN'
sql "$node_a" 'CREATE ROLE lianlu_reader NOLOGIN'
sql "$node_a" 'GRANT lianlu_reader TO lianlu'
sql "$node_a" 'CREATE DATABASE lianlu OWNER lianlu'
export LIANLU_DB="host=$node_a,$node_b user=lianlu dbname=lianlu target_session_attrs=read-write connect_timeout=2"
in_ns s "$server" migrate >/dev/null
in_ns s "$server" seed --stores 1 --customers 60 --months 2 --password 'correct horse battery' >/dev/null
mkdir -p "$work/device" && chmod 0700 "$work/device"
mkdir -p "$work/cache" && chmod 0700 "$work/cache"
in_ns s "$server" serve --listen 127.0.0.1:8480 --cache "$work/cache" --no-dispatcher --no-one-id >"$work/serve.out" 2>"$work/serve.log" &
pids+=($!)
wait_for 30 'the server' in_ns s curl -fsS http://127.0.0.1:8480/healthz
key=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
workbench() { in_ns s "$device" "$work/device" "$key" http://127.0.0.1:8480 "$@"; }
workbench enrol guide-01-01 'correct horse battery'
customer=$(DB=lianlu sql "$node_a" "SELECT c.id FROM customer c JOIN staff s ON s.id = c.guide_id WHERE s.code LIKE '%' AND c.scope = 'book:' || s.id AND NOT c.deleted
    AND EXISTS (SELECT 1 FROM account a WHERE a.staff_id = s.id AND a.login = 'guide-01-01') LIMIT 1")
[ -n "$customer" ] || { echo 'no customer of the guide' >&2; exit 1; }

# One call after the other, each acknowledged before the next: $work/acknowledged is what the person was told.
: >"$work/acknowledged"; : >"$work/made"
workbench work "$customer" "$work/made" "$work/acknowledged" "$work/stop" 2>>"$work/device.log" &
writer=$!
sleep 15
if [ "$mode" = async ]; then
    in_ns b ip route add blackhole "$node_a/32"
    say 'replication is cut; the primary goes on'
    sleep 8
fi
# With synchronous replication the writer is in the middle of it when the power goes.
if [ "$mode" = async ]; then
    touch "$work/stop"
    wait $writer || true
fi
before=$(wc -l <"$work/acknowledged")
say "power of the primary goes; acknowledged so far: $before"
cut_at=$(date +%s.%N)
for pid in $(ip netns pids "$net-a"); do kill -9 "$pid" 2>/dev/null || true; done
in_ns a ip link set eth0 down
if [ "$mode" = async ]; then in_ns b ip route del blackhole "$node_a/32"; fi
wait_for 120 'the standby to take over' is_primary "$node_b"
say "b is the primary after $(echo "$(date +%s.%N) - $cut_at" | bc) s"

if [ "$mode" = sync ]; then
    # Until it was told of new ones by the new primary.
    told() { [ "$(wc -l <"$work/acknowledged")" -gt "$((before + 5))" ]; }
    wait_for 120 'acknowledgements by the new primary' told
    touch "$work/stop"
    wait $writer || true
fi
missing() {
    DB=lianlu sql "$node_b" "SELECT id FROM interaction WHERE NOT deleted" | sort >"$work/there"
    sort "$work/acknowledged" | comm -23 - "$work/there" | wc -l
}
lost=$(missing)
say "acknowledged: $(wc -l <"$work/acknowledged"), of them not on the new primary before the workbench came again: $lost"
if [ "$mode" = async ]; then
    [ "$lost" -gt 0 ] || { say 'nothing was lost: the trial says nothing'; exit 1; }
    again() { workbench sync 2>>"$work/device.log"; }
    wait_for 120 'the workbench to sync' again
    again
fi
left=$(missing)
twice=$(DB=lianlu sql "$node_b" "SELECT count(*) - count(DISTINCT op_id) FROM op_result")
all=$(DB=lianlu sql "$node_b" "SELECT count(*) FROM interaction WHERE NOT deleted AND body::json ->> 'note' = 'a call'")
made=$(wc -l <"$work/made")
say "missing now: $left; calls made: $made, on the server: $all; timeline $(sql "$node_b" "SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8)")"
in_ns s "$server" doctor 2>/dev/null | grep -E '^(ok|warning|broken) +(history|held|digests|schema)' || true
[ "$left" = 0 ] && [ "$twice" = 0 ] && [ "$all" = "$made" ] || { say 'NOT as it must be'; exit 1; }
say 'as it must be'
