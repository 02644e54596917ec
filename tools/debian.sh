#!/bin/sh
# Installs Debian packages when that is possible (as root, with apt): tools/debian.sh PACKAGE...
# Fails quietly when it is not; the caller says what is missed.
set -u
[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || exit 1
echo "Installing $* (Debian packages)"
export DEBIAN_FRONTEND=noninteractive
install() { apt-get install --yes --quiet --no-install-recommends "$@" >/dev/null 2>&1; }
install "$@" || { apt-get update --quiet >/dev/null 2>&1 && install "$@"; }
