"""What a visitor meets in a language: the page, or an honest note with the words of the source, marked as such."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page
from wagtail.wagtail_hooks import check_view_restrictions

from pages.translations.states import in_languages


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


def page_elsewhere(home, request, components):
    """Return the live page that another language has at this path, None when none has."""
    homes = {each.locale.language_code: each for each in home.get_translations().live().select_related("locale")}
    for code, _name in settings.LANGUAGES:
        if code not in homes:
            continue
        try:
            # Past our own `route`, which would come back here.
            found, args, kwargs = Page.route(homes[code].specific, request, list(components))
        except Http404:
            continue
        return found if not args and not kwargs and in_languages(found)[code].is_shown else None
    return None


def untranslated_source(page):
    """Return whose words stand in for a page that says nothing in the reader's language; None when it does."""
    language = get_language()
    if page.locale.language_code != language:
        return page.specific
    if page.alias_of_id and page.alias_of.locale_id != page.locale_id:
        return page.alias_of.specific
    found = in_languages(page)
    if language not in found or found[language].is_shown:
        return None
    source = next((each for each in found.values() if each.is_source), None)
    return source.page.specific if source and source.page.live and source.code != language else None


def note_untranslated(page, request, *_serve):
    """Hook before a page is served: answer with the note when the page says nothing in the reader's language."""
    source = untranslated_source(page) if hasattr(page, "translated_alternates") else None
    if source is None:
        return None
    if not request.path.endswith("/"):  # a file of the page, such as its feed
        raise Http404
    refused = check_view_restrictions(source, request, (), {})
    return refused or render(request, "pages/untranslated.html", _note_context(source, request))


def _note_context(source, request):
    language = source.locale.language_code
    addresses, _shown = alternates_of(source, request)
    names = dict(settings.LANGUAGES)
    return {
        "source": source,
        "source_address": addresses[language],
        "source_language": language,
        "source_direction": "rtl" if get_language_info(language)["bidi"] else "ltr",
        "source_language_name": names.get(language, language),
        "language_name": names.get(get_language(), ""),
        "alternate_urls": addresses,
        "translated_into": frozenset(),
        "text": _text_of(source, request),
    }


def _text_of(source, request):
    """Return the page's own content in its own language, without the frame; "" for a template that has no such part."""
    with translation.override(source.locale.language_code):
        context = source.get_context(request) | {"layout": "pages/parts/bare.html"}
        text = render_to_string(source.get_template(request), context, request)
    return "" if "<html" in text else text
