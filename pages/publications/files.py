"""Files of publications, read for many pages at once."""

from wagtail.documents import get_document_model

from pages.locales import language_of


def with_files(pages):
    """Give each page its files as `shown_files`, [{id, label, note, issued_on, document}]: one query for all."""
    pages = list(pages)
    entries = {page.pk: [_entry(raw) for raw in page.files.raw_data] for page in pages}
    wanted = {entry["document"] for listed in entries.values() for entry in listed}
    documents = get_document_model().objects.in_bulk(wanted - {None})
    for page in pages:
        language = language_of(page)
        found = [entry | {"document": documents.get(entry["document"])} for entry in entries[page.pk]]
        # A document that was deleted since leaves no dead link behind.
        page.shown_files = [_named(entry, language) for entry in found if entry["document"]]
        page.formats = list(dict.fromkeys(entry["document"].file_extension.upper() for entry in page.shown_files))
    return pages


def _entry(raw):
    value = raw["value"]
    return {"id": raw.get("id"), **{name: value.get(name) for name in ("document", "label", "note", "issued_on")}}


def _named(entry, language):
    return entry | {"label": entry["label"] or entry["document"].title_in(language)}
