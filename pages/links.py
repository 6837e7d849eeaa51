"""Links that lead nowhere: inside the portal by query, outside of it by asking, a few at a time.

Pages are read for addresses once per published revision. Addresses are asked politely: seldom, one at a time per
host, no more than a handful a round, and never one of a private network (`pages.asking`).
"""

import re
import time
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.models import Page, ReferenceIndex

from pages.asking import Answer, ask
from pages.models.care import LinkReading, LinkTarget, LinkUse

PER_ROUND = 5
PAGES_PER_ROUND = 50
# A round asks nobody any more after so many seconds: scheduled pages are waiting.
LONGEST_ROUND = 15
AGAIN = {"works": timedelta(days=14), "broken": timedelta(days=3), "doubtful": timedelta(hours=6)}
_HREF = re.compile(r"""href=["'](https?://[^"'\s]+)["']""", re.I)
_WHOLE = re.compile(r"https?://\S+", re.I)
State = LinkTarget.State


def broken_inside(pages):
    """Return [(page id, kind, id of the target)] for links of live pages to what is gone or not published."""
    content_types = ContentType.objects.get_for_models(Page, get_document_model())
    references = ReferenceIndex.objects.filter(
        base_content_type=content_types[Page], to_content_type__in=content_types.values()
    ).values_list("object_id", "to_content_type", "to_object_id", named=False)
    sources = {str(pk) for pk in pages.filter(live=True).values_list("pk", flat=True)}
    found = {row for row in references if row[0] in sources}
    alive = {
        content_types[Page].pk: {str(pk) for pk in Page.objects.filter(live=True).values_list("pk", flat=True)},
        content_types[get_document_model()].pk: {
            str(pk) for pk in get_document_model().objects.values_list("pk", flat=True)
        },
    }
    kinds = {content_types[Page].pk: "page", content_types[get_document_model()].pk: "document"}
    return sorted((int(page), kinds[kind], to) for page, kind, to in found if to not in alive[kind])


def read_pages(limit=PAGES_PER_ROUND):
    """Read pages whose published revision was not read yet; return how many."""
    read = LinkReading.objects.filter(page=OuterRef("pk")).values("revision")[:1]
    unread = Page.objects.filter(live=True).annotate(read=Subquery(read))
    unread = unread.filter(Q(read__isnull=True) | ~Q(read=F("live_revision_id")), live_revision__isnull=False)
    pages = list(unread.order_by("pk")[:limit])
    for page in pages:
        _read(page)
    gone = LinkUse.objects.filter(page__live=False)
    if gone.exists():
        gone.delete()
        LinkReading.objects.filter(page__live=False).delete()
    return len(pages)


@transaction.atomic
def _read(page):
    found = {address for address in addresses_in(page.specific) if len(address) <= 500}
    known = dict(LinkTarget.objects.filter(address__in=found).values_list("address", "pk"))
    for address in found - set(known):
        known[address] = LinkTarget.objects.get_or_create(address=address)[0].pk
    LinkUse.objects.filter(page=page).exclude(target__in=known.values()).delete()
    uses = [LinkUse(page_id=page.pk, target_id=target) for target in known.values()]
    LinkUse.objects.bulk_create(uses, ignore_conflicts=True)
    LinkReading.objects.update_or_create(page_id=page.pk, defaults={"revision": page.live_revision_id})


def addresses_in(page):
    """Return every address on another host that stands in a page's texts, blocks and address fields."""
    found = set()
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            found |= _in_data(list(getattr(page, field.name).raw_data))
        elif isinstance(field, models.TextField | models.URLField):
            found |= _in_data(getattr(page, field.name))
    return {address.replace("&amp;", "&") for address in found}


def _in_data(data):
    if isinstance(data, str):
        whole = {data} if _WHOLE.fullmatch(data) else set()
        return whole | set(_HREF.findall(data))
    if isinstance(data, dict):
        data = data.values()
    return set().union(*map(_in_data, data)) if isinstance(data, list | tuple | type({}.values())) else set()


def ask_outside(limit=PER_ROUND):
    """Ask addresses that are due, each host once a round; return how many were asked."""
    begun, hosts, asked = time.monotonic(), set(), 0
    due = LinkTarget.objects.filter(next_at__lte=timezone.now(), uses__isnull=False).distinct().order_by("next_at")
    for target in due[: limit * 4]:
        host = urlsplit(target.address).hostname
        if host in hosts:
            continue
        if asked == limit or time.monotonic() - begun > LONGEST_ROUND:
            break
        hosts.add(host)
        asked += 1
        _write_down(target, ask(target.address))
    return asked


def _write_down(target, answer):
    """Keep an answer. A host that does not answer is asked again before it is called broken."""
    target.status, target.checked_at = answer.status, timezone.now()
    if answer.kind is Answer.Kind.REFUSED:
        target.state = State.REFUSED
    elif answer.works:
        target.state, target.failures = State.WORKS, 0
    else:
        target.failures += 1
        is_certain = answer.status in (404, 410) or target.failures > 2
        target.state = State.BROKEN if is_certain else State.DOUBTFUL
    target.next_at = target.checked_at + AGAIN.get(target.state, AGAIN["works"])
    target.save()


def look_after_links():
    """One round: read what was published, ask what is due where the portal may go out to ask."""
    return {"read": read_pages(), "asked": ask_outside() if settings.BAWABA_CHECK_LINKS else 0}
