"""The short session of somebody who knew number and code: one signed cookie, and headers that keep pages private."""

from functools import wraps

from django.conf import settings
from django.core import signing
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from eservices.models import Application

MINUTES = 30
_SALT = "eservices.track"


def _cookie_name():
    # The prefix binds the cookie to this host and to https; browsers refuse it without Secure.
    return "__Host-track" if settings.SESSION_COOKIE_SECURE else "track"


def open_session(response, application):
    """Let the browser see `application` for half an hour from now."""
    value = signing.TimestampSigner(salt=_SALT).sign_object([str(application.uuid), application.code_issue])
    response.set_cookie(
        _cookie_name(),
        value,
        max_age=MINUTES * 60,
        path="/",
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def close_session(response):
    """Forget who it was."""
    response.delete_cookie(_cookie_name(), path="/", samesite="Lax")
    return response


def tracked_application(request):
    """Return the application of this session, or None. A code issued anew ends older sessions."""
    try:
        signer = signing.TimestampSigner(salt=_SALT)
        found = signer.unsign_object(request.COOKIES.get(_cookie_name(), ""), max_age=MINUTES * 60)
        uuid, issue = found
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return (
        Application.objects.select_related("version", "service", "directorate")
        .defer("version__document")
        .filter(uuid=uuid, code_issue=issue)
        .first()
    )


def kept_private(view):
    """Keep a page out of caches, histories of other people and search engines."""

    @never_cache
    @wraps(view)
    def private(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return private


def for_tracked(view):
    """Hand the session's application to a view and prolong the session; without one, ask for number and code."""

    @kept_private
    @wraps(view)
    def tracked(request, *args, **kwargs):
        application = tracked_application(request)
        if application is None:
            return redirect("eservices:track")
        response = view(request, application, *args, **kwargs)
        if not response.cookies.get(_cookie_name()):
            open_session(response, application)
        return response

    return tracked
