"""Publishing a service page: the one place where versions and text revisions come into being."""

import logging

from django.db import transaction

from eservices.clock import now
from eservices.definitions import definition_of, latest_text_revision
from eservices.exceptions import IncompleteService, NotAllowed
from eservices.models import Directorate, Service, ServiceVersion, TextRevision
from eservices.questions.checks import blocking, problems_of_page
from eservices.questions.schema import digest_of, document_of_page
from eservices.questions.text_changes import changed_translations, only_translations_differ

logger = logging.getLogger("bawaba.publish")


def publish_service_page(page, revision, user, publish_page):
    """Run Wagtail's own publish and mint the version of a source page, in one transaction.

    A page in another language is only published. Raises IncompleteService, except for a revision whose
    scheduled time has come: that is logged and left as it was, for the scheduler must go on.
    """
    if not page.is_source:
        return publish_page()
    problems = problems_of_revision(revision)
    if problems:
        if _is_scheduled_and_due(revision):
            logger.error("service page %s not published as scheduled: %s", page.pk, _in_words(problems))
            return None
        raise IncompleteService(page, problems)
    with transaction.atomic():
        result = publish_page()
        published = revision.as_object()
        if type(page).objects.filter(pk=page.pk, live=True, live_revision=revision).exists():
            mint_version(published, revision, user)
        return result


def problems_of_revision(revision):
    """The blocking lines of the check-list of what a revision holds."""
    codes = set(Directorate.objects.values_list("code", flat=True))
    return blocking(problems_of_page(revision.as_object(), codes))


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
    service.slug = page.slug
    service.directorate = Directorate.objects.get(code=page.directorate_code())
    service.save()
    return service


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


def _is_scheduled_and_due(revision):
    return bool(revision.approved_go_live_at and revision.approved_go_live_at <= now())


def _in_words(problems):
    return "; ".join(problem.message for problem in problems[:5])
