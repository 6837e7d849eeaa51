"""What a visitor meets where a page is not translated: an honest note, and the source's words marked as such."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from wagtail.wagtail_hooks import check_view_restrictions

from pages.models.base import BasePage
from pages.translations.states import in_languages
from pages.translations.visitors import alternates_of


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


def note_untranslated(serve):
    """Hook around serving: answer with the note when the page says nothing in the reader's language.

    It stands inside Wagtail's own, which asks whether the page is private; whose words the note shows is asked too.
    """

    def serve_or_note(page, request, args, kwargs):
        source = untranslated_source(page) if isinstance(page, BasePage) else None
        if source is None:
            return serve(page, request, args, kwargs)
        # A language whose first page is not published is entered by another's, and its own pages are found there.
        own = in_languages(source).get(get_language())
        if own and own.is_shown and own.page.pk != page.pk:
            return check_view_restrictions(serve)(own.page.specific, request, args, kwargs)
        if not request.path.endswith("/"):  # a file of the page, such as its feed
            raise Http404
        if source.pk == page.pk:
            return _note(source, request)
        return check_view_restrictions(_note)(source, request, args, kwargs)

    return serve_or_note


def _note(source, request, *_serve):
    return render(request, "pages/untranslated.html", _note_context(source, request))


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
        **_in_its_language(source, request, get_language()),
    }


def _in_its_language(source, request, reader_language):
    """Return what the note says in the source's language: the same sentence, and the page's own content.

    The content comes without the frame; it is "" for a template that has no such part.
    """
    with translation.override(source.locale.language_code):
        name = str(dict(settings.LANGUAGES).get(reader_language, reader_language))
        sentence = _("This page is not available in %(language)s yet.") % {"language": name}
        context = source.get_context(request) | {"layout": "pages/parts/bare.html"}
        text = render_to_string(source.get_template(request), context, request)
    return {"source_sentence": sentence, "text": "" if "<html" in text else text}
