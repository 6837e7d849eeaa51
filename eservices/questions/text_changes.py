"""Comparing two version documents by their texts: what changed, and whether only translations did."""

from .translations import language_codes

MISSING = object()


def is_text(value, languages):
    """True for a {language: text} mapping; an empty mapping is a text that nobody wrote."""
    return isinstance(value, dict) and set(value) <= set(languages)


def languages_of(*documents):
    """Every language that one of the documents speaks."""
    return {*language_codes(), *(code for document in documents for code in document.get("languages", ()))}


def without_translations(node, source, languages):
    """`node` with every text reduced to the source language: what decides rights and duties."""
    if isinstance(node, dict):
        if is_text(node, languages):
            return node.get(source, "")
        return {key: without_translations(value, source, languages) for key, value in node.items()}
    if isinstance(node, list):
        return [without_translations(value, source, languages) for value in node]
    return node


def only_translations_differ(old, new):
    """True when the two documents say the same in the source language and are built alike."""
    source, languages = new["source"], languages_of(old, new)
    return without_translations(old, source, languages) == without_translations(new, source, languages)


def changed_translations(old, new):
    """{JSON pointer: {language: text}} that turns `old` into `new`; both must be built alike.

    The source language is never among them. A translation taken away becomes an empty text.
    """
    languages = languages_of(old, new)
    changes = {}
    _compare(old, new, "", new["source"], languages, changes)
    return changes


def _compare(old, new, path, source, languages, changes):
    if isinstance(new, dict):
        if is_text(new, languages) and is_text(old, languages):
            texts = {
                code: new.get(code, "")
                for code in sorted(languages - {source})
                if new.get(code, "") != old.get(code, "")
            }
            if texts:
                changes[path] = texts
            return
        for key, value in new.items():
            _compare(old[key], value, f"{path}/{key}", source, languages, changes)
    elif isinstance(new, list):
        for index, value in enumerate(new):
            _compare(old[index], value, f"{path}/{index}", source, languages, changes)
