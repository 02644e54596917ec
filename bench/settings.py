"""The site's own settings as in production, with the bare views and a database of its own."""

import os
from pathlib import Path

os.environ.setdefault("TOVHOLDER_URL", "http://127.0.0.1:8000")
os.environ.setdefault("TOVHOLDER_SECRET_KEY", "only-for-measuring-0123456789abcdefghijklmnopqrstuv")
os.environ.setdefault("TOVHOLDER_MAIL", "smtp://127.0.0.1:25")
os.environ.setdefault("TOVHOLDER_TODAY", "2026-06-01")
os.environ.setdefault("TOVHOLDER_DATA", str(Path(__file__).parents[1] / "var" / "bench"))

from tovholder.config.settings import *  # noqa: F403
from tovholder.config.settings import STATIC_ROOT

STATIC_ROOT.mkdir(parents=True, exist_ok=True)
ROOT_URLCONF = "bench.urls"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
LOGGING = {"version": 1, "disable_existing_loggers": True}
