"""Error pages: bilingual, and able to appear when little else works."""

import sys

from django.db import InterfaceError, OperationalError, connection
from django.http import HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

RETRY_AFTER = 20


@requires_csrf_token
def bad_request(request, exception=None):
    """400: what was sent makes no sense."""
    return render(request, "400.html", status=400)


@requires_csrf_token
def permission_denied(request, exception=None):
    """403: not this person."""
    return render(request, "403.html", status=403)


@requires_csrf_token
def page_not_found(request, exception=None):
    """404: no such page, or none that this person may know of."""
    return render(request, "404.html", status=404)


def server_error(request):
    """500: our fault, or 503 when the database could not be asked. The pages are static: nothing fails twice."""
    if is_busy(sys.exception()):
        return _busy()
    try:
        return HttpResponseServerError(render_to_string("500.html"))
    except TemplateDoesNotExist:
        return HttpResponse("500", status=500)


def is_busy(error):
    """Tell whether an error, or what led to it, is a locked or unreachable database: it passes by waiting."""
    while error is not None:
        if isinstance(error, OperationalError | InterfaceError):
            # PostgreSQL uses these classes for lost connections and lock time-outs, SQLite for much more.
            return connection.vendor != "sqlite" or "locked" in str(error) or "busy" in str(error)
        error = error.__cause__ or error.__context__
    return False


def _busy():
    answer = HttpResponse(render_to_string("503.html"), status=503)
    answer.headers["Retry-After"] = str(RETRY_AFTER)
    answer.headers["Cache-Control"] = "no-store"
    return answer
