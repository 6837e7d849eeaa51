"""The catalogue of open data for machines, after DCAT 2 (https://www.w3.org/TR/vocab-dcat-2/), in every language."""

import mimetypes

from django.http import JsonResponse
from django.utils import timezone

from pages.feeds import clean_text
from pages.publications.files import with_files
from pages.publications.kinds import LICENCE_ADDRESSES

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dct:issued": {"@type": "xsd:date"},
    "dct:modified": {"@type": "xsd:dateTime"},
}


def catalogue_answer(request, index, publications, names):
    """Return the catalogue as an answer.

    `publications` are open data in every language; `names` is the governorate in every language, the publisher of
    what belongs to no directorate.
    """
    translations = {}
    for page in with_files(publications.select_related("directorate", "locale").order_by("-published_on", "pk")):
        translations.setdefault(page.translation_key, {})[page.locale.language_code] = page
    catalogue = {
        "@context": _CONTEXT,
        "@id": request.build_absolute_uri(request.path),
        "@type": "dcat:Catalog",
        "dct:title": _texts({code: page.title for code, page in index.items()}),
        "dct:description": _texts({code: page.lead for code, page in index.items()}),
        "dct:publisher": _agent(names),
        "dct:language": sorted(index),
        "dcat:dataset": [_dataset(request, key, pages, names) for key, pages in translations.items()],
    }
    response = JsonResponse(catalogue, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response.headers["Content-Type"] = "application/ld+json; charset=utf-8"
    response.headers["Cache-Control"] = "public, max-age=600"
    # Anybody's page may read open data.
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _dataset(request, key, pages, names):
    page = next(iter(pages.values()))
    addresses = {code: request.build_absolute_uri(each.get_url(request)) for code, each in pages.items()}
    return {
        "@id": f"urn:uuid:{key}",
        "@type": "dcat:Dataset",
        "dct:identifier": str(key),
        "dct:title": _texts({code: each.title for code, each in pages.items()}),
        "dct:description": _texts({code: each.lead or each.search_description for code, each in pages.items()}),
        "dct:issued": page.published_on.isoformat(),
        "dct:modified": timezone.localtime(max(each.last_published_at for each in pages.values())).isoformat(),
        "dct:publisher": _agent(page.directorate.names if page.directorate else names),
        "dct:license": LICENCE_ADDRESSES.get(page.licence, page.licence),
        "dct:temporal": _texts({code: each.covers for code, each in pages.items()}),
        "dct:accrualPeriodicity": _texts({code: each.updates for code, each in pages.items()}),
        "dct:language": sorted(pages),
        "dcat:landingPage": [{"@id": address} for address in addresses.values()],
        "dcat:distribution": [_distribution(request, page, entry, pages) for entry in page.shown_files],
    }


def _distribution(request, page, entry, pages):
    document = entry["document"]
    labels = {
        code: next((other["label"] for other in each.shown_files if other["id"] == entry["id"]), "")
        for code, each in pages.items()
    }
    kind = mimetypes.guess_type(f"x.{document.file_extension}")[0] or "application/octet-stream"
    return {
        "@type": "dcat:Distribution",
        "dct:title": _texts(labels),
        "dcat:downloadURL": {"@id": request.build_absolute_uri(document.url)},
        "dcat:mediaType": kind,
        "dct:format": document.file_extension.upper(),
        "dcat:byteSize": document.file_size,
        "dct:issued": entry["issued_on"] or page.published_on.isoformat(),
        "dct:license": LICENCE_ADDRESSES.get(page.licence, page.licence),
    }


def _agent(names):
    return {"@type": "foaf:Agent", "foaf:name": _texts(names)}


def _texts(by_language):
    """Return texts with their language each; a language without words is left out."""
    return [{"@language": code, "@value": clean_text(text)} for code, text in sorted(by_language.items()) if text]
