"""The settings of a worker in a process of its own: the test's database and its mail server."""

import os

from tests.settings import *  # noqa: F403

MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {"host": "127.0.0.1", "port": int(os.environ["TEST_MAIL_PORT"]), "timeout": 20},
    }
}
