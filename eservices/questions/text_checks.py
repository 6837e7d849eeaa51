"""Translations that are missing or stale, wherever in the form they stand."""

from django.utils.translation import gettext as _

from .check_lines import block_anchor, language_name
from .translations import clean_texts, language_codes, stale_languages


def text_problems(columns):
    """A line for each text without one of its languages, a note for each stale translation."""
    for column, value in columns.items():
        for texts, anchor in texts_in(value, column):
            yield from _one_text(texts, anchor)


def texts_in(value, path, key=""):
    """Every stored text under `value` with the id of the element that shows it."""
    if isinstance(value, dict):
        if _is_text(value):
            yield value, block_anchor(key) if key else path
            return
        key = value.get("id") or key
        for name, inner in value.items():
            yield from texts_in(inner, f"{path}-{name}", key)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner, path, key)


def _is_text(value):
    codes = set(language_codes())
    return bool(codes & set(value)) and set(value) <= codes | {"from"}


def _one_text(texts, anchor):
    found = clean_texts(texts)
    if not found:
        return
    excerpt = next(iter(found.values()))
    excerpt = excerpt if len(excerpt) <= 40 else excerpt[:39] + "…"
    for code in language_codes():
        if code not in found:
            words = {"language": language_name(code), "text": excerpt}
            yield _("Missing in %(language)s: “%(text)s”") % words, anchor
    for code in stale_languages(texts):
        if code in found:
            words = {"language": language_name(code), "text": excerpt}
            yield _("Changed since it was translated (%(language)s): “%(text)s”") % words, anchor, False
