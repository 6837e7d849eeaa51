"""Several applications at once: all in scope, or nothing."""

import pytest

from tests import factories

BULK = "/admin/applications/bulk/"

pytestmark = pytest.mark.django_db


def test_takes_all_that_were_ticked(browser, officer, service):
    filed = [factories.an_application(service) for _ in range(2)]
    response = browser(officer).post(
        BULK, {"act": "take", "selected": [str(row.uuid) for row in filed], "back": "tab=mine"}
    )
    assert response["Location"] == "/admin/applications/?tab=mine"
    for row in filed:
        row.refresh_from_db()
        assert row.assignee == officer


@pytest.mark.parametrize("act", ["take", "release", "assign", "export"])
def test_one_foreign_id_makes_it_a_404_and_changes_nothing(browser, manager, application, far, act):
    foreign = factories.an_application(factories.a_service(factories.sample_document(slug="far", directorate="FAR")))
    data = {"act": act, "selected": [str(application.uuid), str(foreign.uuid)], "assignee": manager.pk}
    assert browser(manager).post(BULK, data).status_code == 404
    application.refresh_from_db()
    assert application.revision == 0


def test_an_auditor_is_refused(browser, auditor, application):
    response = browser(auditor).post(BULK, {"act": "take", "selected": [str(application.uuid)]})
    assert response.status_code == 403
    application.refresh_from_db()
    assert application.assignee is None


def test_a_manager_assigns_and_an_officer_does_not(browser, officer, manager, application):
    data = {"act": "assign", "selected": [str(application.uuid)], "assignee": officer.pk}
    assert browser(officer).post(BULK, data).status_code == 403
    assert browser(manager).post(BULK, data).status_code == 302
    application.refresh_from_db()
    assert application.assignee == officer


def test_nobody_of_another_directorate_is_assigned(browser, manager, stranger, application):
    data = {"act": "assign", "selected": [str(application.uuid)], "assignee": stranger.pk}
    assert browser(manager).post(BULK, data).status_code == 404


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"act": "delete"},
        {"act": "take", "selected": ["x"]},
        {"act": "take", "selected": ["1"] * 1 + [str(n) for n in range(200)]},
    ],
)
def test_nonsense_is_a_plain_400(browser, officer, data):
    assert browser(officer).post(BULK, data).status_code == 400


def test_nothing_ticked_is_said_in_words(browser, officer):
    assert browser(officer).post(BULK, {"act": "take"}).status_code == 302
