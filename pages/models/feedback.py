"""Whether a page was useful."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PageFeedback(models.Model):
    """One visitor's word on one page. Nothing about the visitor is kept."""

    page = models.ForeignKey("wagtailcore.Page", null=True, on_delete=models.CASCADE, related_name="+")
    # A view without a page of its own (service cards, search) is known by its path below the language.
    path = models.CharField(_("address"), max_length=250)
    language = models.CharField(_("language"), max_length=10)
    is_useful = models.BooleanField(_("useful"))
    comment = models.TextField(_("comment"), blank=True, max_length=1000)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    is_handled = models.BooleanField(_("dealt with"), default=False)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("word on a page")
        verbose_name_plural = _("words on pages")

    def __str__(self):
        return self.path
