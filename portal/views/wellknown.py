"""What machines are told: robots.txt, humans.txt and .well-known/security.txt."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from portal.identity import get_identity

# Personal pages and forms: nothing there belongs into a list of results.
_CLOSED = ("admin/", "*/track/", "*/services/*/apply/", "*/apply/", "*/contact/write/", "*/contact/sent/", "go/")
# Where a form begins stands nothing personal, and the longer rule wins.
_OPEN = "*/services/*/apply/$"
# RFC 9116 asks for less than a year; the file is written anew at every request.
_VALID_FOR = timedelta(days=180)
_daily = cache_control(public=True, max_age=86_400)


def _text(lines):
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


@require_safe
@_daily
def robots(request):
    """https://www.rfc-editor.org/rfc/rfc9309"""
    rules = [*(f"Disallow: /{path}" for path in _CLOSED), f"Allow: /{_OPEN}"]
    return _text(["User-agent: *", *rules, "", f"Sitemap: {request.build_absolute_uri(reverse('sitemaps'))}"])


@require_safe
@_daily
def security(request):
    """Where to report a weakness. https://www.rfc-editor.org/rfc/rfc9116"""
    # Whole days, so that the file stays the same between two midnights.
    expires = (timezone.now() + _VALID_FOR).replace(hour=0, minute=0, second=0, microsecond=0)
    return _text(
        [
            *(f"Contact: {address}" for address in _security_contacts(request)),
            f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
            f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
            f"Canonical: {request.build_absolute_uri(request.path)}",
        ]
    )


def _security_contacts(request):
    """Return the addresses that were set, else the page from which anybody can write."""
    if settings.SECURITY_CONTACTS:
        return [f"mailto:{each}" if "@" in each and ":" not in each else each for each in settings.SECURITY_CONTACTS]
    return [request.build_absolute_uri(f"/{settings.LANGUAGE_CODE}/contact/write/?topic=portal")]


@require_safe
@_daily
def humans(request):
    """https://humanstxt.org/"""
    site = get_identity(request)
    return _text(
        [
            "/* TEAM */",
            f"Run by: {site['name']}",
            f"Contact: {request.build_absolute_uri(f'/{settings.LANGUAGE_CODE}/contact/')}",
            "",
            "/* SITE */",
            f"Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
            "Standards: HTML, CSS, WCAG 2.2 AA, schema.org, Atom, iCalendar",
            "Works without scripts, cookies, or anything from another host",
            "Software: Bawaba, on Django and Wagtail",
        ]
    )
