"""How demo pages are made: the Arabic page first, then its translations from the same data."""

import json

from django.conf import settings
from wagtail.models import Locale, Page

from pages.translations.following import confirm
from pages.translations.states import State, languages_to_translate_into, sources, with_states
from portal.demo.services.authoring import t

__all__ = ["block", "child", "rich", "t"]


def child(parent, model, slug, *, texts, **shared):
    """Return the page `slug` below `parent`, made with its translations when it is not there yet.

    `texts` maps a field to {language: value}; values of stream fields are lists of `block(…)`. `shared` are
    the fields that are the same in every language.
    """
    page = model.objects.child_of(parent).filter(slug=slug).first()
    if page is None:
        page = model(slug=slug, locale=parent.locale, **_in(texts, parent.locale.language_code), **shared)
        parent.add_child(instance=page)
        page.save_revision().publish()
    for code, _label in settings.LANGUAGES:
        _translate(page, Locale.objects.get_or_create(language_code=code)[0], texts)
    return page


def _translate(page, locale, texts):
    """Make the page's translation, unless it is there or this language has no title for it."""
    language = locale.language_code
    if locale == page.locale or language not in texts["title"] or page.get_translation_or_none(locale):
        return
    copy = page.copy_for_translation(locale, copy_parents=True).specific
    for name, value in _in(texts, language).items():
        setattr(copy, name, value)
    copy.save_revision().publish()


def _in(texts, language):
    return {name: _written(values.get(language, "")) for name, values in texts.items()}


def _written(value):
    return json.dumps(value, default=str) if isinstance(value, list) else value


def block(kind, value):
    """Return a block of a stream field."""
    return {"type": kind, "value": value}


def rich(*paragraphs):
    """Return paragraphs as rich text."""
    return "".join(f"<p>{text}</p>" for text in paragraphs)


def say_in_line():
    """Both languages were written from the same data: a text added to the source later has made none stale."""
    for locale in languages_to_translate_into():
        stale = with_states(sources(), locale.language_code).filter(translation_state=State.STALE)
        for twin in Page.objects.filter(pk__in=stale.values("twin_id")).specific():
            confirm(twin, None)
