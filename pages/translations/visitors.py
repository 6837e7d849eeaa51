"""Where a page stands in each language, and what another language has at a path."""

from django.conf import settings
from django.http import Http404
from wagtail.models import Page

from pages.translations.states import State, in_languages


def alternates_of(page, request=None):
    """Return {code: address} of a page in every language, and the codes in which it is really there.

    Where it is not, the address is the one at which the note stands.
    """
    found = in_languages(page)
    shown = {code: each.page.get_url(request) for code, each in found.items() if each.is_shown}
    own = shown.get(page.locale.language_code) or page.get_url(request) or "/"
    below = own.partition(f"/{page.locale.language_code}/")[2]
    addresses = {code: shown.get(code) or f"/{code}/{below}" for code, _name in settings.LANGUAGES}
    return addresses, {code for code in shown if shown[code]}


def newer_source(page, addresses):
    """Return {language, code, address, changed_at} of a source that says more than this stale translation, or None."""
    found = in_languages(page)
    own = found.get(page.locale.language_code)
    source = next((each for each in found.values() if each.is_source), None)
    if own is None or own.state != State.STALE or not source or not source.page.live:
        return None
    names = dict(settings.LANGUAGES)
    return {
        "language": names[source.code],
        "code": source.code,
        "address": addresses[source.code],
        "changed_at": own.words_changed_at,
    }


def page_elsewhere(home, request, components):
    """Return the live page that another language has at this path and this one has nowhere, None without one."""
    own = home.locale.language_code
    homes = {each.locale.language_code: each for each in home.get_translations().live().select_related("locale")}
    for code, _name in settings.LANGUAGES:
        if code not in homes:
            continue
        try:
            # Past our own `route`, which would come back here.
            found, args, kwargs = Page.route(homes[code].specific, request, list(components))
        except Http404:
            continue
        if args or kwargs:
            return None
        languages = in_languages(found)
        return found if languages[code].is_shown and not languages[own].is_shown else None
    return None
