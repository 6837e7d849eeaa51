"""One address of every kind of public page, found by itself: page types with a live page, views by their names.

Tests and `make audit` walk what this returns, so a page type that the demo does not show, or a view that is
neither shown nor told of here, is reported as `missing` and fails them.
"""

from django.conf import settings
from django.test import RequestFactory
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse
from django.utils.translation import get_language, override
from wagtail.models import Locale, get_page_models

# How views are shown that need more than their name; each gives the arguments, or None when the demo has no row.
ARGUMENTS = {"eservices:card": "_service", "eservices:apply_start": "_service", "site_map_part": "_part"}
# Views that a visitor does not open by an address: what shows them is told.
ELSEWHERE = {
    "eservices:apply_draft": "steps of a draft: the journeys",
    "eservices:apply_step": "steps of a draft: the journeys",
    "eservices:apply_check": "steps of a draft: the journeys",
    "eservices:apply_saved": "steps of a draft: the journeys",
    "eservices:apply_submit": "takes what was posted",
    "eservices:apply_autosave": "takes what was posted",
    "eservices:apply_receipt": "after filing: the journeys",
    "eservices:apply_receipt_pdf": "a file",
    "eservices:apply_file": "a file",
    "eservices:apply_thumbnail": "a file",
    "eservices:track_leave": "takes what was posted",
    "eservices:track_application": "after number and code: the journeys",
    "eservices:track_answer": "takes what was posted",
    "eservices:track_withdraw": "after number and code: the journeys",
    "eservices:track_receipt": "a file",
    "eservices:track_file": "a file",
    "eservices:track_thumbnail": "a file",
    "eservices:contact_sent": "after a message: the tests of contact",
    "feedback": "takes what was posted",
    "page_file": "a file",
    "search:suggest": "answers the script of the search box",
    "search:opensearch": "a file",
    "wagtail_serve": "the page types",
    "wagtailcore_login": "private pages of the staff",
    "wagtailcore_authenticate_with_password": "takes what was posted",
}
ERROR = "no-such-page/"
# Page types that are no page of their own address: a service is shown by its card.
SHOWN_BY_A_VIEW = {"eservices.ServicePage"}
CANDIDATES = 30


def public_pages(language):
    """Return {name: path} of one page of each kind in a language; `missing` kinds have an empty path."""
    with override(language):
        return {**_types(language), **_views(), "error 404": f"/{language}/{ERROR}"}


def _types(language):
    locale = Locale.objects.filter(language_code=language).first()
    found = {}
    for model in sorted(get_page_models(), key=lambda model: model._meta.label):
        label = model._meta.label
        if label == "wagtailcore.Page" or label in SHOWN_BY_A_VIEW:
            continue
        pages = model.objects.filter(locale=locale).live().public()[:CANDIDATES]
        richest = max(pages, key=lambda page: len(str(page.serializable_data())), default=None)
        found[label] = (richest.get_url(_request()) or "") if richest else ""
    return found


def _request():
    return RequestFactory(SERVER_NAME="localhost").get("/")


def _views():
    found = {}
    for name in sorted(_names(get_resolver())):
        if name in ELSEWHERE:
            continue
        try:
            arguments = globals()[ARGUMENTS[name]]() if name in ARGUMENTS else []
            found[name] = reverse(name, args=arguments) if arguments is not None else ""
        except NoReverseMatch:
            found[name] = ""
    return found


def _names(resolver, inside=False, namespace=""):
    """Yield the names of all views below a language."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            if inside and pattern.name:
                yield f"{namespace}{pattern.name}"
            continue
        below = inside or type(pattern.pattern).__name__ == "LocalePrefixPattern"
        own = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
        if below or not namespace:
            yield from _names(pattern, below, own) if below else ()


def _service():
    largest = largest_service()
    return [largest.slug] if largest else None


def _part():
    from portal.views.site_map import parts_in  # addresses name the views

    largest = max(parts_in(get_language()), key=lambda part: part["number"], default=None)
    return [largest["slug"]] if largest else None


def largest_service():
    """Return the live service with the most questions, or None."""
    from django.apps import apps

    services = apps.get_model("eservices", "Service").objects.filter(is_live=True).select_related("current")
    return max(services, key=lambda service: len(str(service.current.document)), default=None)


def all_public_pages():
    """Return {language: {name: path}} of every configured language."""
    return {code: public_pages(code) for code, _name in settings.LANGUAGES}
