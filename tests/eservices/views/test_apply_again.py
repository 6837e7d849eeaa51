"""What ended without a decision leads to its service again, as long as that is offered."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from eservices.actions import desk
from eservices.actions.citizen import withdraw
from eservices.actions.sweep import lapse_unanswered
from eservices.clock import moved_to, now
from eservices.models import Draft, Service
from eservices.reference import tracking_code
from tests import factories
from tests.sample_service import id_of


def test_the_page_of_an_expired_draft(applicant):
    applicant.begin()
    Draft.objects.update(expires_at=now() - timedelta(minutes=1))
    start, card = f'href="{applicant.start_url}"', f'href="/ar/services/{applicant.service.slug}/"'
    page = applicant.get("person").content.decode()
    assert start in page
    assert card in page
    Service.objects.update(is_live=False)
    page = applicant.get("person").content.decode()
    assert start not in page
    assert card not in page
    assert 'class="button" href="/ar/services/"' in page


def tracking_page(application):
    client = Client()
    code = tracking_code(application.uuid, application.code_issue)
    client.post("/ar/track/", {"number": application.number, "code": code})
    return client.get("/ar/track/application/").content.decode()


@pytest.mark.django_db
def test_the_tracking_page_of_an_application_that_lapsed_or_was_withdrawn():
    with moved_to(datetime(2026, 11, 15, 6, 2, tzinfo=UTC)):
        lapsed = factories.an_application()
        withdrawn = factories.an_application(lapsed.service)
        due = {"questions": [id_of("floors")], "text": "؟", "due_on": date(2026, 12, 17)}
        desk.return_for_completion(lapsed.pk, factories.a_manager(), **due)
        link = f'href="/ar/services/{lapsed.service.slug}/"'
        assert link not in tracking_page(lapsed) + tracking_page(withdrawn)
    with moved_to(datetime(2026, 12, 19, 6, 0, tzinfo=UTC)):
        assert lapse_unanswered() == 1
        withdraw(withdrawn.pk)
        assert link in tracking_page(lapsed)
        assert link in tracking_page(withdrawn)
        Service.objects.update(is_live=False)
        assert link not in tracking_page(lapsed) + tracking_page(withdrawn)
