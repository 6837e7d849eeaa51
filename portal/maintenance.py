"""Maintenance: the portal stays closed for a while and says so in both languages, without touching the database.

Closed by the environment (`BAWABA_MAINTENANCE=1`) or at once, without a restart, by a file: `touch var/maintenance`.
"""

import re

from django.conf import settings

from portal.views.errors import unavailable

# Health stays told apart by machines; the style sheet belongs to the page that is shown.
_OPEN = re.compile(r"^/(healthz$|static/)")
RETRY_AFTER = 10 * 60


def is_closed():
    """Tell whether the portal is under maintenance now."""
    return settings.BAWABA_MAINTENANCE or (settings.VAR_DIR / "maintenance").exists()


class MaintenanceMiddleware:
    """Answers everybody with the maintenance page; what stands before it reads no row and writes the headers."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if is_closed() and not _OPEN.match(request.path):
            answer = unavailable("maintenance.html", RETRY_AFTER)
            answer._has_been_logged = True  # wanted, so no line a request
            return answer
        return self.get_response(request)
