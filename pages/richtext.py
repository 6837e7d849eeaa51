"""Rich text on its way in: which links it may hold, and cleaning of what word processors bring along.

How it is shown stands in `pages.richtext_shown`.
"""

import re
import unicodedata
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

from django.utils.translation import gettext

BLOCKS = ("p", "h2", "h3", "li")
DROPPED_WHOLE = {"script", "style", "head", "title", "xml", "template", "iframe", "object", "svg", "math", "textarea"}
_RENAMED = {"h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3", "strong": "b", "div": "p", "blockquote": "p", "tr": "p"}
_LINK_TYPES = {"page", "document"}
SCHEMES = {"", "http", "https", "mailto", "tel"}
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd]")
# What the portal's own editor never writes.
_PASTED = re.compile(
    r"(?i)<(?:span|font|div|table|h[1456]|meta|style|script|strong|em|i|u)\b|<[!?]|<o:|\s(?:class|style)=|mso-"
)
_EMPTY = re.compile(r"<(p|h2|h3|li)\b[^>]*>(?:\s|&nbsp;|<br ?/?>)*</\1>")
_GAPS = re.compile(r"\s{2,}")
_BULLET = re.compile(r"^[\s\u00a0]*(?:[·•§▪◦‣][\s\u00a0]*|o[\s\u00a0]{2,}|[-–][\u00a0]{2,}[\s\u00a0]*)")
_NUMBER = re.compile(r"^[\s\u00a0]*\(?[0-9٠-٩]{1,3}[.)\-][\u00a0]{2,}[\s\u00a0]*")


