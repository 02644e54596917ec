"""Django's settings. What differs between installations comes from the environment:
`docs/operations.md` lists the variables.
"""

from pathlib import Path
from typing import Any

from django.utils.csp import CSP

from tovholder.config.environment import (
    keep_secret,
    read_choice,
    read_database,
    read_day,
    read_flag,
    read_folder,
    read_mail,
    read_number,
    read_text,
    read_url,
)
from tovholder.config.logs import logging_config

PACKAGE_DIR = Path(__file__).resolve().parents[1]
DATA_DIR = read_folder("TOVHOLDER_DATA", "var")

DEBUG = read_flag("TOVHOLDER_DEBUG")
DEMO = read_flag("TOVHOLDER_DEMO")
_LOCAL = DEBUG or DEMO

# The public address decides which hosts are answered and whether cookies need https.
SITE = read_url("TOVHOLDER_URL", "http://127.0.0.1:8000" if _LOCAL else None)
HTTPS = SITE.scheme == "https"
ALLOWED_HOSTS = [SITE.hostname, *(["127.0.0.1", "localhost", "[::1]"] if _LOCAL else [])]
CSRF_TRUSTED_ORIGINS = [f"{SITE.scheme}://{SITE.netloc}"]
SECRET_KEY = read_text(
    "TOVHOLDER_SECRET_KEY", keep_secret(DATA_DIR / "secret-key") if _LOCAL else None
)
SECRET_KEY_FALLBACKS = read_text("TOVHOLDER_OLD_SECRET_KEYS", " ").split()

INSTALLED_APPS = [
    *(["tovholder.demo"] if DEMO else []),
    "tovholder.overview",
    "tovholder.compliance",
    "tovholder.search",
    "tovholder.meetings",
    "tovholder.tasks",
    "tovholder.governance",
    "tovholder.directory",
    "tovholder.files",
    "tovholder.outbox",
    "tovholder.audit",
    "tovholder.accounts",
    "tovholder.ui",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tovholder.accounts.middleware.KeepPrivate",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "tovholder.accounts.middleware.AskForLogin",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "tovholder.config.urls"
WSGI_APPLICATION = "tovholder.config.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tovholder.ui.context.frame",
                "tovholder.governance.context.visitor",
            ],
        },
    }
]
FORM_RENDERER = "tovholder.ui.forms.FormRenderer"

DATABASES = {"default": read_database("DATABASE_URL", DATA_DIR / "tovholder.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MAILERS = {"default": read_mail("TOVHOLDER_MAIL", optional=_LOCAL)}
# The people of a demo are invented: what they would be sent is kept, and only shown.
HOLD_MAIL = DEMO
DEFAULT_FROM_EMAIL = read_text("TOVHOLDER_MAIL_FROM", f"tovholder@{SITE.hostname}")

LOGGING = logging_config(as_json=not _LOCAL)

# Who may create an organisation: everyone who can log in, or those who run the installation.
CREATE_ORGANISATIONS = read_choice(
    "TOVHOLDER_CREATE", ("everyone", "staff"), "everyone" if DEMO else "staff"
)

LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
# A fixed day instead of the clock's, for demonstrations and tests.
TODAY = read_day("TOVHOLDER_TODAY")
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
# What people upload: no address leads there, and nobody else on the machine reads it.
MEDIA_ROOT = DATA_DIR / "media"
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
FILE_UPLOAD_HANDLERS = [
    "tovholder.files.uploads.StopAtLimit",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
# scrypt costs whoever guesses memory as well as time. The others read what was stored before.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "tovholder.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "tovholder.accounts.forms.LoginForm",
    "change_password": "tovholder.accounts.forms.ChangePasswordForm",
    "reset_password": "tovholder.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "tovholder.accounts.forms.ResetPasswordKeyForm",
    "reauthenticate": "tovholder.accounts.forms.ReauthenticateForm",
}
MFA_FORMS = {
    "authenticate": "tovholder.accounts.forms.AuthenticateForm",
    "reauthenticate": "tovholder.accounts.forms.ConfirmCodeForm",
    "activate_totp": "tovholder.accounts.forms.ActivateTOTPForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Tovholder: "
ACCOUNT_SESSION_REMEMBER = False
# django-axes counts failed logins, in the database and so for all processes together.
ACCOUNT_RATE_LIMITS = {"login_failed": None}
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
# Addresses are given with the login, not by who uses it.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Tovholder"

AXES_FAILURE_LIMIT = read_number("TOVHOLDER_LOGIN_ATTEMPTS", 5)
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "tovholder.accounts.rules.attempted_address"
AXES_LOCKOUT_TEMPLATE = "account/lockout.html"
AXES_RESET_ON_SUCCESS = True

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 12 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
# Only behind a proxy that sets the header itself, and takes it away from those who call.
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if read_flag("TOVHOLDER_BEHIND_PROXY") else None
)
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
