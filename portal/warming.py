"""What the first visitor of a process would wait for, read when the process begins."""

import logging

from django.conf import settings
from django.db import DatabaseError, connections
from django.utils.translation import override

from eservices.catalogue import live_services
from pages.ground import ground
from pages.menus import menus_in
from pages.notices import notices_for

logger = logging.getLogger("bawaba")


def warm_up():
    """Read the shell of pages and the services; a database that does not answer yet is no reason not to begin.

    No connection is left open: workers are forked from here, and two must not share one.
    """
    try:
        ground()
        for code, _name in settings.LANGUAGES:
            with override(code):
                menus_in(code)
                notices_for("", code)
                live_services(code)
    except DatabaseError as error:
        logger.warning("nothing read beforehand: %s", type(error).__name__)
    finally:
        connections.close_all()
