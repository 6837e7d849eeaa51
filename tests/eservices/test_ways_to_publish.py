"""Every way Wagtail has of publishing: one version in the same transaction, or a clear no and nothing at all."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask
from wagtail.signals import page_published

from eservices import clock
from eservices.models import Service, ServicePage, ServiceVersion
from portal.demo.build import build_columns
from tests.eservices.page_posting import page_data
from tests.eservices.service_pages import a_draft_page, a_published_page, an_admin, republish, small_service

pytestmark = pytest.mark.django_db
INCOMPLETE = {"stages": []}
MISSING = "stage"


@pytest.fixture
def admin(client):
    client.force_login(an_admin())
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


@pytest.fixture
def later(monkeypatch):
    """Return a function that moves every clock to a moment."""

    def move(moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)
        monkeypatch.setattr(clock, "now", lambda: moment)
        monkeypatch.setattr("eservices.actions.publish.now", lambda: moment)

    return move


def a_waiting_draft(**changes):
    """A service never live whose latest revision is the small service with `changes`, in 20 days."""
    page = a_draft_page()
    write(page, duration_days=20, **changes).save_revision(user=an_admin())
    return ServicePage.objects.get(pk=page.pk)


def write(page, **changes):
    """Set the definition of a page to the small service with `changes`, unsaved."""
    for name, value in build_columns(small_service(**changes)).items():
        setattr(page, name, value)
    return page


def said(response):
    """What the admin tells after a request."""
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def minted_once(page, number=1, days=20):
    page.refresh_from_db()
    service = Service.objects.get(page_id=page.pk)
    assert page.live
    assert service.is_live
    assert [version.number for version in service.versions.all()] == list(range(number, 0, -1))
    assert (service.current.number, service.current.document["duration_days"]) == (number, days)
    assert service.current.revision == page.live_revision
    return service.current


def nothing_happened(page):
    page.refresh_from_db()
    assert not page.live
    assert page.live_revision is None
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()
    assert Service.objects.count() == ServiceVersion.objects.count() == 0


# --- approval of a task ---


def in_a_workflow(page):
    """Put the page's latest revision before a group that must approve it; return the state of that task."""
    task = GroupApprovalTask.objects.create(name="approve")
    task.groups.add(Group.objects.create(name="approvers"))
    workflow = Workflow.objects.create(name="two pairs of eyes")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow.start(page, an_admin()).current_task_state


def approve(client, page, state):
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(address, {"comment": "good"})


def test_approving_mints_one_version(admin):
    page = a_waiting_draft()
    state = in_a_workflow(page)
    nothing_happened(page)

    assert approve(admin, page, state).status_code == 302
    version = minted_once(page)
    assert version.published_by == an_admin()
    state.refresh_from_db()
    assert (state.status, state.workflow_state.status) == ("approved", "approved")


def test_an_incomplete_service_cannot_be_approved_and_waits_on(admin):
    page = a_waiting_draft(**INCOMPLETE)
    state = in_a_workflow(page)

    response = approve(admin, page, state)
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert page.title in said(response)
    assert MISSING in said(response)
    nothing_happened(page)
    state.refresh_from_db()
    assert (state.status, state.workflow_state.status) == ("in_progress", "in_progress")


# --- bulk publish ---


def publish_in_bulk(client, *pages):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?{ids}&next=/admin/", {"include_descendants": ""})


def test_publishing_in_bulk_mints_one_version(admin):
    page = a_waiting_draft()

    assert publish_in_bulk(admin, page)["Location"] == "/admin/"
    assert minted_once(page).published_by == an_admin()


def test_an_incomplete_service_stops_the_whole_bulk(admin):
    complete = a_waiting_draft()
    page = write(complete.copy(update_attrs={"slug": "other", "title": "أخرى"}, keep_live=False), stages=[])
    page.save_revision(user=an_admin())
    complete.refresh_from_db()

    response = publish_in_bulk(admin, complete, page)
    assert "أخرى" in said(response)
    assert MISSING in said(response)
    for one in (page, complete):
        nothing_happened(one)


# --- schedule ---


def schedule(client, page, moment, **changes):
    """Press Publish in the editor with a date to wait for."""
    local = moment.astimezone(clock.BAGHDAD).strftime("%Y-%m-%d %H:%M")
    data = page_data(page.get_latest_revision_as_object())
    return client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        data | {"go_live_at": local, "expire_at": "", "action-publish": "1"} | changes,
    )


