#!/usr/bin/env bash
# Installs what Lianlu needs on Debian 12 and 13 and fetches SQLCipher. Runs as root or with sudo; twice in a row does no harm.
# usage: packaging/deps.sh [--headless]      (--headless: server and command line only, no Qt)
set -euo pipefail
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

say() { printf 'deps: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

headless=no
for arg in "$@"; do
    case "$arg" in
        --headless) headless=yes ;;
        *) die "unknown option $arg (known: --headless)" ;;
    esac
done

# --- Debian packages --------------------------------------------------------------------------------------------------

build=(build-essential cmake ninja-build mold ccache pkg-config git ca-certificates openssl)
parts=(libsodium-dev libfmt-dev libexpected-dev libhowardhinnant-date-dev libcurl4-openssl-dev libssl-dev libzstd-dev
       zlib1g-dev libsimdjson-dev nlohmann-json3-dev libboost-dev libpq-dev libicu-dev libexpat1-dev libminizip-dev libxlsxwriter-dev libnlopt-dev
       libeigen3-dev tzdata)
services=(procps postgresql postgresql-client python3 python3-aiosmtpd)
# qt6-translations-l10n: the words of Qt's own windows, such as those for files and printers.
desktop=(qt6-base-dev qt6-translations-l10n qt6-base-dev-tools qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools qtkeychain-qt6-dev libsecret-1-0
         libqrencode-dev libgl-dev libegl-dev libopengl-dev libvulkan-dev libxkbcommon-dev
         qt6-qpa-plugins xvfb xauth dbus fonts-noto-cjk hicolor-icon-theme)
checks=(python3-yaml python3-jsonschema curl pgbouncer tinyproxy)
# How a screen reader meets the screens.
screen_checks=(at-spi2-core python3-pyatspi)

# A package by the first of several names that this release has: names changed between Debian 12 and 13.
first_of() {
    local name
    for name in "$@"; do
        # Not "show": it is content with a name that others only provide, which is then never installed.
        if [[ $(apt-cache policy "$name" 2>/dev/null) =~ Candidate:\ [^\(] ]]; then echo "$name"; return; fi
    done
    say "this release has none of: $*"
    return 1
}

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

run_as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo -E "$@"
    else die "this needs root: run as root, or install sudo, or install by hand: ${missing[*]}"
    fi
}

install_packages() {
    local wanted=("${build[@]}" "${parts[@]}" "${services[@]}" "${checks[@]}") name names
    # npm is only asked for where there is none: a Node.js from elsewhere brings its own and conflicts with Debian's.
    command -v npm >/dev/null 2>&1 || have_sqlcipher || have_system_sqlcipher || wanted+=(npm)
    if [ "$headless" = no ]; then
        wanted+=("${desktop[@]}" "${screen_checks[@]}")
        # Names that differ between Debian 12 and 13.
        for names in "qt6-svg-dev libqt6svg6-dev" "qt6-charts-dev libqt6charts6-dev" "libqt6opengl6-dev qt6-base-dev"; do
            # shellcheck disable=SC2086
            name=$(first_of $names) || die "Lianlu is built on Debian 12 and 13"
            wanted+=("$name")
        done
    fi
    missing=()
    for name in "${wanted[@]}"; do installed "$name" || missing+=("$name"); done
    if [ "${#missing[@]}" = 0 ]; then say "all packages are there"; return; fi
    say "installing ${#missing[@]} packages: ${missing[*]}"
    apt_install && return
    say "that failed, perhaps for old package lists: refreshing them"
    run_as_root apt-get update -q >/dev/null || die "apt-get update failed: is there a network, and are the sources right?"
    apt_install || die "apt-get could not install: ${missing[*]}"
}

apt_install() { run_as_root apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null; }

# --- SQLCipher: the amalgamation out of an npm package, pinned by its SHA-512 -------------------------------------------

