"""Which documents public pages offer."""

from django.db import models


class DocumentOffer(models.Model):
    """A public page offers a document. Written by `pages.findables.offers` when search reads the page."""

    # No constraints: what is gone is noticed when search reads it the next time, and nothing waits for that.
    page_id = models.BigIntegerField(db_index=True)
    document_id = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page_id", "document_id"], name="pages_document_offered_once")]

    def __str__(self):
        return f"{self.page_id}: {self.document_id}"
