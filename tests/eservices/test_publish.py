"""One definition, one publish, one immutable version."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from wagtail.models import Locale

from eservices.actions.lists import bring_back_entry, retire_entry
from eservices.actions.publish import add_text_revision
from eservices.definitions import definition_of
from eservices.exceptions import AppendOnly, IncompleteService, NotAllowed
from eservices.models import Service, ServiceVersion, TextRevision
from portal.demo.build import publish_service
from portal.demo.services.authoring import q, t
from tests.eservices.kept_lists import a_list
from tests.eservices.service_pages import (
    a_directorate_page,
    a_draft_page,
    a_published_page,
    an_admin,
    republish,
    small_service,
)

pytestmark = pytest.mark.django_db


def test_publishing_mints_one_version_and_makes_the_service_live():
    page = a_published_page()

    service = Service.objects.get(page_id=page.pk)
    assert (service.slug, service.directorate.code, service.is_live) == ("tree-planting", "MUN", True)
    assert service.versions.count() == 1
    assert service.current.number == 1
    assert service.current.revision == page.live_revision
    assert service.current.document["steps"][1]["title"] == t("الأشجار", "The trees")


def test_publishing_the_same_definition_again_makes_no_version():
    page = a_published_page()
    republish(page)

    assert ServiceVersion.objects.count() == 1
    assert TextRevision.objects.count() == 0


def test_a_changed_question_makes_the_next_version_and_leaves_the_first_as_it_was():
    page = a_published_page()
    first = ServiceVersion.objects.get()
    republish(page, duration_days=20)

    service = Service.objects.get()
    assert [version.number for version in service.versions.all()] == [2, 1]
    assert service.current.document["duration_days"] == 20
    first.refresh_from_db()
    assert first.document["duration_days"] == 10
    with pytest.raises(AppendOnly):
        first.save()


def test_a_change_of_translations_alone_is_a_text_revision_of_the_version_in_force():
    page = a_published_page()
    republish(page, summary=t("غرس أشجار أمام الدار.", "We plant trees at your door."))

    version = ServiceVersion.objects.get()
    assert version.document["summary"]["en"] == "Trees planted in front of a house."
    assert TextRevision.objects.get().texts == {"/summary": {"en": "We plant trees at your door."}}
    assert definition_of(version, 1).document["summary"]["en"] == "We plant trees at your door."
    assert definition_of(version, 0).document["summary"]["en"] == "Trees planted in front of a house."


def test_taking_a_correction_back_is_a_further_text_revision():
    page = a_published_page()
    republish(page, summary=t("غرس أشجار أمام الدار.", "Other words."))
    republish(page)

    assert ServiceVersion.objects.count() == 1
    assert [one.number for one in TextRevision.objects.all()] == [1, 2]
    current = definition_of(ServiceVersion.objects.get(), 2).document
    assert current["summary"]["en"] == "Trees planted in front of a house."


def test_a_change_of_the_source_text_makes_a_version():
    page = a_published_page()
    republish(page, summary=t("كلمات أخرى.", "Trees planted in front of a house."))

    assert ServiceVersion.objects.count() == 2


def test_a_text_revision_may_not_touch_the_source_language():
    a_published_page()

    with pytest.raises(NotAllowed):
        add_text_revision(ServiceVersion.objects.get(), {"/summary": {"ar": "غير ذلك"}})


def test_an_incomplete_service_is_refused_and_nothing_is_published():
    page = a_draft_page(stages=[])

    with pytest.raises(IncompleteService) as refused:
        page.save_revision().publish()
    page.refresh_from_db()
    assert not page.live
    assert Service.objects.count() == 0
    assert any("handling-stages" in problem.anchor for problem in refused.value.problems)


def test_a_broken_second_publish_leaves_page_and_version_of_before():
    page = a_published_page()
    with pytest.raises(IncompleteService):
        republish(page, stages=[])

    page.refresh_from_db()
    assert page.handling["stages"]
    assert Service.objects.get().current.number == 1


def test_a_scheduled_first_publish_mints_nothing_until_it_is_live():
    page = a_draft_page()
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert ServiceVersion.objects.count() == 0
    page.refresh_from_db()
    assert not page.live

    revision = page.get_latest_revision()
    past = timezone.now() - timedelta(minutes=1)
    type(revision).objects.filter(pk=revision.pk).update(
        approved_go_live_at=past, content={**revision.content, "go_live_at": past.isoformat()}
    )
    call_command("publish_scheduled")

    page.refresh_from_db()
    assert page.live
    assert Service.objects.get(page_id=page.pk).current.number == 1


def test_the_scheduler_goes_on_when_a_due_service_is_incomplete():
    page = a_draft_page(stages=[])
    past = timezone.now() - timedelta(minutes=1)
    revision = page.save_revision(approved_go_live_at=past)

    call_command("publish_scheduled")

    page.refresh_from_db()
    revision.refresh_from_db()
    assert not page.live
    assert revision.approved_go_live_at
    assert ServiceVersion.objects.count() == 0


def test_unpublishing_takes_the_service_out_of_the_catalogue_and_keeps_its_versions():
    page = a_published_page()
    page.unpublish()

    service = Service.objects.get()
    assert not service.is_live
    assert service.current is not None


def test_unpublishing_the_directorate_with_its_pages_reaches_the_service():
    from wagtail.actions.unpublish_page import UnpublishPageAction

    page = a_published_page()
    parent = page.get_parent().specific
    UnpublishPageAction(parent, user=an_admin(), include_descendants=True).execute(skip_permission_checks=True)

    assert not Service.objects.get().is_live


def test_publishing_again_after_unpublishing_brings_the_same_service_back():
    page = a_published_page()
    page.unpublish()
    republish(page)

    service = Service.objects.get()
    assert service.is_live
    assert service.versions.count() == 1


def test_a_page_in_another_language_mints_nothing():
    page = a_published_page()
    english, _made = Locale.objects.get_or_create(language_code="en")
    translation = page.copy_for_translation(english, copy_parents=True)
    translation.card = {}
    translation.save_revision().publish()

    assert ServiceVersion.objects.count() == 1
    assert Service.objects.get().page_id == page.pk


def test_a_service_whose_page_was_deleted_is_taken_up_again_by_its_address():
    page = a_published_page()
    page.delete()
    assert Service.objects.get().page is None

    again = a_published_page()
    service = Service.objects.get()
    assert service.page_id == again.pk
    assert service.versions.count() == 1


def test_versions_cannot_be_changed_in_the_database_either():
    a_published_page()

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE eservices_serviceversion SET number = 7")


def test_a_service_that_asks_for_a_list_is_published_once_the_list_offers_something():
    service = small_service()
    service["steps"][1]["questions"].append(q("site", "reference", t("الموقع", "Site"), list="sites"))
    with pytest.raises(IncompleteService):
        publish_service(a_directorate_page(), service)
    kept = a_list()
    for entry in kept.entries.all():
        retire_entry(entry)
    with pytest.raises(IncompleteService) as empty:
        publish_service(a_directorate_page(), service)
    assert [problem.blocks for problem in empty.value.problems] == [True]
    assert not Service.objects.exists()
    bring_back_entry(kept.entries.first())
    publish_service(a_directorate_page(), service)
    assert Service.objects.get().is_live
