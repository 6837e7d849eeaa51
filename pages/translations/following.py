"""Keeps a page's Wording: what it says since when, and which wording of its source a translation goes with.

Wagtail's own signals are the only calls that come for every way of publishing: editor, schedule, workflow, code.
"""

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import Locale, Page, Revision
from wagtail.signals import copy_for_translation_done, page_published

from pages.models.wording import Wording
from pages.translations.coming import follow_hour
from pages.translations.shared import share, take_shared
from pages.translations.words import fingerprint


def source_of(page):
    """Return the page that this one is a translation of, None when it is a source itself."""
    default = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).first()
    if default is None or page.locale_id == default.pk:
        return None
    pages = Page.objects.filter(translation_key=page.translation_key, locale=default, alias_of=None)
    return pages.exclude(pk=page.pk).specific().first()


def note_published(sender, instance, revision=None, **kwargs):
    """A page went live: keep what it says now, and let what is shared follow."""
    # A first publication by schedule is announced before the page is live.
    if instance.live and not instance.alias_of_id:
        keep_wording(instance, revision)


def note_copied(sender, source_obj, target_obj, **kwargs):
    """A page was copied into another language: whatever it is translated to goes with the words of this moment."""
    if not isinstance(source_obj, Page) or target_obj.alias_of_id:
        return
    source = source_of(target_obj) or source_obj.specific
    Wording.objects.get_or_create(page_id=target_obj.pk, defaults={"follows": _public_words(source)})


def _public_words(source):
    wording = Wording.objects.filter(page_id=source.pk).first()
    return wording.digest if wording and wording.digest else fingerprint(source)


@transaction.atomic
def keep_wording(page, revision=None):
    """Write the Wording of a live page, and carry shared values from the source or to the translations."""
    wording, _created = Wording.objects.get_or_create(page_id=page.pk)
    digest = fingerprint(page)
    if wording.digest != digest:
        wording.digest, wording.changed_at = digest, timezone.now()
    source = source_of(page)
    if source is not None:
        _follow(wording, source, revision)
    wording.save()
    if source is None:
        share(page)
    elif source.live and type(source) is type(page) and take_shared(source, page):
        page.save()


def _follow(wording, source, revision):
    """Note what of the source this publication goes with. A correction of the translation alone changes nothing."""
    if revision is not None and wording.offered_in_id == revision.pk:
        wording.follows, wording.followed_at = wording.offered, timezone.now()
        wording.followed_by_id = revision.user_id
        wording.offered, wording.offered_in = "", None
    elif not wording.follows:
        wording.follows = _public_words(source)


def confirm(page, user):
    """Somebody says that a translation is in line with what its source says in public now."""
    source = source_of(page)
    now = timezone.now()
    Wording.objects.update_or_create(
        page_id=page.pk,
        defaults={"follows": _public_words(source), "followed_at": now, "followed_by": user},
    )


def connect():
    """Listen to Wagtail; called once when the app is ready."""
    page_published.connect(note_published, dispatch_uid="pages.translations.published")
    copy_for_translation_done.connect(note_copied, dispatch_uid="pages.translations.copied")
    post_save.connect(follow_hour, sender=Revision, dispatch_uid="pages.translations.hour")
