#!/usr/bin/env bash
# Runs the tour on a screen of its own (Xvfb) unless there is one: once in each language. usage: tour.sh PROGRAM PROFILE PICTURES
set -euo pipefail
program=$1 profile=$2 pictures=$3
rm -f "$pictures"/*.png
screen=()
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "${LIANLU_TOUR_SCREEN:-}" = own ]; then
    if command -v xvfb-run >/dev/null; then screen=(xvfb-run -a -s "-screen 0 1680x1050x24")
    else export QT_QPA_PLATFORM=offscreen
    fi
fi
export LIANLU_TOUR_FOLLOW=$(cd "$(dirname "$0")" && pwd)/follow_link.py
status=0
for language in ${LIANLU_TOUR_LANGUAGES:-zh_CN en}; do
    # ${screen[@]+…}: bash 4 calls an empty array unset
    # LIANLU_TOUR_UNDER="gdb -batch -ex run -ex bt --args" runs it under a debugger
    # shellcheck disable=SC2086
    ${screen[@]+"${screen[@]}"} ${LIANLU_TOUR_UNDER:-} "$program" --profile "$profile/$language" --lang "$language" --pictures "$pictures" || { status=$?; break; }
    # The manager's part: the team. Not where somebody goes straight to the lead.
    [ -n "${LIANLU_TOUR_MANAGER:-}" ] && [ -z "${LIANLU_TOUR_SHORT:-}" ] || continue
    # shellcheck disable=SC2086
    LIANLU_TOUR_TEAM=1 LIANLU_TOUR_LOGIN=$LIANLU_TOUR_MANAGER ${screen[@]+"${screen[@]}"} ${LIANLU_TOUR_UNDER:-} "$program" --profile "$profile/$language-manager" --lang "$language" \
        --pictures "$pictures" || { status=$?; break; }
    # Head office's part: the brand's customers.
    [ -n "${LIANLU_TOUR_OFFICE:-}" ] || continue
    # shellcheck disable=SC2086
    LIANLU_TOUR_BRAND=1 LIANLU_TOUR_LOGIN=$LIANLU_TOUR_OFFICE ${screen[@]+"${screen[@]}"} ${LIANLU_TOUR_UNDER:-} "$program" --profile "$profile/$language-office" --lang "$language" \
        --pictures "$pictures" || { status=$?; break; }
done
count=$(find "$pictures" -name '*.png' | wc -l)
echo "tour: $count pictures in $pictures" >&2
exit "$status"
