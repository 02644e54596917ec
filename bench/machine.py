"""What was measured on: the interpreter and how it was built, the machine, the database."""

import os
import platform
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import django
from django.db import connection


def machine() -> tuple[tuple[str, str], ...]:
    """Names and values for the head of the report."""
    return tuple(_facts())


def _facts() -> Iterator[tuple[str, str]]:
    yield "Interpreter", f"{platform.python_implementation()} {platform.python_version()}"
    yield "Built with", f"{platform.python_compiler()}, {_build()}"
    yield "Django", django.get_version()
    yield "Database", _database()
    yield "Processor", f"{_processor()}, {os.cpu_count()} cores"
    yield "System", f"{platform.system()} {platform.machine()}"
    yield "Load before", ", ".join(f"{load:.1f}" for load in os.getloadavg())


def _build() -> str:
    """Optimisation, and the switches that change how fast the interpreter is."""
    flags = str(sysconfig.get_config_var("CONFIG_ARGS") or "")
    switches = {
        "profile-guided": "--enable-optimizations" in flags,
        "link-time optimised": "--with-lto" in flags,
        "shared library": bool(sysconfig.get_config_var("Py_ENABLE_SHARED")),
        "free-threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    }
    compiled = str(sysconfig.get_config_var("OPT") or sysconfig.get_config_var("PY_CFLAGS") or "")
    level = next((flag for flag in compiled.split() if flag.startswith("-O")), "-O?")
    return ", ".join([level, *(name if on else f"not {name}" for name, on in switches.items())])


def _database() -> str:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT sqlite_version()")
            return f"SQLite {cursor.fetchone()[0]}"
        cursor.execute("SHOW server_version")
        return f"PostgreSQL {cursor.fetchone()[0]}"


def _processor() -> str:
    """The processor's name where Linux tells it."""
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown"
