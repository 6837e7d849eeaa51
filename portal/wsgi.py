"""The door for gunicorn."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.demo")

application = get_wsgi_application()

# What is loaded by now stays for the life of the process: the collector need not walk it again and again, and
# workers forked from here go on sharing its memory (https://docs.python.org/3.11/library/gc.html#gc.freeze).
gc.collect()
gc.freeze()