def is_safe_address(address):
    """Tell whether a link may lead there: pages of the site, http, https, e-mail and telephone, nothing that runs."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", str(address or "")))
    try:
        scheme = urlsplit(plain).scheme.lower()
    except ValueError:
        return False
    # «javascript&colon;» and the like are no schemes for Python, but some reader may see one.
    before = re.split(r"[/?#]", plain, maxsplit=1)[0]
    return bool(plain) and scheme in SCHEMES and (bool(scheme) or ":" not in before) and "&" not in before


def bad_links(html):
    """Return the words of links that lead nowhere or to an address that is not accepted."""
    finder = _LinkFinder()
    finder.feed(html or "")
    finder.close()
    return finder.bad


class _LinkFinder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.bad, self._words = [], None

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            given = dict(attrs)
            good = given.get("linktype") in _LINK_TYPES or is_safe_address(given.get("href"))
            self._words = None if good else []

    def handle_data(self, data):
        if self._words is not None:
            self._words.append(data)

    def handle_endtag(self, tag):
        if tag == "a" and self._words is not None:
            self.bad.append("".join(self._words).strip() or gettext("a link without words"))
            self._words = None


def clean(html):
    """Return what an editor meant of pasted HTML: paragraphs, two headings, lists, bold and links.

    Classes, styles, spans, comments, empty paragraphs and runs of no-break spaces of word processors go; their
    drawn bullets become lists, rows of tables one paragraph each. A single no-break space stays: it holds a
    number and its word together. Text of the portal's own editor keeps its shape.
    """
    if not _PASTED.search(html or ""):
        return _EMPTY.sub("", _close_gaps((html or "").replace("&nbsp;", "\u00a0")))
    cleaner = _Cleaner()
    cleaner.feed(html or "")
    cleaner.close()
    return cleaner.result()


class _Cleaner(HTMLParser):
    """Collects (tag, opening attributes, inner HTML) of each block, then writes them down."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.lists, self.inline, self.skipping = [], [], [], 0
        self.kind, self.list_kind, self.key, self.parts, self.is_word_list = None, "", "", [], False

    def handle_starttag(self, tag, attrs):
        if tag in DROPPED_WHOLE:
            self.skipping += 1
        elif not self.skipping:
            self._open(_RENAMED.get(tag, tag), dict(attrs))

    def handle_startendtag(self, tag, attrs):
        if tag == "br":
            self._open("br", {})

    def _open(self, tag, attrs):
        if tag in ("ul", "ol"):
            self._end_block()
            self.lists.append(tag)
        elif tag in BLOCKS:
            if tag == "p" and self.kind == "li" and not "".join(self.parts).strip():
                return  # a paragraph inside a list item is the item
            self._end_block()
            self._begin_block(tag, attrs)
        elif tag in ("td", "th") and "".join(self.parts).strip():
            self.parts.append(" – ")
        elif tag == "br":
            self.parts.append("<br/>")
        elif tag in ("b", "a"):
            self.parts.append(_opening(tag, attrs))
            self.inline.append(tag)

    def _begin_block(self, tag, attrs):
        self.kind, self.parts = tag, []
        self.list_kind = (self.lists[-1] if self.lists else "ul") if tag == "li" else ""
        key = attrs.get("data-block-key", "")
        self.key = key if re.fullmatch(r"[a-z0-9]{1,12}", key) else ""
        self.is_word_list = "msolist" in (attrs.get("class") or "").lower()

    def handle_endtag(self, tag):
        if tag in DROPPED_WHOLE:
            self.skipping = max(0, self.skipping - 1)
            return
        tag = _RENAMED.get(tag, tag)
        if self.skipping:
            return
        if tag in ("ul", "ol"):
            self._end_block()
            if self.lists:
                self.lists.pop()
        elif tag in BLOCKS:
            self._end_block()
        elif tag in self.inline:
            while self.inline:
                last = self.inline.pop()
                self.parts.append(f"</{last}>")
                if last == tag:
                    break

    def handle_data(self, data):
        if self.skipping:
            return
        if self.kind is None:
            if not data.strip("\u00a0 \t\r\n"):
                return
            self._begin_block("p", {})
        self.parts.append(escape(data, quote=False))

    def _end_block(self):
        while self.inline:
            self.parts.append(f"</{self.inline.pop()}>")
        if self.kind:
            self._keep(_tidy("".join(self.parts)))
        self.kind, self.parts = None, []

    def _keep(self, inner):
        kind, listed = self.kind, self.list_kind
        if kind == "p":
            for pattern, name in ((_BULLET, "ul"), (_NUMBER, "ol")):
                if pattern.match(inner) and (self.is_word_list or name == "ol" or inner.strip()[0] in "·•§▪◦‣"):
                    inner, kind, listed = _close_gaps(pattern.sub("", inner, count=1)), "li", name
        inner = inner.strip(" \t\r\n\u00a0")
        if re.sub(r"<[^>]*>", "", inner).strip():
            self.blocks.append((kind, listed, self.key, inner))

    def result(self):
        """Return the blocks as HTML; items that follow each other share a list."""
        self._end_block()
        out, open_list = [], ""
        for kind, listed, key, inner in self.blocks:
            if open_list != listed:
                out += [f"</{open_list}>" if open_list else "", f"<{listed}>" if listed else ""]
                open_list = listed
            attribute = f' data-block-key="{key}"' if key else ""
            out.append(f"<{kind}{attribute}>{inner}</{kind}>")
        return "".join([*out, f"</{open_list}>" if open_list else ""])


def _opening(tag, attrs):
    if tag == "b":
        return "<b>"
    if attrs.get("linktype") in _LINK_TYPES and str(attrs.get("id", "")).isdigit():
        return f'<a linktype="{attrs["linktype"]}" id="{attrs["id"]}">'
    address = (attrs.get("href") or "").strip()
    return f'<a href="{escape(address)}">' if address else "<a>"


def _tidy(inner):
    inner = re.sub(r"(?:<br/>\s*){2,}", "<br/>", inner)
    return inner if _BULLET.match(inner) or _NUMBER.match(inner) else _close_gaps(inner)


def _close_gaps(text):
    """Make one space of each gap that was kept open by no-break spaces."""
    return _GAPS.sub(lambda gap: " " if "\u00a0" in gap[0] else gap[0], text)
