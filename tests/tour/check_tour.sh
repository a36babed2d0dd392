#!/usr/bin/env bash
# The tour on a small brand of its own, and on real data: it must pass, and with the dispatcher off it must fail at the mail.
# usage: check_tour.sh ROOT passes|passes-on-real-data|fails-without-dispatcher
# Exit code 77: the data set of LIANLU_TEST_DATA is not there.
set -euo pipefail
root=$1 expected=$2
demo=$(mktemp -d)
trap 'cat "$demo"/*/postgres.place 2>/dev/null | xargs -r rm -rf || true; chmod -R u+rwX "$demo" 2>/dev/null || true; rm -rf "$demo"' EXIT
export LIANLU_DEMO_DIR=$demo LIANLU_DEMO_STORES=2 LIANLU_DEMO_CUSTOMERS=3000 LIANLU_TOUR_SCREEN=own
export LIANLU_TOUR_LANGUAGES=en LIANLU_TOUR_MAIL_SECONDS=60
unset DISPLAY WAYLAND_DISPLAY
data=()
case "$expected" in
    passes*)
        if [ "$expected" = passes-on-real-data ]; then
            data=(--data "${LIANLU_TEST_DATA:-$root/../shared/data}/completejourney")
            [ -d "${data[1]}" ] || { echo "no data set in ${data[1]}"; exit 77; }
            export LIANLU_TOUR_SCHEMES=light  # every screen in both is the other one's
        else
            export LIANLU_TOUR_LANGUAGES=zh_CN
        fi
        bash "$root/packaging/run.sh" --no-build ${data[@]+"${data[@]}"} --tour "$demo/pictures" || { cat "$demo"/*/log/server.log | tail -n 40; exit 1; }
        count=$(find "$demo/pictures" -name '*.png' -size +8k | wc -l)
        echo "$count pictures"
        [ "$count" -ge 20 ]
        ;;
    fails-without-dispatcher)
        # It may go straight there: that the rest works is what the others show.
        export LIANLU_TOUR_MAIL_SECONDS=8 LIANLU_TOUR_SHORT=1 LIANLU_TOUR_SCHEMES=none LIANLU_DEMO_CUSTOMERS=1000
        if bash "$root/packaging/run.sh" --no-build --tour "$demo/pictures" -- --no-dispatcher >"$demo/out" 2>&1; then
            echo "the tour passed although no mail can have gone out"; exit 1
        fi
        cat "$demo/out"
        # It must be the mail that is missed, nothing before it.
        grep -q 'no mail in' "$demo/out"
        ;;
esac
