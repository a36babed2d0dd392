#!/usr/bin/env bash
# Takes the pictures of the user guide out of a tour's: smaller, with few colours. Run it after screens changed, for each language:
#   packaging/run.sh --tour DIR [--lang zh_TW] && packaging/help_pictures.sh DIR
# Needs ImageMagick and pngquant.
set -euo pipefail
from=${1:?usage: packaging/help_pictures.sh DIR, the folder of a tour}
into=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/resources/help/pictures

# page of the guide, picture of the tour
pages='today today
customers customers
leads leads
tasks tasks
offers offers-after
team team
team_charts team-charts
quality quality
duplicates duplicates-side-by-side
sync queue-offline
settings settings'

for language in en zh_CN zh_TW; do
    while read -r page shot; do
        picture=$(find "$from" -name "[0-9]*-$shot-$language-light.png" | sort | head -n 1)
        [ -n "$picture" ] || continue
        mkdir -p "$into/$language"
        convert "$picture" -resize 1200x -strip png:- | pngquant 48 --speed 1 --nofs - >"$into/$language/$page.png"
    done <<<"$pages"
done
du -sh "$into" >&2
