"""Sources that are approved and wait for their hour: what is translated meanwhile appears with them, never before.

Wagtail writes the approved text into the row of a page that was never public, so the row is what is translated; the
hour is copied with it when the translation begins.
"""

from django.conf import settings
from wagtail.models import Page, Revision


def waits_for_its_hour(page):
    """Tell whether a page is not public yet, approved, and will be by itself."""
    return not page.live and page.revisions.filter(approved_go_live_at__isnull=False).exists()


def follow_hour(sender, instance, update_fields=None, **kwargs):
    """A waiting source was given another hour, or none any more: its translations that wait follow it."""
    if set(update_fields or ()) != {"approved_go_live_at"} or instance.base_content_type.model_class() is not Page:
        return
    source = Page.objects.filter(pk=int(instance.object_id), live=False, alias_of=None)
    for page in source.filter(locale__language_code=settings.LANGUAGE_CODE):
        _move_translations(page, instance.approved_go_live_at)


def _move_translations(source, hour):
    twins = Page.objects.filter(translation_key=source.translation_key, live=False).exclude(pk=source.pk)
    keys = [str(pk) for pk in twins.values_list("pk", flat=True)]
    waiting = Revision.page_revisions.filter(object_id__in=keys, approved_go_live_at__isnull=False)
    for revision in waiting:
        content = revision.content | {"go_live_at": hour.isoformat() if hour else None}
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=hour, content=content)
        Page.objects.filter(pk=int(revision.object_id)).update(go_live_at=hour)
