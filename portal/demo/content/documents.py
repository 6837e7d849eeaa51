"""Real small documents of demo pages: PDF set by the typesetter, CSV written from the demo's own data."""

import csv
import io
from uuid import NAMESPACE_URL, uuid5

from django.core.files.base import ContentFile

from media.models import CustomDocument
from portal.demo.files import paper_pdf


def pdf(name, titles):
    """Return the document `name` (a file's name without its ending), made when it is not there yet."""
    return _document(f"{name}.pdf", titles, lambda: paper_pdf(titles["ar"]))


def table(name, titles, rows):
    """Return a CSV of `rows`, the first being the heads; it begins with the mark by which Excel reads Arabic."""

    def content():
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        return ("\ufeff" + text.getvalue()).encode()

    return _document(f"{name}.csv", titles, content)


def _document(name, titles, content):
    # Its title is what editors find it by; readers see the titles in their language.
    title = f"{titles['ar']} ({name})"
    document = CustomDocument.objects.filter(title=title).first()
    if document is None:
        document = CustomDocument(title=title, titles=titles, file=ContentFile(content(), name=name))
        document._set_document_file_metadata()
        document.save()
    return document


def entries(slug, kind, values):
    """Return {language: blocks} of a stream field whose entries keep their id in every language.

    `values` are dicts whose texts are {language: text}.
    """
    found = {}
    for language in ("ar", "en"):
        found[language] = [
            {
                "type": kind,
                "value": {name: _in(value, language) for name, value in entry.items()},
                "id": str(uuid5(NAMESPACE_URL, f"bawaba/{slug}/{kind}/{place}")),
            }
            for place, entry in enumerate(values)
        ]
    return found


def _in(value, language):
    return value[language] if isinstance(value, dict) else value


def file(document, label, issued_on=None, note=None):
    """Return one entry of a list of files."""
    return {"document": document.pk, "label": label, "issued_on": issued_on, "note": note or ""}
