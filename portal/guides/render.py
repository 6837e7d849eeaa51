"""Markdown of our own guides as HTML for the admin."""

import re
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

from portal.guides.registry import GUIDES

# HTML in a guide is shown as text: a guide is words, and nobody has to trust its author with scripts.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_OTHER_GUIDE = re.compile(r"([a-z]+)\.[a-z]{2,3}\.md(#.*)?")


@dataclass(frozen=True)
class Page:
    """A guide ready to be shown: its title, its sections as (anchor, title), and its body without the title."""

    title: str
    sections: list
    body: SafeString


def render_guide(text):
    """Return the Page of a guide's Markdown. Links between guides lead to their pages in the admin."""
    tokens = _MARKDOWN.parse(text)
    title, sections, body = "", [], []
    heading = ""
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = token.tag
        if token.type == "heading_open" and heading == "h2":
            anchor = f"section-{len(sections) + 1}"
            token.attrSet("id", anchor)
            sections.append((anchor, _words(tokens[place + 1])))
        if heading == "h1":
            title = title or _words(token)
        else:
            _lead_to_admin(token)
            body.append(token)
        if token.type == "heading_close":
            heading = ""
    html = _MARKDOWN.renderer.render(body, _MARKDOWN.options, {})
    return Page(title, sections, mark_safe(html))  # noqa: S308 (made above from escaped Markdown of the repository)


def _words(inline):
    """Return the plain words of an inline token."""
    return "".join(child.content for child in inline.children or ())


def _lead_to_admin(token):
    for child in token.children or ():
        found = _OTHER_GUIDE.fullmatch(child.attrGet("href") or "") if child.type == "link_open" else None
        if found and found[1] in GUIDES:
            child.attrSet("href", reverse("guides:guide", args=[found[1]]))