sqlcipher_package=@op-engineering/op-sqlite@18.2.5
sqlcipher_sha512='OLmcM0SQLapP1p5Q6Ck5P+V3N6RsAhBozIG07PbQr+8wgB0gYoFgFjuWZK0JvNBY+UYgYPxkOQDd4rk4naWNGw=='
sqlcipher_dir=${LIANLU_SQLCIPHER_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/lianlu/sqlcipher}

have_sqlcipher() {
    [ -f "$sqlcipher_dir/sqlite3.c" ] && [ "$(cat "$sqlcipher_dir/.package" 2>/dev/null)" = "$sqlcipher_package" ]
}

# A system library serves where its SQLite is new enough: older ones can corrupt a file when a WAL is reset.
have_system_sqlcipher() {
    local header
    pkg-config --exists sqlcipher 2>/dev/null || return 1
    header=$(pkg-config --variable=includedir sqlcipher)/sqlcipher/sqlite3.h
    [ -f "$header" ] || return 1
    dpkg --compare-versions "$(sed -n 's/^#define SQLITE_VERSION  *"\(.*\)"/\1/p' "$header")" ge 3.51.3
}

# Under sudo the build that follows may be root's or the person's own: both find it.
share_sqlcipher() {
    local home
    if [ "$(id -u)" != 0 ] || [ -z "${SUDO_USER:-}" ] || [ -n "${LIANLU_SQLCIPHER_DIR:-}" ]; then return; fi
    home=$(getent passwd "$SUDO_USER" | cut -d: -f6)
    if [ -z "$home" ] || [ "$home/.cache/lianlu/sqlcipher" = "$sqlcipher_dir" ]; then return; fi
    # shellcheck disable=SC2016
    tar -C "$sqlcipher_dir" -cf - . | runuser -u "$SUDO_USER" -- sh -c 'mkdir -p "$1" && tar -C "$1" -xf -' sh "$home/.cache/lianlu/sqlcipher" \
        || say "SQLCipher could not be copied for $SUDO_USER: run packaging/deps.sh once more without sudo"
}

fetch_sqlcipher() {
    if have_sqlcipher; then say "SQLCipher is in $sqlcipher_dir"; return; fi
    if have_system_sqlcipher; then say "the system's SQLCipher is new enough"; return; fi
    command -v npm >/dev/null 2>&1 || die "npm is missing: it fetches SQLCipher ($sqlcipher_package)"
    local work digest archive
    work=$(mktemp -d)
    # shellcheck disable=SC2064
    trap "rm -rf '$work'" RETURN
    say "fetching SQLCipher ($sqlcipher_package)"
    (cd "$work" && npm pack --loglevel=error --ignore-scripts "$sqlcipher_package" >/dev/null 2>npm.log) \
        || die "npm could not fetch $sqlcipher_package: $(tail -n 3 "$work/npm.log")"
    archive=$(find "$work" -name '*.tgz' | head -n 1)
    digest=$(openssl dgst -sha512 -binary "$archive" | base64 -w0)
    [ "$digest" = "$sqlcipher_sha512" ] || die "$sqlcipher_package does not have the expected SHA-512: not used"
    tar -xzf "$archive" -C "$work" package/cpp/sqlcipher
    mkdir -p "$sqlcipher_dir"
    cp "$work"/package/cpp/sqlcipher/* "$sqlcipher_dir/"
    printf '%s' "$sqlcipher_package" >"$sqlcipher_dir/.package"
    say "SQLCipher is in $sqlcipher_dir"
}

missing=()
if command -v apt-get >/dev/null 2>&1; then
    # Fresh images have no package lists.
    if ! apt-cache show libsodium-dev >/dev/null 2>&1; then run_as_root apt-get update -q >/dev/null || die "apt-get update failed"; fi
    install_packages
else
    say "no apt-get here: install a C++20 compiler, CMake 3.25, Qt 6.4, Boost, libpq, libsodium, fmt, tl-expected, date, curl, zstd, simdjson, ICU, expat, minizip, libxlsxwriter, NLopt, Eigen and PostgreSQL 15 yourself"
fi
fetch_sqlcipher
if have_sqlcipher; then share_sqlcipher; fi
