"""Documents that public pages offer, found by their titles and by what they say."""

from collections import defaultdict

from django.conf import settings
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from media.models import CustomDocument, DocumentText
from pages.findables.offers import DOCUMENTS, offering
from pages.findables.pages import PAGES
from pages.findables.public import is_below, private_collections
from pages.models import DocumentOffer
from search.findable import Findable
from search.models import Entry


class DocumentSource:
    """See `search.sources.Source`. A key is the number of a document.

    It belongs to whom the page that offers it belongs to, as search knows that page: pages are read before documents.
    """

    name = DOCUMENTS

    def keys(self):
        """Give the numbers of documents that a public page offers."""
        rows = DocumentOffer.objects.order_by("document_id").values_list("document_id", flat=True).distinct()
        for number in rows.iterator(chunk_size=2_000):
            yield str(number)

    def read(self, keys):
        """Tell of some documents in each language that they have a title in, else in that of the page."""
        ids = [int(key) for key in keys if key.isdecimal()]
        private = private_collections()
        rows = CustomDocument.objects.filter(pk__in=ids).select_related("collection")
        rows = [row for row in rows.order_by("pk") if not is_below(row.collection.path, private)]
        pages = _entries_of_pages(rows)
        hashes = [row.file_hash for row in rows if row.file_hash]
        texts = dict(DocumentText.objects.filter(file_hash__in=hashes).values_list("file_hash", "text"))
        return [found for row in rows for found in _tell(row, pages[row.pk], texts.get(row.file_hash, ""))]


def _entries_of_pages(rows):
    """Return {document: {language: the entry of a page that offers it}}."""
    offered = offering([row.pk for row in rows])
    wanted = {str(number) for numbers in offered.values() for number in numbers}
    columns = ("key", "language", "title", "directorate", "page_id")
    entries = Entry.objects.filter(source=PAGES, key__in=wanted, part="").only(*columns)
    by_page = {int(entry.key): entry for entry in entries}
    found = defaultdict(dict)
    for number, page_ids in offered.items():
        for page_id in page_ids:
            if entry := by_page.get(page_id):
                found[number].setdefault(entry.language, entry)
    return found


def _tell(document, pages, text):
    if not pages:
        return
    known = {code for code, _name in settings.LANGUAGES}
    languages = [code for code, title in document.titles.items() if title and code in known] or list(pages)
    for language in languages:
        page = pages.get(language) or next(iter(pages.values()))
        with override(language):
            yield Findable(
                key=str(document.pk),
                language=language,
                kind="document",
                title=document.titles.get(language) or document.title,
                address=document.url,
                summary=_(", ").join(filter(None, (*_facts(document), page.title))),
                document=text,
                directorate=page.directorate,
                date=timezone.localdate(document.created_at),
                page_id=page.page_id,
            )


def _facts(document):
    """Return kind and size of the file in words."""
    size = document.file_size or 0
    if size < 1_000_000:
        words = _("%(size)s kB") % {"size": number_format(max(round(size / 1000), 1))} if size else ""
    else:
        words = _("%(size)s MB") % {"size": number_format(f"{size / 1_000_000:.1f}".removesuffix(".0"))}
    return document.file_extension.upper(), words
