"""The project: settings, shell of every page, demo, and the processes that run it."""

from portal.sqlite import use_sound_sqlite

# Before Django imports its SQLite backend: every way in (manage.py, gunicorn, pytest) imports this package first.
use_sound_sqlite()
