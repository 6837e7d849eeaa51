"""Publishing a service page: the one place where versions and text revisions come into being."""

import logging

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override
from wagtail.contrib.redirects.models import Redirect

from eservices.clock import now
from eservices.definitions import definition_of, latest_text_revision
from eservices.exceptions import IncompleteService, NotAllowed
from eservices.models import Directorate, Service, ServiceVersion, TextRevision
from eservices.questions.checks import blocking, problems_of_page
from eservices.questions.kept_lists import list_sizes
from eservices.questions.schema import digest_of, document_of_page
from eservices.questions.text_changes import changed_translations, only_translations_differ

logger = logging.getLogger("bawaba.publish")


def save_published_page(page, save_page):
    """Save a source page that goes live with a new revision, and mint its version; both or neither.

    Raises IncompleteService before anything is written.
    """
    _refuse_incomplete(page)
    revision = page.live_revision
    with transaction.atomic():
        save_page()
        mint_version(page, revision, getattr(revision, "published_by", None) or revision.user)


def _refuse_incomplete(page):
    codes = set(Directorate.objects.values_list("code", flat=True))
    problems = blocking(problems_of_page(page, codes, list_sizes()))
    if problems:
        raise IncompleteService(page, problems)


def publish_revision(page, revision, user, publish_page):
    """Run Wagtail's own publish in one transaction with the minting that it leads to.

    Raises IncompleteService, also for what would only be put on the schedule: whoever approves it now can still
    do something about it. Not for a revision whose scheduled time has come: that is logged and left as it was,
    for the scheduler must go on to the next page.
    """
    revision.published_by = user
    try:
        with transaction.atomic():
            coming = revision.as_object()
            if page.is_source and coming.go_live_at and coming.go_live_at > now():
                _refuse_incomplete(coming)
            return publish_page()
    except IncompleteService as incomplete:
        if not (revision.approved_go_live_at and revision.approved_go_live_at <= now()):
            raise
        logger.error("service page %s not published as scheduled: %s", page.pk, incomplete)
        return None


def mint_version(page, revision, user=None):
    """Make `page` (a revision as an object) the service's current definition; return the version in force.

    Exactly one of three things happens: nothing when the definition is unchanged, a text revision when
    only translations differ, otherwise a new version. Call it inside a transaction.
    """
    service = _service_of(page)
    document = document_of_page(page)
    current = service.current
    if current and only_translations_differ(_in_force(current), document):
        texts = changed_translations(_in_force(current), document)
        if texts:
            add_text_revision(current, texts, user)
    else:
        service.current = _next_version(service, document, revision, user)
    service.is_live = True
    service.save()
    return service.current


def add_text_revision(version, texts, user=None):
    """Append a correction of translations ({JSON pointer: {language: text}}) to a version.

    Raises NotAllowed when it would touch the source language, which only a new version may change.
    """
    source = version.document["source"]
    if not texts or any(source in translations for translations in texts.values()):
        raise NotAllowed("correct the source text")
    return TextRevision.objects.create(
        version=version,
        number=latest_text_revision(version) + 1,
        texts=texts,
        created_by=user,
    )


def withdraw_service(page):
    """Take the service of an unpublished page out of the catalogue; its applications go on."""
    if page.is_source:
        Service.objects.filter(page_id=page.pk).update(is_live=False)


def _service_of(page):
    """The locked service row of a source page, made or adopted by its address when there is none."""
    rows = Service.objects.select_for_update()
    service = rows.filter(page_id=page.pk).first() or rows.filter(slug=page.slug, page=None).first()
    service = service or Service()
    service.page_id = page.pk
    if service.slug and service.slug != page.slug:
        _lead_on(service.slug, page.slug)
    service.slug = page.slug
    service.directorate = Directorate.objects.get(code=page.directorate_code())
    service.save()
    return service


def _lead_on(old_slug, new_slug):
    """Let the old address lead to the new one in every language, and what led to the old one as well."""
    for code, _name in settings.LANGUAGES:
        with override(code):
            old, new = (reverse("eservices:card", args=[slug]) for slug in (old_slug, new_slug))
        Redirect.objects.filter(redirect_link=old).update(redirect_link=new)
        Redirect.objects.filter(old_path=Redirect.normalise_path(new), automatically_created=True).delete()
        Redirect.objects.update_or_create(
            old_path=Redirect.normalise_path(old),
            site=None,
            defaults={"redirect_link": new, "redirect_page": None, "automatically_created": True},
        )


def _next_version(service, document, revision, user):
    newest = service.versions.order_by("-number").values_list("number", flat=True).first() or 0
    return ServiceVersion.objects.create(
        service=service,
        number=newest + 1,
        document=document,
        digest=digest_of(document),
        revision=revision,
        published_at=now(),
        published_by=user,
    )


def _in_force(version):
    return definition_of(version, latest_text_revision(version)).document
