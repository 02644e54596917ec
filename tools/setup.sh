#!/bin/sh
# Makes .venv ready: tools/setup.sh [runtime|dev]
# Needs a Python 3.12 or newer, or uv, which can fetch one. Does nothing when nothing changed.
set -eu
cd "$(dirname "$0")/.."

kind=${1:-runtime}
case $kind in
runtime) requirements=requirements.txt ;;
dev) requirements=requirements-dev.txt ;;
*) echo "usage: tools/setup.sh [runtime|dev]" >&2 && exit 2 ;;
esac

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1
}

# pyenv's Pythons are found without its shims too, and in a bare environment.
pyenv_roots() {
    account=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)
    for root in "${PYENV_ROOT:-}" "${HOME:-}/.pyenv" "$account/.pyenv"; do
        [ -d "$root/versions" ] && echo "$root/versions"
    done
}

find_python() {
    roots=$(pyenv_roots)
    for version in 3.13 3.14 3.12 3; do
        for python in "python$version" $(
            for root in $roots; do ls -d "$root/$version".*/bin/python3 2>/dev/null; done
        ); do
            if is_new_enough "$python"; then
                echo "$python"
                return
            fi
        done
    done
    return 1
}

install_venv_module() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    tools/debian.sh "python$version-venv"
}

make_venv() {
    rm -rf .venv
    if python=$(find_python); then
        echo "Making .venv with $("$python" --version)"
        "$python" -m venv .venv >/dev/null 2>&1 && return
        install_venv_module "$python" && "$python" -m venv .venv && return
    fi
    if command -v uv >/dev/null; then
        uv venv --quiet --seed --python 3.13 .venv && return
    fi
    rm -rf .venv
    cat >&2 <<'END'
Tovholder needs Python 3.12 or newer with its venv module, and found none.
Install one of these and try again:
  Debian 13, Ubuntu 24.04 or newer:  apt-get install python3 python3-venv
  Any system:                        uv (fetches a Python by itself), pyenv, or python.org
END
    exit 1
}

is_new_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1 || make_venv

wanted=$(cat pyproject.toml requirements.txt requirements-dev.txt | cksum)
is_installed() { [ "$(cat ".venv/installed-$1" 2>/dev/null)" = "$wanted" ]; }

if ! is_installed dev && ! is_installed "$kind"; then
    echo "Installing $requirements"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --require-hashes --requirement "$requirements"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --no-deps --no-build-isolation --editable .
    echo "$wanted" >".venv/installed-$kind"
fi

.venv/bin/python tools/compile_messages.py
