#!/bin/sh
# Collects the texts of each app into its own Danish .po file.
set -eu
cd "$(dirname "$0")/../src/tovholder"

for app in */apps.py; do
    (
        cd "$(dirname "$app")"
        mkdir -p locale
        TOVHOLDER_DATA=../../../var DJANGO_SETTINGS_MODULE=tests.settings PYTHONPATH=../../.. ../../../.venv/bin/python -m django \
            makemessages --locale da --no-wrap --no-obsolete --add-location file
    )
done
