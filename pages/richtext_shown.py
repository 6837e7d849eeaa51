"""Rich text on its way out: only what is allowed, each paragraph in its own direction, foreign words marked."""

import re
import unicodedata
from functools import lru_cache
from html import escape
from html.parser import HTMLParser

from django.conf import settings
from django.utils.translation import get_language_info

from pages.richtext import BLOCKS, DROPPED_WHOLE, is_safe_address

_SHOWN_BLOCKS = (*BLOCKS, "h4")
_PLAIN = {"ul", "ol", "b", "br", "i", "em", "sup", "sub", "hr"}
_EMPTY = ("br", "hr")
_SAME = {"strong": "b"}
_ARABIC = (
    "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
)
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_FOREIGN = {
    "rtl": re.compile(f"[{_ARABIC}](?:[{_ARABIC}\u064b-\u065f\u0670\\s\u00a0،؛ـ0-9-]*[{_ARABIC}\u064b-\u065f])"),
    "ltr": re.compile(f"[{_LATIN}](?:[{_LATIN}0-9\\s\u00a0.,'’&/@:_+-]*[{_LATIN}0-9])"),
}


@lru_cache(maxsize=256)
def dressed(html, language):
    """Return HTML for a page in `language`: nothing but text, headings, lists and safe links is let through.

    A paragraph whose first letter belongs to the other direction says so (`dir`, `lang`); words of the other
    script inside a paragraph are isolated and named. Links to other hosts say that they lead away.
    """
    dresser = _Dresser(language)
    dresser.feed(html)
    dresser.close()
    return dresser.result()


def first_strong(text):
    """Return "rtl" or "ltr" by the first letter with a direction, "" when there is none."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return ""


def direction_of(language):
    """Return the direction in which a language is written."""
    return "rtl" if get_language_info(language)["bidi"] else "ltr"


@lru_cache(maxsize=16)
def language_written(direction, language):
    """Return which language words in this direction are in, on a page in `language`."""
    if direction_of(language) == direction:
        return language
    return next((code for code, _name in settings.LANGUAGES if direction_of(code) == direction), "")


class _Dresser(HTMLParser):
    def __init__(self, language):
        super().__init__(convert_charrefs=True)
        self.language, self.direction = language, direction_of(language)
        self.out, self.open, self.facts, self.skipping = [], [], [], 0

    def handle_starttag(self, tag, attrs):
        tag = _SAME.get(tag, tag)
        if tag in DROPPED_WHOLE:
            self.skipping += 1
        elif self.skipping:
            return
        elif tag in _SHOWN_BLOCKS:
            self.out.append("")
            self.open.append([tag, len(self.out) - 1, ""])
        elif tag == "a":
            self._open_link(dict(attrs))
        elif tag in _PLAIN:
            self.out.append(f"<{tag}>")

    def _open_link(self, attrs):
        address = attrs.get("href") or ""
        if not is_safe_address(address):
            self.facts.append(None)  # its words stay
            return
        away = ' rel="external noopener"' if re.match(r"(?i)\s*(https?:)?//", address) else ""
        self.out.append(f'<a href="{escape(address)}"{away}>')
        self.facts.append(attrs.get("data-facts") or "")

    def handle_endtag(self, tag):
        tag = _SAME.get(tag, tag)
        if tag in DROPPED_WHOLE:
            self.skipping = max(0, self.skipping - 1)
        elif self.skipping:
            return
        elif tag in _SHOWN_BLOCKS and any(tag == each[0] for each in self.open):
            while self._close_block() != tag:
                pass
        elif tag == "a" and self.facts:
            facts = self.facts.pop()
            if facts is not None:
                self.out.append(f" {self._written(facts)}</a>" if facts else "</a>")
        elif tag in _PLAIN and tag not in _EMPTY:
            self.out.append(f"</{tag}>")

    def _written(self, facts):
        """Return kind and size of a document, «PDF|1.8 MB», each in its own direction."""
        kind, _bar, size = facts.partition("|")
        comma = "، " if self.direction == "rtl" else ", "
        size = f"{comma}<bdi>{escape(size)}</bdi>" if size else ""
        return f'<span class="file-facts">(<bdi dir="ltr">{escape(kind)}</bdi>{size})</span>'

    def _close_block(self):
        tag, place, direction = self.open.pop()
        self.out[place] = f"<{tag}{self._said(direction)}>"
        self.out.append(f"</{tag}>")
        return tag

    def _said(self, direction):
        if direction in ("", self.direction):
            return ""
        language = language_written(direction, self.language)
        return f' dir="{direction}"' + (f' lang="{language}"' if language else "")

    def handle_data(self, data):
        if self.skipping:
            return
        block = self.open[-1] if self.open else ["", 0, self.direction]
        block[2] = block[2] or first_strong(data)
        own = block[2] or self.direction
        other = "ltr" if own == "rtl" else "rtl"
        at = 0
        for run in _FOREIGN[other].finditer(data):
            self.out += [escape(data[at : run.start()], quote=False), self._foreign(run[0], other)]
            at = run.end()
        self.out.append(escape(data[at:], quote=False))

    def _foreign(self, words, direction):
        language = language_written(direction, self.language)
        named = f' lang="{language}"' if language else ""
        return f'<bdi{named} dir="{direction}">{escape(words, quote=False)}</bdi>'

    def result(self):
        while self.open:
            self._close_block()
        return "".join(self.out)
