"""A translator's acts on wagtail-localize's rows. None of them writes to a live page: what is public changes only
when a revision is published, and a revision is made only of a translation with no text missing.

wagtail-localize's own save fills what is missing with the source's words and writes them into the live row.
"""

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from pages.models.wording import Wording
from pages.translations.coming import waits_for_its_hour
from pages.translations.following import source_of
from pages.translations.words import fingerprint, words_of


class TextsMissing(Exception):
    """A translation with texts missing cannot be shown: the source's words would pass for its own."""

    def __init__(self, number):
        self.number = number
        super().__init__(f"{number} texts are not translated")


def translation_of(page):
    """Return the wagtail-localize Translation that a page is edited by, None for one written by itself."""
    rows = Translation.objects.filter(source__object_id=page.translation_key, target_locale=page.locale_id)
    return rows.filter(enabled=True).select_related("source", "target_locale").first()


@transaction.atomic
def start(source, locale, user=None):
    """Begin a translation and return its page, a draft that no visitor sees; an existing one is returned as it is."""
    existing = Page.objects.filter(translation_key=source.translation_key, locale=locale, alias_of=None).first()
    if existing:
        return existing
    translate_object(source, [locale], user=user)
    page = Page.objects.get(translation_key=source.translation_key, locale=locale)
    # What was an alias is live with the source's words in it.
    Page.objects.filter(pk=page.pk).update(live=False, has_unpublished_changes=True)
    Wording.objects.get_or_create(page_id=page.pk, defaults={"follows": fingerprint(source.specific)})
    page.refresh_from_db()
    return page


@transaction.atomic
def adopt(page, user=None):
    """Put a translation that was written by itself beside its source; return its Translation.

    Its texts are taken over one by one where both pages are built alike, and are left to translate elsewhere.
    The page itself stays as it is until somebody publishes.
    """
    source_page = source_of(page)
    source, _created = TranslationSource.update_or_create_from_instance(source_page)
    translation, _created = Translation.objects.update_or_create(
        source=source, target_locale=page.locale, defaults={"enabled": True}
    )
    segments = list(source.stringsegment_set.order_by("order").select_related("context", "string"))
    own = _by_field(words_of(page.specific))
    for field, rows in _by_field((row.context.path.split(".")[0], row) for row in segments).items():
        texts = _strings_only(own.get(field, []))
        if len(texts) == len(rows):
            for row, text in zip(rows, texts, strict=True):
                _remember(translation, row, text, user)
    return translation


def _by_field(pairs):
    found = {}
    for field, value in pairs:
        found.setdefault(field, []).append(value)
    return found


def _strings_only(texts):
    """Leave out the markup around rich text, which `words_of` gives as a text of its own."""
    return [text for text in texts if "<text position=" not in text]


def _remember(translation, segment, text, user):
    StringTranslation.objects.get_or_create(
        translation_of=segment.string,
        locale=translation.target_locale,
        context=segment.context,
        defaults={"data": text, "last_translated_by": user, "translation_type": "manual"},
    )


def missing_texts(translation):
    """Return the number of texts that are not translated, or whose translation has an error."""
    total, done = translation.get_progress()
    return total - done


def source_has_moved(translation):
    """Tell whether the source says something else in public than what the translator is shown."""
    source = Page.objects.filter(translation_key=translation.source.object_id, locale=translation.source.locale_id)
    wording = Wording.objects.filter(page__in=source).first()
    return bool(wording and wording.digest and wording.digest != fingerprint(translation.source.as_instance()))


def bring_in(translation):
    """Show the translator what the source says now. Translations of what stayed are kept; nothing is published."""
    translation.source.update_from_db()


def offer(translation, user):
    """Make a revision of the translated page from its texts and return it. The live page stays as it is.

    Raises TextsMissing.
    """
    number = missing_texts(translation)
    if number:
        raise TextsMissing(number)
    page = translation.get_target_instance()
    slug = page.slug
    made = translation.source.get_ephemeral_translated_instance(translation.target_locale)
    made.slug, made.live = slug, page.live
    source = source_of(page)
    if source and waits_for_its_hour(source):
        made.go_live_at, made.expire_at = source.go_live_at, source.expire_at
    with transaction.atomic():
        revision = made.save_revision(user=user)
        Wording.objects.update_or_create(
            page_id=page.pk,
            defaults={"offered": fingerprint(translation.source.as_instance()), "offered_in": revision},
        )
    return revision


def publish(translation, user):
    """Publish a complete translation. Raises TextsMissing."""
    with transaction.atomic():
        offer(translation, user).publish(user=user)


def submit(translation, user):
    """Hand a complete translation to whoever approves pages there; return the WorkflowState, None without a workflow.

    Raises TextsMissing.
    """
    revision = offer(translation, user)
    page = revision.content_object.specific
    workflow = page.get_workflow()
    running = page.current_workflow_state
    if running:
        if running.status == running.STATUS_NEEDS_CHANGES:
            running.resume(user)
        return running
    return workflow.start(page, user) if workflow else None
