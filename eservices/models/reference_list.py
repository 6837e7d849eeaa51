"""Lists that questions of type "reference" offer: kept by editors, named by services, held by filed applications."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from eservices.models.texts import pick_text


class ReferenceList(models.Model):
    """A list of entries to choose from. Services name it by its code, so the code never changes."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    titles = models.JSONField(_("title"), default=dict)
    # Whose editors keep it; a list of no directorate is kept by administrators.
    directorate = models.ForeignKey(
        "eservices.Directorate",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reference_lists",
        verbose_name=_("directorate"),
    )
    sample = models.BooleanField(_("sample data"), default=False)

    class Meta:
        ordering = ["code"]
        verbose_name = _("reference list")
        verbose_name_plural = _("reference lists")

    def __str__(self):
        return self.title()

    def title(self, language=None):
        """Return its title in `language` (default: the reader's)."""
        return pick_text(self.titles, language)


class ReferenceEntry(models.Model):
    """One entry. Drafts and applications hold its code, so it is retired and never deleted or renamed."""

    reference_list = models.ForeignKey(ReferenceList, on_delete=models.PROTECT, related_name="entries")
    code = models.SlugField(_("code"), max_length=40)
    labels = models.JSONField(_("label"), default=dict)
    # Short names of the options (or codes of the entries) of the filtering question that it belongs to; all when empty.
    parents = models.JSONField(_("belongs to"), default=list, blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    retired = models.BooleanField(_("no longer offered"), default=False)

    class Meta:
        ordering = ["position", "id"]
        verbose_name = _("entry of a reference list")
        verbose_name_plural = _("entries of reference lists")
        constraints = [models.UniqueConstraint(fields=["reference_list", "code"], name="reference_entry_code_once")]

    def __str__(self):
        return pick_text(self.labels)
