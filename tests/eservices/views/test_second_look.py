"""Machines are slowed down at filing; people are at most asked to look once more. No script, no puzzle."""

from datetime import UTC, datetime, timedelta

import pytest

from eservices.clock import moved_to
from eservices.models import Application, Draft
from tests.eservices.views.posting import Applicant, drawn
from tests.factories import a_clerk, a_complete_draft

pytestmark = pytest.mark.django_db
MORNING = datetime(2026, 11, 22, 6, 2, tzinfo=UTC)


@pytest.fixture
def fast(settings):
    settings.APPLY_LEAST_SECONDS = 3


def ready(applicant):
    with moved_to(MORNING):
        return applicant.fill()


def press(applicant, seconds, **fields):
    """Submit so many seconds after the draft was begun."""
    with moved_to(MORNING + timedelta(seconds=seconds)):
        return applicant.client.post(applicant.address("submit"), fields)


def filed(response):
    return response.status_code == 302 and response["Location"].endswith("/receipt/")


def test_a_person_is_asked_nothing(applicant, fast):
    page = ready(applicant).get("check")
    assert filed(press(applicant, 60, **drawn(page)))


def test_a_form_filled_faster_than_anybody_can_is_shown_once_more_and_then_filed(applicant, fast):
    ready(applicant)
    asked = press(applicant, 1)
    assert asked.status_code == 422
    assert 'role="alert"' in asked.content.decode()
    assert Application.objects.count() == 0
    assert filed(press(applicant, 5, **drawn(asked)))
    assert Application.objects.count() == 1


def test_who_fills_the_hidden_field_is_asked_and_the_next_press_counts_though_it_is_filled_again(applicant):
    page = ready(applicant).get("check")
    asked = press(applicant, 60, **drawn(page) | {"homepage": "http://x"})
    assert asked.status_code == 422
    assert filed(press(applicant, 64, **drawn(asked) | {"homepage": "http://x"}))


def test_pressing_twice_at_once_waits_from_the_first_look_on(applicant, fast):
    ready(applicant)
    asked = press(applicant, 1)
    again = press(applicant, 2, **drawn(asked))
    assert again.status_code == 422
    assert drawn(again)["looked"] == drawn(asked)["looked"]
    assert filed(press(applicant, 4, **drawn(again)))


@pytest.mark.parametrize("looked", ["", "x", "a:b:c", "\x00", "😀"])
def test_a_forged_look_does_not_count(applicant, looked):
    ready(applicant)
    assert press(applicant, 60, homepage="x", looked=looked).status_code == 422
    assert Application.objects.count() == 0


def test_the_look_at_another_draft_does_not_count(applicant, service, client):
    other = Applicant(client, service)
    ready(other)
    asked = press(other, 60, homepage="x")
    ready(applicant)
    assert press(applicant, 70, homepage="x", looked=drawn(asked)["looked"]).status_code == 422


def test_the_hidden_field_is_out_of_reach_of_eyes_keyboard_readers_and_browsers_memory(applicant):
    page = ready(applicant).get("check").content.decode()
    field = page[page.index("<div hidden>") : page.index("</div>", page.index("<div hidden>"))]
    for part in ('name="homepage"', 'tabindex="-1"', 'autocomplete="off"', "<label"):
        assert part in field


def test_clerks_and_service_centres_are_not_asked(applicant, fast, settings):
    settings.UNLIMITED_NETWORKS = ["127.0.0.0/8"]
    ready(applicant)
    assert filed(press(applicant, 1, homepage="x"))
    settings.UNLIMITED_NETWORKS = []
    with moved_to(MORNING):
        draft = a_complete_draft(applicant.service, filed_by=a_clerk())
    Draft.objects.filter(pk=draft.pk).update(done_steps=Draft.objects.exclude(pk=draft.pk).get().done_steps)
    from eservices.actions.draft import draft_key

    address = f"/ar/services/{applicant.service.slug}/apply/{draft_key(draft)}/submit/"
    with moved_to(MORNING + timedelta(seconds=1)):
        assert filed(applicant.client.post(address, {"homepage": "x"}))
