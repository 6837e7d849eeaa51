"""Error pages: in the reader's language where the portal can ask for it, else in both; made when little works."""

import re
import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpResponse, HttpResponseRedirect, HttpResponseServerError
from django.shortcuts import render
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.urls.converters import UUIDConverter
from django.views.decorators.csrf import requires_csrf_token

from pages.gone import was_here, way_on
from pages.redirects import elsewhere

RETRY_AFTER = 20
# Of an address that leads nowhere, so much is offered to be searched.
MOST_WORDS, LONGEST_WORD = 6, 20


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
    """404: no such page, or none that this person may know of; 410 for one that was published here once."""
    if _is_language_path(request.path):
        if was_here(request.path):
            return render(request, "410.html", {"way_on": way_on(request.path)}, status=410)
        if address := elsewhere(request.path):
            return HttpResponseRedirect(address)  # not for good: a page may be made here
    return render(request, "404.html", {"address_words": _words_of(request.path)}, status=404)


def _words_of(path):
    """Return the words of an address's last part that has some, to search by: no numbers, nothing like a key."""
    parts = path.strip("/").split("/")[1 if _is_language_path(path) else 0 :]
    for part in reversed(parts):
        if re.fullmatch(UUIDConverter.regex, part):
            continue  # a group of its figures may be of letters alone
        words = [word for word in re.split(r"[._+\s-]+", part) if word.isalpha() and 1 < len(word) <= LONGEST_WORD]
        if words:
            return " ".join(words[:MOST_WORDS])
    return ""


def _is_language_path(path):
    return path.strip("/").partition("/")[0] in dict(settings.LANGUAGES)


def server_error(request):
    """500: our fault, or 503 when the database could not be asked. The pages are static: nothing fails twice."""
    if is_busy(sys.exception()):
        return unavailable("503.html", RETRY_AFTER)
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


def unavailable(template, retry_after):
    """Return a 503 drawn without asking the database; `retry_after` in seconds."""
    phone = settings.BAWABA_IDENTITY.get("phone", "")
    answer = HttpResponse(render_to_string(template, {"phone": phone}), status=503)
    answer.headers["Retry-After"] = str(retry_after)
    answer.headers["Cache-Control"] = "no-store"
    return answer