def in_an_hour():
    return (timezone.now() + timedelta(hours=1)).replace(second=0, microsecond=0)


def test_a_schedule_set_in_the_editor_mints_once_when_its_time_has_come(admin, later):
    page, moment = a_waiting_draft(), in_an_hour()

    assert schedule(admin, page, moment).status_code == 302
    page.refresh_from_db()
    assert page.get_latest_revision().approved_go_live_at == moment
    for before in (timezone.now(), moment - timedelta(seconds=1)):
        later(before)
        call_command("publish_scheduled")
        page.refresh_from_db()
        assert not page.live
        assert Service.objects.count() == ServiceVersion.objects.count() == 0

    later(moment + timedelta(seconds=1))
    for _round in range(3):
        call_command("publish_scheduled")
    assert minted_once(page).published_at == moment + timedelta(seconds=1)


def test_a_scheduled_change_of_a_live_service_leaves_the_version_in_force_until_then(admin, later):
    page, moment = a_published_page(), in_an_hour()
    write(page, duration_days=20).save_revision(user=an_admin())

    schedule(admin, page, moment)
    call_command("publish_scheduled")
    minted_once(page, number=1, days=10)
    later(moment + timedelta(seconds=1))
    call_command("publish_scheduled")
    minted_once(page, number=2, days=20)


def test_an_incomplete_service_is_not_put_on_the_schedule_by_the_editor(admin):
    page = a_waiting_draft(**INCOMPLETE)

    response = schedule(admin, page, in_an_hour())
    assert response.status_code == 200
    assert "The service is not complete: 1 thing is missing." in response.content.decode()
    nothing_happened(page)


@pytest.mark.parametrize("way", ["approval", "bulk"])
def test_an_incomplete_service_is_not_put_on_the_schedule_by_others_either(admin, way):
    page = a_draft_page()
    page.go_live_at = in_an_hour()
    write(page, **INCOMPLETE).save_revision(user=an_admin())
    page = ServicePage.objects.get(pk=page.pk)

    response = approve(admin, page, in_a_workflow(page)) if way == "approval" else publish_in_bulk(admin, page)
    assert MISSING in said(response)
    nothing_happened(page)


# --- an older revision ---


def go_back_to(client, page, revision):
    """Open an older revision in the editor and press Publish there."""
    address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision.pk])
    drawn = client.get(address)
    assert drawn.status_code == 200
    form = drawn.context["form"]
    assert form.instance.card["duration_days"] == revision.as_object().card["duration_days"]
    data = page_data(form.instance) | {"action-publish": "1"}
    return client.post(drawn.context["action_url"], data)


def test_publishing_an_older_revision_mints_the_next_version_with_its_content(admin):
    page = a_published_page()
    oldest = page.live_revision
    republish(page, duration_days=20)

    assert go_back_to(admin, page, oldest).status_code == 302
    newest = minted_once(page, number=3, days=10)
    assert newest.document == ServiceVersion.objects.get(number=1).document


def test_an_older_revision_that_is_incomplete_is_refused(admin):
    page = a_draft_page(**INCOMPLETE)
    oldest = page.save_revision()
    republish(page, duration_days=20)

    response = go_back_to(admin, page, oldest)
    assert response.status_code == 200
    assert "The service is not complete: 1 thing is missing." in response.content.decode()
    minted_once(page, number=1, days=20)


# --- one transaction ---


def by_approval(client, page):
    approve(client, page, in_a_workflow(page))


def by_bulk(client, page):
    publish_in_bulk(client, page)


def by_schedule(client, page):
    past = timezone.now() - timedelta(minutes=1)
    page.get_latest_revision_as_object().save_revision(approved_go_live_at=past)
    call_command("publish_scheduled")


@pytest.mark.parametrize("way", [by_approval, by_bulk, by_schedule])
def test_what_fails_after_the_minting_takes_the_version_along(admin, way):
    page = a_waiting_draft()

    def explode(**kwargs):
        assert ServiceVersion.objects.count() == 1
        raise ZeroDivisionError

    page_published.connect(explode, sender=ServicePage)
    try:
        with pytest.raises(ZeroDivisionError):
            way(admin, page)
    finally:
        page_published.disconnect(explode, sender=ServicePage)
    page.refresh_from_db()
    assert not page.live
    assert Service.objects.count() == ServiceVersion.objects.count() == 0
