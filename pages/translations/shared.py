"""What is the same in every language follows the source at once, without waiting for a translator."""

import logging

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, get_translatable_fields

log = logging.getLogger("bawaba.pages")


def shared_fields(model):
    """Return the names of a page type's fields that no translation may have otherwise."""
    names = []
    for declared in get_translatable_fields(model):
        field = declared.get_field(model)
        if (
            isinstance(declared, SynchronizedField)
            and not declared.overridable
            and isinstance(field, models.Field)
            and field.concrete
            and not field.many_to_many
        ):
            names.append(declared.field_name)
    return names


def take_shared(source, page):
    """Set on `page` what it shares with `source`; return whether anything was different. Saves nothing."""
    has_changed = False
    for name in shared_fields(type(page)):
        field = page._meta.get_field(name)
        value = getattr(source, field.attname)
        if getattr(page, field.attname) != value and (name != "slug" or _may_take_slug(page, value)):
            setattr(page, field.attname, value)
            has_changed = True
    return has_changed


def _may_take_slug(page, slug):
    """A language's first page has an address of its own, and no page takes a sister's."""
    if page.depth <= 2:
        return False
    return not page.get_siblings(inclusive=False).filter(slug=slug).exists()


def share(source):
    """Bring what is shared to every live translation of a published source page.

    A translation that cannot take it is left as it was and told in the log: publishing one language never
    fails for another.
    """
    twins = Page.objects.filter(translation_key=source.translation_key, live=True, alias_of=None)
    for twin in twins.exclude(pk=source.pk).specific():
        if type(twin) is not type(source):
            continue
        try:
            with transaction.atomic():
                _bring(source, twin)
        except (ValidationError, IntegrityError):
            log.exception("shared values of page %s could not be brought to page %s", source.pk, twin.pk)


def _bring(source, twin):
    if not take_shared(source, twin):
        return
    if twin.has_unpublished_changes:
        # The draft above it stays a draft; it takes the shared values when it is published.
        twin.save()
    else:
        twin.save_revision().publish()
