"""For whoever changes the portal: the demo with error pages and without hashed static files."""

from portal.settings.demo import *  # noqa: F403

DEBUG = True
BAWABA_STYLE_GUIDE = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
