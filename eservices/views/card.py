"""The card of a service and the catalogue: rights and duties from the current version, prose from the page."""

from django.db.models import SlugField
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from eservices.actions.draft import refuse_closed
from eservices.catalogue import live_services, working_days
from eservices.catalogue_groups import WAYS, sort_lines
from eservices.definitions import definition_of, latest_text_revision
from eservices.exceptions import ServiceClosed
from eservices.models import Directorate, Service
from eservices.questions.fees import fee_line
from eservices.views.card_prose import prose_of
from pages.prepared import Given, Prepared
from pages.structured_data import service_data

_LIVE = Prepared(
    lambda: (
        Service.objects.filter(slug=Given("slug", SlugField()), is_live=True, current__isnull=False)
        .select_related("current", "directorate")
        .defer("current__document")
    )
)


@require_safe
def catalogue(request):
    """List the live services, sorted as `?by=` says: an unknown way shows them all."""
    services, by = live_services(), request.GET.get("by", "")
    groups = sort_lines(services, by, get_language())
    ways = [{"by": way, "label": label, "is_current": way == (by if by in WAYS else "")} for way, label in WAYS.items()]
    return render(request, "eservices/catalogue.html", {"services": services, "groups": groups, "ways": ways})


@require_safe
def card(request, slug):
    """Show everything a citizen wants to know before applying."""
    service = _LIVE.first(slug=slug)
    if service is None:
        raise Http404
    definition = definition_of(service.current, latest_text_revision(service.current))
    context = card_context(service, definition, get_language())
    return render(request, "eservices/card.html", context | {"structured_data": [_described(request, context)]})


def _described(request, context):
    text = context["text"]
    return service_data(
        request,
        name=text["name"],
        summary=text["summary"],
        audience=text["audience"],
        provider=context["directorate"],
        phone=context["place"]["phone"] or "",
        fee=text["fee_summary"],
    )


def card_context(service, definition, language):
    """Return what the card shows of a definition, every text in `language`."""
    document = definition.document

    def text(texts):
        return definition.text(texts, language)

    texts = {name: text(document.get(name)) for name in _TEXTS} | {"fee_summary": fee_line(definition, language)}
    place = document.get("in_person") or {}
    page, newer = prose_of(service, language)
    return {
        "service": service,
        "text": texts,
        "breadcrumbs": _breadcrumbs(texts["name"]),
        "icon": document.get("icon") or "document",
        "sample": bool(document.get("sample")),
        "minutes": document.get("minutes"),
        "days": document.get("duration_days"),
        "directorate": service.directorate.name(language),
        "cells": _cells(service, document, texts, text(place.get("place"))),
        "conditions": [text(line.get("text")) for line in document.get("eligibility_note") or ()],
        "documents": document_groups(definition, language),
        "nodes": _nodes(definition, text),
        "fees": [
            {"label": text(fee.get("label")), "amount": fee.get("amount"), "note": text(fee.get("note"))}
            for fee in document.get("fees") or ()
        ],
        "legal": [text(line.get("text")) for line in document.get("legal") or ()],
        "faq": [
            {"question": text(item.get("question")), "answer": text(item.get("answer"))}
            for item in document.get("faq") or ()
        ],
        "place": {"place": text(place.get("place")), "hours": text(place.get("hours")), "phone": place.get("phone")},
        "is_open": is_open(service, definition),
        "page": page,
        "newer_source": newer,
        "reviewed_on": service.current.published_at if service.current else None,
    }


def _breadcrumbs(name):
    return [
        {"label": _("Home"), "url": f"/{get_language()}/"},
        {"label": _("Services"), "url": reverse("eservices:catalogue")},
        {"label": name, "url": ""},
    ]


def _cells(service, document, texts, place):
    """Return the strip: fee, time, who, where."""
    sample, days = bool(document.get("sample")), document.get("duration_days")
    name = service.directorate.name()
    return [
        _cell("money", pgettext("service card", "Fee"), texts["fee_summary"], texts["fee_note"], sample),
        _cell("clock", pgettext("service card", "Time"), working_days(days), texts["duration_note"], sample),
        _cell("person", _("Who applies?"), texts["audience"], texts["audience_note"]),
        _cell("building", _("Where"), name, _without_name(place, name)),
    ]


def _without_name(place, name):
    """Return a place without the directorate's own name before it, which the strip shows already."""
    rest = place.removeprefix(name).lstrip("،, ")
    return rest[:1].upper() + rest[1:]


def _cell(icon, label, value, note="", sample=False):
    return {"icon": icon, "label": label, "value": value or "–", "note": note, "sample": sample}


_TEXTS = (
    "name",
    "summary",
    "audience",
    "audience_note",
    "outcome",
    "fee_note",
    "duration_note",
    "closed_message",
)


def document_groups(definition, language):
    """Return the documents by case, in the editor's order: [{"case", "documents"}]."""
    groups = {}
    for document in definition.document.get("documents") or ():
        case = definition.text(document.get("case"), language)
        entry = {
            "label": definition.text(document.get("label"), language),
            "hint": definition.text(document.get("hint"), language),
            "required": document.get("required", True),
            "original": document.get("original") or "none",
        }
        groups.setdefault(case, []).append(entry)
    # What everybody brings comes first.
    ordered = sorted(groups.items(), key=lambda group: bool(group[0]))
    return [{"case": case, "documents": entries} for case, entries in ordered]


_DIRECTORATES = Prepared(
    lambda places: Directorate.objects.filter(code__in=[Given(place, SlugField()) for place in places]).order_by()
)


def _directorate_names(definition, language):
    stages = definition.document.get("stages") or ()
    codes = dict.fromkeys(stage["directorate"] for stage in stages if stage.get("directorate"))
    places = {f"code_{number}": code for number, code in enumerate(codes)}
    return {row.code: row.name(language) for row in _DIRECTORATES.rows(tuple(places), **places)}


# Said, because what a template does not find it looks for in five places.
_NOT_LIVE = {"state": "todo", "tag": None, "items_at_once": ()}


def _nodes(definition, text):
    """Return the stages as the reed path draws them."""
    names = _directorate_names(definition, get_language())
    nodes = []
    for stage in definition.document.get("stages") or ():
        note = names.get(stage.get("directorate"), "")
        if stage.get("show_if"):
            note = _("%(directorate)s, in some cases") % {"directorate": note}
        days = working_days(stage.get("target_days"))
        nodes.append(_NOT_LIVE | {"title": text(stage.get("title")), "note": note, "meta": days})
    return nodes


def is_open(service, definition):
    """Tell whether the service takes applications now."""
    try:
        refuse_closed(service, definition)
    except ServiceClosed:
        return False
    return True
