"""For the test command: production's code path on throw-away keys, files and mail."""

import tempfile
from pathlib import Path

from portal.settings.base import *
from portal.settings.base import DATABASES, VAR_DIR

SECRET_KEY = "only-for-tests-" + "x" * 50
FIELD_KEYS = ["only-for-tests-" + "y" * 40]
ALLOWED_HOSTS = ["*"]
BAWABA_DEMO = False
BAWABA_STYLE_GUIDE = True
# Tests fill a form in no time.
APPLY_LEAST_SECONDS = 0

_TEMPORARY = Path(tempfile.mkdtemp(prefix="bawaba-test-"))
MEDIA_ROOT = _TEMPORARY / "media"
PRIVATE_ROOT = _TEMPORARY / "private"
EMAIL_FILE_PATH = _TEMPORARY / "mail"
SMS_FILE_PATH = _TEMPORARY / "sms"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Static files are read from where they lie: no collectstatic before a test.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
# A thread beside a test would write into it.
SEARCHES_WRITTEN_EVERY = 0
# Scrypt is slow on purpose; tests sign in hundreds of times.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A real file: threads and processes share it as they do in production. Its syncs are left out,
    # because a test's database need not outlive a power cut.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
