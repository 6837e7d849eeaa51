"""Scripts run inside a portal under measurement: `python -m bench.inside.<name>`, one line of JSON each."""

import os

import django

import portal  # noqa: F401  (puts a sound SQLite in place before Django loads)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.demo")
django.setup()
