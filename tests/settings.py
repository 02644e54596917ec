"""The site's own settings, with what only tests need."""

import os

os.environ.setdefault("TOVHOLDER_DEMO", "1")
os.environ.setdefault("TOVHOLDER_SECRET_KEY", "only-for-tests-and-nowhere-else-0123456789abcdef")

from tovholder.config.settings import *  # noqa: F403
from tovholder.config.settings import DATABASES as SITE_DATABASES
from tovholder.config.settings import INSTALLED_APPS as SITE_APPS

INSTALLED_APPS = [*SITE_APPS, "django_migration_linter"]

# The threads of the live server keep no connection that would hold the test database open.
DATABASES = {name: {**one, "CONN_MAX_AGE": 0} for name, one in SITE_DATABASES.items()}

HOLD_MAIL = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
