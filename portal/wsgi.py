"""The door for gunicorn."""

import gc
import os
import sys

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.demo")

application = get_wsgi_application()

from portal.warming import warm_up  # noqa: E402 (needs the apps)

warm_up()

# What is loaded by now stays for the life of the process: the collector need not walk it again and again, and
# workers forked from here go on sharing its memory (https://docs.python.org/3.11/library/gc.html#gc.freeze).
gc.collect()
gc.freeze()

# A thread that comes back from a statement waits for its turn to run Python for so long, 5 ms unless told, while it may
# hold the database's one write lock and keep everybody else waiting (https://docs.python.org/3.11/library/sys.html).
sys.setswitchinterval(0.0005)
