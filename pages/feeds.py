"""Atom feeds: what is new in one section, in one language."""

import re
from hashlib import sha256
from html import escape

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import http_date, quote_etag
from django.utils.translation import get_language

from media.fields import text_in
from pages.models.settings import SiteIdentity

# What XML 1.0 cannot carry, however it is written: one pasted control character would break the feed for everybody.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
MOST = 30


def clean_text(text):
    """Return `text` without the characters that no feed or calendar can carry."""
    return _UNWRITABLE.sub("", str(text or ""))


def atom_feed(request, section, entries, *, author):
    """Return the feed of a section's page as an answer.

    `entries` are dicts of title, summary (plain text), page, published, and optionally updated, author and categories;
    their identity is the page's translation key and language, so it survives a move.
    """
    feed = Atom1Feed(
        title=clean_text(section.title),
        link=request.build_absolute_uri(section.get_url(request)),
        description=clean_text(getattr(section, "lead", "")),
        language=get_language(),
        feed_url=request.build_absolute_uri(),
        # A part of the section, chosen by the address, is another feed.
        feed_guid=f"urn:uuid:{section.translation_key}#{get_language()}{request.META.get('QUERY_STRING', '')}",
        author_name=clean_text(author),
    )
    for entry in entries:
        page = entry["page"]
        feed.add_item(
            title=clean_text(entry["title"]),
            link=request.build_absolute_uri(page.get_url(request)),
            description=escape(clean_text(entry["summary"])),
            unique_id=f"urn:uuid:{page.translation_key}#{get_language()}",
            pubdate=entry["published"],
            updateddate=entry.get("updated") or entry["published"],
            author_name=clean_text(entry.get("author")) or None,
            categories=[clean_text(each) for each in entry.get("categories", ())],
        )
    response = HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    response.headers["Cache-Control"] = "public, max-age=600"
    return response


def authority_of(request):
    """Return the name of who runs the portal, as the author of what it publishes."""
    named = text_in(SiteIdentity.for_request(request).names)
    return named or text_in(settings.BAWABA_IDENTITY["name"])


def answer_unless_same(request, response, changed=None):
    """Return the answer with its mark and the moment of its last change, or a 304 to who has it already."""
    response.headers["ETag"] = quote_etag(sha256(response.content).hexdigest()[:32])
    response.headers.setdefault("Cache-Control", "public, max-age=600")
    moment = int(changed.timestamp()) if changed else None
    if moment:
        response.headers["Last-Modified"] = http_date(moment)
    return get_conditional_response(request, response.headers["ETag"], moment, response)
