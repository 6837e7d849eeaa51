"""A body that receives applications: a row of its own, so that pages can come and go."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from eservices.models.texts import pick_text


class Directorate(models.Model):
    """A directorate of the governorate. `names`, `short_names` and `about` map a language code to a text."""

    code = models.SlugField(_("code"), max_length=12, unique=True)
    names = models.JSONField(_("names"), default=dict)
    about = models.JSONField(_("what it does"), default=dict, blank=True)
    address = models.JSONField(_("address"), default=dict, blank=True)
    hours = models.JSONField(_("opening hours"), default=dict, blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    # Citizens' affairs: the only body that may hold an application marked confidential.
    handles_confidential = models.BooleanField(_("receives confidential complaints"), default=False)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["sort_order", "code"]
        verbose_name = _("directorate")
        verbose_name_plural = _("directorates")

    def __str__(self):
        return self.name()

    def name(self, language=None):
        """Return its name in `language` (default: the reader's)."""
        return pick_text(self.names, language)
