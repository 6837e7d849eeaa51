"""What an editor had better look at before publishing, in Arabic and in English. It advises; nothing is held back.

A finding is a code with the words concerned. Codes become sentences in `FINDINGS`, in the editor's language; texts are
looked at in the page's.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.rich_text import RichText

FINDINGS = {
    "alt": _("A picture has no words for those who cannot see it, in this language."),
    "headings": _("A heading skips a level: a small heading needs a large one above it."),
    "empty-heading": _("A heading is empty."),
    "link-words": _("Words of a link do not say where it leads."),
    "bare-link": _("A link shows its address instead of words."),
    "description": _("There is no description for search engines, and no lead to take it from."),
    "digits": _("Two kinds of digits stand in one text. The portal writes 0-9."),
    "eastern-digits": _("Digits are written ٠-٩. The portal writes 0-9."),
    "quotes": _("Quotation marks are straight: use «…» in Arabic and “…” in English."),
    "sentence": _("A sentence is very long: split it."),
    "spaces": _("There are several spaces in a row, or a space before a mark."),
    "comma": _("A Latin comma, semicolon or question mark stands in Arabic text."),
    "stretched": _("Letters are stretched with a dash (ـ); search engines and readers stumble over it."),
    "translation-missing": _("The page is not in this language yet:"),
    "translation-stale": _("The source has changed since this language was translated:"),
}
LONGEST_SENTENCE = {"ar": 40, "en": 30}
_LINK_WORDS = {
    *("اضغط هنا", "انقر هنا", "هنا", "من هنا", "المزيد", "اقرأ المزيد", "للمزيد", "الرابط", "رابط", "هذا الرابط"),
    *("click here", "here", "read more", "more", "link", "this link", "click", "this page", "learn more"),
}
_ARABIC = re.compile(r"[\u0621-\u064a]")
_EASTERN, _WESTERN = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]"), re.compile(r"[0-9]")
_SENTENCE_END = re.compile(r"(?<=[.!?؟…])\s+|\n+")
_STRAIGHT = re.compile(r"(?<!\w)\"(?=\w)|(?<=[^\W\d])\"(?!\w)|“[^”]*\"")
_SPACES = re.compile(r"\S {2,}\S|[\u0621-\u064aA-Za-z] +[،,؛;:.؟?!](?:\s|$)")
_LATIN_MARK = re.compile(r"(?<=[\u0621-\u064a])[,;?](?=\s|$)")
_SHOWN = 60


@dataclass(frozen=True)
class Finding:
    """One thing to look at: its code, and the words concerned (or the name of a language)."""

    code: str
    words: str = ""

    @property
    def sentence(self):
        return FINDINGS[self.code]


def findings_of(page):
    """Return the Findings of a page as it is loaded, each once, in the order of its fields."""
    language = page.locale.language_code
    texts, pictures = [], []
    for field in page._meta.get_fields():
        _collect(page, field, texts, pictures)
    found = [Finding("alt", picture.title) for picture in pictures if not (picture.alt or {}).get(language)]
    for kind, text in texts:
        found += _in_rich(text, language) if kind == "rich" else _in_plain(text, language)
    found += _headings([text for kind, text in texts if kind == "rich"])
    # What a service is described by stands in its card, which the check-list asks for.
    if not (page.search_description or getattr(page, "lead", "") or getattr(page, "is_described_by_card", False)):
        found.append(Finding("description"))
    return list(dict.fromkeys(found))


def _collect(page, field, texts, pictures):
    value = getattr(page, field.name, None) if getattr(field, "concrete", False) else None
    if not value:
        return
    if isinstance(field, StreamField):
        _collect_blocks(value, texts, pictures)
    elif isinstance(field, RichTextField):
        texts.append(("rich", value))
    elif isinstance(field, models.ForeignKey) and hasattr(value, "default_alt_text"):
        pictures.append(value)
    elif field.name in ("title", "lead", "search_description"):
        texts.append(("plain", value))


def _collect_blocks(stream, texts, pictures):
    for child in stream:
        _collect_value(child.block, child.value, texts, pictures)


def _collect_value(block, value, texts, pictures):
    """Walk a block's value down to texts and pictures."""
    if isinstance(value, RichText):
        texts.append(("rich", value.source))
    elif isinstance(block, ImageChooserBlock):
        if value:
            pictures.append(value)
    elif hasattr(block, "child_blocks"):
        if hasattr(value, "stream_block"):
            _collect_blocks(value, texts, pictures)
        else:
            for name, child in block.child_blocks.items():
                _collect_value(child, value.get(name), texts, pictures)
    elif hasattr(block, "child_block"):
        for item in value or ():
            _collect_value(block.child_block, item, texts, pictures)
    elif isinstance(value, str) and not value.startswith(("http://", "https://")):
        texts.append(("plain", value))


