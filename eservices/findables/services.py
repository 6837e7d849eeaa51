"""Every live service as search finds it, from its current version, many of them in few queries."""

import datetime

from django.conf import settings
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware
from django.utils.translation import get_language, override

from eservices.definitions import current_definitions
from eservices.models import Directorate, Service, ServicePage, ServiceTopic
from eservices.questions.fees import fee_line
from media.borrowed import BorrowedText
from pages.findables.public import is_below, private_paths
from pages.findables.texts import plain
from pages.remembering import remembered
from search.findable import Findable

SERVICES = "services"
_LINES = ("audience", "audience_note", "outcome", "fee_note", "duration_note", "closed_message", "appeal")


class ServiceSource:
    """See `search.sources.Source`. A key is the number of a service."""

    name = SERVICES

    def keys(self):
        """Give the numbers of the live services."""
        rows = Service.objects.filter(is_live=True, current__isnull=False)
        yield from map(str, rows.order_by("pk").values_list("pk", flat=True).iterator(chunk_size=2_000))

    def read(self, keys):
        """Tell of some services in each language that their version has a name in."""
        audiences = ServiceTopic.objects.filter(kind=ServiceTopic.Kind.AUDIENCE)
        rows = Service.objects.filter(pk__in=[int(key) for key in keys if key.isdecimal()])
        rows = rows.filter(is_live=True, current__isnull=False).select_related("directorate")
        services = list(rows.prefetch_related(Prefetch("topics", audiences, to_attr="audiences")).order_by("pk"))
        definitions, prose = current_definitions(services), _prose_of(services)
        told = []
        for service in services:
            for language, _name in settings.LANGUAGES:
                with override(language):
                    told += _tell(service, definitions[service.pk], prose.get(service.pk, {}), language)
        return told


def _prose_of(services):
    """Return {service: {language: page}}: the public pages of services, "" for the source's own."""
    numbers = {service.page_id: service.pk for service in services if service.page_id}
    if not numbers:
        return {}
    private = private_paths()
    keys = dict(ServicePage.objects.filter(pk__in=numbers).values_list("translation_key", "pk"))
    fields = ("path", "body", "search_words", "search_description", "translation_key", "locale__language_code")
    pages = ServicePage.objects.filter(translation_key__in=keys, live=True, alias_of=None).only(*fields)
    found = {}
    for page in pages.select_related("locale").order_by("pk"):
        if not is_below(page.path, private):
            source = keys[page.translation_key]
            languages = found.setdefault(numbers[source], {})
            languages[page.locale.language_code] = page
            if page.pk == source:
                languages[""] = page
    return found


def _tell(service, definition, pages, language):
    document = definition.document

    def text(texts):
        """Return a text in this language; one that another language lends is no word of this one."""
        words = definition.text(texts, language)
        return "" if isinstance(words, BorrowedText) else words

    source, page = pages.get(""), pages.get(language)
    # The page whose being public decides; a service that lost its page stands by itself.
    decides = page or source
    if not text(document.get("name")) or (service.page_id and decides is None):
        return
    # A copy that nobody translated says what its source says.
    is_own = page is not None and (page is source or not page.body or page.body != source.body)
    headings, lines = plain(page.body) if is_own else ([], [])
    yield Findable(
        key=str(service.pk),
        language=language,
        kind="service",
        title=text(document.get("name")),
        address=reverse("eservices:card", args=[service.slug]),
        summary=text(document.get("summary")),
        keywords=_keywords(page if is_own else None),
        headings=(*_questions(document, text), *_documents(document, text), *headings),
        body="\n".join(filter(None, (*_body(document, text, fee_line(definition, language)), *lines))),
        directorate=service.directorate.code,
        audiences=tuple(str(topic.pk) for topic in service.audiences),
        over_at=_moment(document.get("closes_at")),
        page_id=decides.pk if decides else None,
    )


def _keywords(page):
    words = (page.search_words if page else "").replace("،", ",").replace("؛", ",").split(",")
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))


def _questions(document, text):
    return [text(row.get("question")) for row in document.get("faq") or () if text(row.get("question"))]


def _documents(document, text):
    return [text(row.get("label")) for row in document.get("documents") or () if text(row.get("label"))]


def _body(document, text, fee):
    yield from (text(document.get(name)) for name in _LINES)
    yield "" if isinstance(fee, BorrowedText) else fee
    for row in document.get("fees") or ():
        yield from (text(row.get("label")), text(row.get("note")))
    for row in document.get("faq") or ():
        yield text(row.get("answer"))
    for row in document.get("documents") or ():
        yield from (text(row.get("hint")), text(row.get("case")))
    for name in ("legal", "eligibility_note"):
        yield from (text(row.get("text")) for row in document.get(name) or ())
    place = document.get("in_person") or {}
    yield from (text(place.get("place")), text(place.get("hours")), place.get("phone") or "")
    for step in document.get("steps") or ():
        yield text(step.get("title"))


def _moment(text):
    try:
        moment = parse_datetime(text or "")
    except ValueError:
        return None
    return make_aware(moment) if isinstance(moment, datetime.datetime) and is_naive(moment) else moment


def directorate_names():
    """Return {code: name} of the directorates in the reader's language, remembered."""
    return remembered(f"search-directorates:{get_language()}", _directorate_names)


def _directorate_names():
    return {row.code: row.name() for row in Directorate.objects.all()}


def audience_names():
    """Return {code: name} of the audiences in the reader's language, remembered."""
    return remembered(f"search-audiences:{get_language()}", _audience_names)


def _audience_names():
    return {str(row.pk): row.name() for row in ServiceTopic.objects.filter(kind=ServiceTopic.Kind.AUDIENCE)}
