"""Notes for search what changed, in the transaction that changes it. Nothing is read here but numbers.

Signals of Django where Wagtail's come after the commit or not for every way: a note that is made there could be lost.
"""

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail import hooks
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import post_page_move

from media.models import CustomDocument, DocumentText
from pages.findables.offers import DOCUMENTS
from pages.findables.pages import PAGES
from pages.findables.public import below
from pages.models import DirectoratePage, DocumentOffer, NewsCategory, NewsPage, Wording
from pages.models.base import DirectorateRelated
from search.updating import note_change

# What a save that names its fields may change without anybody finding anything else.
_UNREAD = {"latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes", "locked"}


def note_pages(pages):
    """Note the pages of a queryset: one query, and rows in batches, however many there are."""
    note_change(PAGES, *pages.order_by().values_list("pk", flat=True))


def note_documents(ids):
    """Note documents and the pages that offer them, whose entries hold their names and texts."""
    ids = list(ids)
    note_change(DOCUMENTS, *ids)
    pages = DocumentOffer.objects.filter(document_id__in=ids).values_list("page_id", flat=True).distinct()
    note_change(PAGES, *pages)


def on_page_saved(instance, created, update_fields, **kwargs):
    """A page was published, taken back or changed: note it with its translations, and what has another address now."""
    if not isinstance(instance, Page) or (update_fields and set(update_fields) <= _UNREAD):
        return
    if created and not instance.live:
        return
    note_pages(Page.objects.filter(translation_key=instance.translation_key, alias_of=None))
    if instance.numchild:
        # Wagtail gives the pages below theirs right after this.
        note_pages(below(instance.path, and_itself=False).exclude(url_path__startswith=instance.url_path))


def on_page_deleted(instance, **kwargs):
    note_change(PAGES, instance.pk)


def on_page_moved(instance, **kwargs):
    """A page stands elsewhere with all below it; its translations tell the same in their turn."""
    note_pages(below(Page.objects.values_list("path", flat=True).get(pk=instance.pk)))


def on_wording_saved(instance, **kwargs):
    """Whether a translation says something of its own is told by its wording, and by nothing else when confirmed."""
    note_change(PAGES, instance.page_id)


def on_restriction_changed(instance, **kwargs):
    """A page and all below it became private, or public again."""
    for path in Page.objects.filter(pk=instance.page_id).values_list("path", flat=True):
        note_pages(below(path))


def on_collection_changed(instance, **kwargs):
    """A collection and those below it became private, public again, or stand elsewhere."""
    number = instance.pk if isinstance(instance, Collection) else instance.collection_id
    for path in Collection.objects.filter(pk=number).values_list("path", flat=True):
        rows = CustomDocument.objects.filter(collection__path__startswith=path)
        note_documents(rows.values_list("pk", flat=True))


def on_document_changed(instance, **kwargs):
    note_documents([instance.pk])


def on_text_read(instance, **kwargs):
    note_documents(CustomDocument.objects.filter(file_hash=instance.file_hash).values_list("pk", flat=True))


def on_directorate_saved(instance, created, **kwargs):
    """A directorate may have another name, phone or code."""
    if created:
        return
    for model in [DirectoratePage, *DirectorateRelated.__subclasses__()]:
        note_pages(model.objects.filter(directorate=instance.pk))


def on_category_saved(instance, created, **kwargs):
    if not created:
        note_pages(NewsPage.objects.filter(category=instance.pk))


@hooks.register("after_bulk_action")
def on_bulk_action(request, action_type, objects, action):
    """Documents that are put into another collection together are changed without a signal."""
    if documents := [each.pk for each in objects if isinstance(each, CustomDocument)]:
        note_documents(documents)


def connect():
    """Listen; called once when the app is ready."""
    _on(post_save, on_page_saved)
    _on(pre_delete, on_page_deleted, Page)
    _on(post_page_move, on_page_moved)
    _on(post_save, on_wording_saved, Wording)
    for signal in (post_save, post_delete):
        _on(signal, on_restriction_changed, PageViewRestriction)
        _on(signal, on_collection_changed, CollectionViewRestriction)
        _on(signal, on_document_changed, CustomDocument)
    _on(post_save, on_collection_changed, Collection)
    _on(post_save, on_text_read, DocumentText)
    _on(post_save, on_directorate_saved, "eservices.Directorate")
    _on(post_save, on_category_saved, NewsCategory)


def _on(signal, receiver, sender=None):
    signal.connect(receiver, sender=sender, dispatch_uid=f"pages.findables.{receiver.__name__}")
