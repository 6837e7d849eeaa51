"""Everyday names, as an administrator edits them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SynonymGroup(models.Model):
    """Words that mean the same to who searches; `search.thesaurus` makes them ready."""

    phrases = models.TextField(_("words"), help_text=_("One word or short phrase a line, in any language."))
    one_way = models.BooleanField(
        _("only the first leads to the others"),
        default=False,
        help_text=_("For an everyday word that offices do not use: who types it finds the others, not the reverse."),
    )
    is_active = models.BooleanField(_("in use"), default=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        ordering = ["phrases"]
        verbose_name = _("everyday name")
        verbose_name_plural = _("everyday names")

    def __str__(self):
        return " = ".join(self.lines())

    def lines(self):
        """Return the phrases, each once."""
        return list(dict.fromkeys(filter(None, (" ".join(line.split()) for line in self.phrases.splitlines()))))