class _Reading(HTMLParser):
    """Rich text as a reader meets it: running text, the words of each link, the level of each heading."""

    _BREAKS = frozenset({"p", "li", "h2", "h3", "h4", "h5", "h6", "br", "hr"})

    def __init__(self, source):
        super().__init__()
        self.text, self.links, self.headings, self._open = [], [], [], []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self._open.append(self.links)
            self.links.append("")
        elif re.fullmatch("h[1-6]", tag):
            self._open.append(self.headings)
            self.headings.append([int(tag[1]), ""])
        if tag in self._BREAKS:
            self.text.append("\n")

    def handle_endtag(self, tag):
        if self._open and (tag == "a" or re.fullmatch("h[1-6]", tag)):
            self._open.pop()
        if tag in self._BREAKS:
            self.text.append("\n")

    def handle_data(self, data):
        self.text.append(data)
        for kept in self._open:
            if kept is self.links:
                self.links[-1] += data
            else:
                self.headings[-1][1] += data


def _in_rich(source, language):
    reading = _Reading(source)
    found = []
    for words in (words.strip() for words in reading.links):
        if words.casefold().strip(" .:»«…") in _LINK_WORDS:
            found.append(Finding("link-words", words))
        elif re.match(r"(?i)(https?://|www\.)", words):
            found.append(Finding("bare-link", words[:_SHOWN]))
    return found + _in_plain("".join(reading.text), language)


def _headings(sources):
    """A heading may be one level below the one before it, or go back up; the page's title is level 1."""
    found, before = [], 1
    for source in sources:
        for level, words in _Reading(source).headings:
            if not words.strip():
                found.append(Finding("empty-heading"))
                continue
            if level > before + 1:
                found.append(Finding("headings", words.strip()[:_SHOWN]))
            before = level
    return found


def _in_plain(text, language):
    found = []
    eastern, western = _EASTERN.search(text), _WESTERN.search(text)
    if eastern:
        found.append(Finding("digits" if western else "eastern-digits", _around(text, eastern)))
    for code, pattern in (("quotes", _STRAIGHT), ("spaces", _SPACES)):
        if match := pattern.search(text):
            found.append(Finding(code, _around(text, match)))
    if _ARABIC.search(text):
        if match := _LATIN_MARK.search(text):
            found.append(Finding("comma", _around(text, match)))
        if match := re.search("\u0640", text):
            found.append(Finding("stretched", _around(text, match)))
    longest = LONGEST_SENTENCE.get(language, LONGEST_SENTENCE["ar"])
    for sentence in _SENTENCE_END.split(text):
        if len(sentence.split()) > longest:
            found.append(Finding("sentence", sentence.strip()[:_SHOWN] + "…"))
    return found


def _around(text, match):
    """Return a few words around a match, to find it by."""
    start, end = max(0, match.start() - _SHOWN // 2), match.end() + _SHOWN // 2
    return " ".join(text[start:end].split())
