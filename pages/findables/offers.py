"""Keeps which public pages offer which documents: a document nobody offers is found by nobody.

So a file that was uploaded for a page that is still a draft does not betray what it will announce.
"""

from pages.models import DocumentOffer
from search.updating import note_change

DOCUMENTS = "documents"


def keep_offers(page_ids, offered):
    """Write what some pages offer, {page id: {document ids}}; pages of `page_ids` without a word offer nothing.

    Documents that are offered by another page than before are noted for search. Two queries when nothing changed.
    """
    there = {(row.page_id, row.document_id): row.pk for row in DocumentOffer.objects.filter(page_id__in=page_ids)}
    told = {(page_id, document_id) for page_id, ids in offered.items() for document_id in ids}
    gone = [pk for pair, pk in there.items() if pair not in told]
    new = sorted(told - there.keys())
    if gone:
        DocumentOffer.objects.filter(pk__in=gone).delete()
    DocumentOffer.objects.bulk_create(
        [DocumentOffer(page_id=page_id, document_id=document_id) for page_id, document_id in new], ignore_conflicts=True
    )
    # Also what stays: it is told with its page's name, directorate and date.
    note_change(DOCUMENTS, *sorted({document_id for _page_id, document_id in {*there, *told}}))


def offering(document_ids):
    """Return {document id: [page ids]} of some documents. One query."""
    found = {}
    for row in DocumentOffer.objects.filter(document_id__in=document_ids).order_by("page_id"):
        found.setdefault(row.document_id, []).append(row.page_id)
    return found
