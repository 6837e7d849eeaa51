"""Links that lead nowhere: inside the portal by query, outside of it by asking, a few at a time.

Pages are read for addresses once per published revision. Addresses are asked politely: seldom, one at a time per
host, no more than a handful a round, and never one of a private network (`pages.asking`).
"""

import re
import time
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.fields import StreamField
from wagtail.models import Page

from pages.asking import Answer, ask
from pages.models.care import LinkReading, LinkTarget, LinkUse

PER_ROUND = 5
PAGES_PER_ROUND = 50
# A round asks nobody any more after so many seconds: scheduled pages are waiting.
LONGEST_ROUND = 15
AGAIN = {"works": timedelta(days=14), "broken": timedelta(days=3), "doubtful": timedelta(hours=6)}
_HREF = re.compile(r"""href=["'](https?://[^"'\s]+)["']""", re.I)
_KINDS = ("page", "document")
_INSIDE = r"^(page|document):[0-9]+$"
_WHOLE = re.compile(r"https?://\S+", re.I)
State = LinkTarget.State


def broken_inside(pages):
    """Return [(page id, kind, id of the target)] for links of live pages to what is gone or not published."""
    uses = LinkUse.objects.filter(page__in=pages.values("pk"), page__live=True, target__address__regex=_INSIDE)
    found = [(page, *address.split(":")) for page, address in uses.values_list("page", "target__address")]
    wanted = {kind: {int(pk) for _page, of_kind, pk in found if of_kind == kind} for kind in _KINDS}
    alive = {
        "page": set(Page.objects.filter(live=True, pk__in=wanted["page"]).values_list("pk", flat=True)),
        "document": set(get_document_model().objects.filter(pk__in=wanted["document"]).values_list("pk", flat=True)),
    }
    return sorted((page, kind, int(pk)) for page, kind, pk in found if int(pk) not in alive[kind])


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
    found = {address for address in addresses_in(page.specific) | targets_in(page.specific) if len(address) <= 500}
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


def targets_in(page):
    """Return "page:12" and "document:5" for every page and document that a page's texts and blocks point to.

    Wagtail's index of references forgets what was deleted, which is what is looked for here.
    """
    found = set()
    for field in page._meta.get_fields():
        if not hasattr(field, "extract_references"):
            continue
        for model, pk, *_paths in field.extract_references(field.value_from_object(page)):
            kind = _kind_of(model)
            if kind and str(pk).isdigit():
                found.add(f"{kind}:{pk}")
    return found


def _kind_of(model):
    if issubclass(model, Page):
        return "page"
    return "document" if issubclass(model, AbstractDocument) else None


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
    due = LinkTarget.objects.filter(next_at__lte=timezone.now(), uses__isnull=False, address__startswith="http")
    due = due.distinct().order_by("next_at", "pk")
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
