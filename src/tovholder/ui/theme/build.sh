#!/bin/sh
# Makes static/ui/vendor/dkfds from the npm package that VERSION names. Needs node, npm and a
# network; run it when dkfds is upgraded or dkfds.scss is changed, and commit what it makes.
set -eu
theme=$(cd "$(dirname "$0")" && pwd)
vendor=$theme/../static/ui/vendor/dkfds
version=$(sed -n 's/^dkfds //p' "$theme/VERSION")
sass=$(sed -n 's/^sass //p' "$theme/VERSION")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "dkfds@$version" >/dev/null
tar xzf "dkfds-$version.tgz"
mkdir modules && mv package/dist modules/dkfds
npm install --silent --no-save --prefix "$work" "sass@$sass" >/dev/null 2>&1

rm -rf "$vendor" && mkdir -p "$vendor/css" "$vendor/img/svg-icons" "$vendor/fonts"
./node_modules/.bin/sass --quiet-deps --no-source-map --style=compressed --charset \
    --load-path=modules "$theme/dkfds.scss" "$vendor/css/dkfds.min.css"
for icon in $(grep -o 'svg-icons/[a-z0-9-]*\.svg' "$vendor/css/dkfds.min.css" | sort -u); do
    cp "modules/dkfds/img/$icon" "$vendor/img/svg-icons/"
done
fonts=modules/dkfds/fonts/IBMPlexSans/split/woff2
for face in Regular Italic SemiBold; do
    for script in Latin1 Latin2; do
        cp "$fonts/IBMPlexSans-$face-$script.woff2" "$vendor/fonts/"
    done
done
cp package/LICENSE.md "$vendor/LICENSE.md"
cp "$theme/VERSION" "$vendor/VERSION"
