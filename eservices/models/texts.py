"""Texts kept in every language side by side, without a column for each."""

from django.conf import settings
from django.utils.translation import get_language

from media.borrowed import pick


def pick_text(texts, language=None):
    """Return the text of a {language: text} mapping for `language` (default: the reader's).

    Falls back to the source language, then to any text: a name is better than nothing.
    """
    texts = texts or {}
    language = (language or get_language() or settings.LANGUAGE_CODE).split("-")[0]
    return pick(texts, language, [settings.LANGUAGE_CODE])
