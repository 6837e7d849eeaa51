"""What a translation does not say for itself: fields that its source decides, and their values in words."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import Page

from pages.translations.following import source_of
from pages.translations.shared import shared_fields


@dataclass(frozen=True, slots=True)
class Kept:
    """The source of a translation and the names of the fields that are changed there alone."""

    source: Page
    names: tuple

    def rows(self):
        """Return [(label, value in words)] of what is set on the source; without words where they would be long."""
        fields = [self.source._meta.get_field(name) for name in self.names]
        return [(capfirst(field.verbose_name), _words(self.source, field)) for field in fields if _is_set(self, field)]


def kept_of(page):
    """Return the Kept of a page, None for a page that is no translation. The home page's address is its own."""
    source = source_of(page) if page.pk else None
    if source is None or type(source) is not page.specific_class:
        return None
    return Kept(source, tuple(name for name in shared_fields(type(source)) if name != "slug" or page.depth > 2))


def _is_set(kept, field):
    return getattr(kept.source, field.attname) not in (None, "", False) and bool(getattr(kept.source, field.name))


def _words(page, field):
    value = getattr(page, field.name)
    if isinstance(field, StreamField):
        return ""
    if field.choices:
        return str(getattr(page, f"get_{field.name}_display")())
    if isinstance(field, models.BooleanField):
        return _("Yes")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y, H:i")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return str(value)
