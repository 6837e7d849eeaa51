"""Texts in every configured language, side by side, and knowing when a translation has gone stale.

A text is stored as `{"ar": "…", "en": "…"}`. Only while a translation is stale the value also carries
`"from": {"en": "the source text it was made from"}`, so the editor can see what changed.
"""

from django.conf import settings


def source_language():
    """The language in which services are written first."""
    return settings.LANGUAGE_CODE


def language_codes():
    """Every configured language, the source first."""
    codes = [code for code, _name in settings.LANGUAGES]
    return sorted(codes, key=lambda code: code != source_language())


def clean_texts(value):
    """The texts of one value without empty ones and without editing notes."""
    value = _mapping(value)
    found = {code: str(value.get(code) or "").strip() for code in language_codes()}
    return {code: text for code, text in found.items() if text}


def current_texts(value):
    """The texts of one value without translations of what the source said before."""
    stale = stale_languages(value)
    return {code: text for code, text in clean_texts(value).items() if code not in stale}


def mark_stale(posted):
    """What to store for a posted text: the texts, and for each stale translation its old source text.

    The editor's script sends under "base" which source text each translation was last edited against. A
    translation that differs from its base was edited just now, so it belongs to the source of now.
    """
    source = source_language()
    value = {code: str(posted.get(code) or "").replace("\r\n", "\n") for code in language_codes()}
    bases, stale = _mapping(posted.get("base")), {}
    for code in language_codes():
        base = _mapping(bases.get(code))
        untouched = value[code] and value[code] == base.get("text")
        if code != source and untouched and base.get("source") not in (None, "", value[source]):
            stale[code] = base["source"]
    written = {code: text for code, text in value.items() if text}
    return {**written, "from": stale} if stale else written


def _mapping(value):
    return value if isinstance(value, dict) else {}


def for_editing(value):
    """A stored text with the base that `mark_stale` needs back."""
    value = _mapping(value)
    texts = {code: value.get(code) or "" for code in language_codes()}
    old = value.get("from") or {}
    base = {
        code: {"text": text, "source": old.get(code, texts[source_language()])}
        for code, text in texts.items()
        if code != source_language()
    }
    return {**texts, "base": base}


def stale_languages(value):
    """Languages whose text was made from an older source text."""
    return sorted(_mapping(_mapping(value).get("from")))
