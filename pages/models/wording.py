"""What a page says in public, as a fingerprint, and which wording of its source a translation goes with."""

from django.conf import settings
from django.db import models
from wagtail.models import Page


class Wording(models.Model):
    """One row a published page. Written by `pages.translations.following` alone.

    A translation is stale when `follows` is no longer the `digest` of its source.
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="wording")
    digest = models.CharField(max_length=64, blank=True)
    changed_at = models.DateTimeField(null=True, blank=True)
    # The source's digest that this translation was last brought in line with.
    follows = models.CharField(max_length=64, blank=True)
    # Set when somebody translated every text or said that it is in line; a copy nobody touched has none.
    followed_at = models.DateTimeField(null=True, blank=True)
    followed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # What `follows` becomes when this revision is published, by whoever and whenever.
    offered = models.CharField(max_length=64, blank=True)
    offered_in = models.ForeignKey(
        "wagtailcore.Revision", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    # Says nothing about where a page is used.
    wagtail_reference_index_ignore = True

    def __str__(self):
        return f"Wording of page {self.page_id}"
