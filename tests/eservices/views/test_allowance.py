"""Machines are stopped, towns behind one address and counters are not; who is stopped loses nothing."""

import pytest

from eservices.actions.draft import draft_key
from eservices.models import Application, Attachment, Draft
from tests.eservices.views.posting import Applicant, case, person, typed
from tests.factories import a_clerk, a_complete_draft, a_service
from tests.files import a_jpeg
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(settings):
    settings.APPLY_LIMITS = {"drafts": 2, "files": 3, "files_of_draft": 2, "of_phone": 1}
    return settings


def begin(client, service, address="198.51.100.7"):
    url = f"/ar/services/{service.slug}/apply/"
    return client.post(url, typed(inside="yes"), REMOTE_ADDR=address)


def test_a_network_that_begins_without_end_is_told_to_wait(client, service, few):
    assert [begin(client, service).status_code for _ in range(3)] == [302, 302, 429]
    assert int(begin(client, service)["Retry-After"]) > 0
    assert Draft.objects.count() == 2
    assert begin(client, service, "203.0.113.9").status_code == 302


def test_a_wrong_answer_before_the_first_question_is_not_counted(client, service, few):
    url = f"/ar/services/{service.slug}/apply/"
    for _ in range(5):
        client.post(url, {"shown": id_of("inside")})
    assert begin(client, service).status_code == 302


def test_the_network_of_a_service_centre_is_not_counted(client, service, few):
    few.UNLIMITED_NETWORKS = ["198.51.100.0/24", "2001:db8::/32"]
    assert {begin(client, service).status_code for _ in range(5)} == {302}


def test_a_file_beyond_the_days_allowance_is_said_beside_its_question_and_nothing_is_lost(applicant, few):
    applicant.begin()
    applicant.post("person", person())
    photo = f"q-{id_of('photo')}"
    for _ in range(2):
        applicant.post("case", case(floors="many") | {photo: a_jpeg()})
        applicant.post("case", case(floors="many") | {f"remove-{Attachment.objects.get().uuid}": "1"})
    response = applicant.post("case", case(floors="3") | {photo: a_jpeg()})
    assert response.status_code == 200
    assert f'href="#{photo}"' in response.content.decode()
    assert Attachment.objects.count() == 0
    assert Draft.objects.get().answers[id_of("floors")] == 3


def test_drafts_of_one_network_share_its_files_and_those_of_a_clerk_do_not(client, service, few):
    few.APPLY_LIMITS |= {"files_of_draft": 100, "drafts": 100}
    photo = {f"q-{id_of('photo')}": a_jpeg}

    def send(applicant):
        applicant.post("person", person())
        page = applicant.post("case", case(floors="many") | {name: make() for name, make in photo.items()})
        return f"remove-{Attachment.objects.order_by('created_at').last().uuid}" in page.content.decode()

    kept = []
    for _ in range(4):
        applicant = Applicant(client, service)
        applicant.begin()
        kept.append(send(applicant))
    assert kept == [True, True, True, False]
    Draft.objects.update(filed_by=a_clerk())
    assert send(applicant)


def test_a_phone_is_not_flooded_with_messages(client, few):
    few.APPLY_LIMITS |= {"files": 100}
    service, answers = a_service(), []
    for _ in range(2):
        draft = a_complete_draft(service)
        address = f"/ar/services/{service.slug}/apply/{draft_key(draft)}/"
        answers.append(client.post(f"{address}submit/"))
    assert [answer.status_code for answer in answers] == [302, 429]
    assert f"{address}check/" in answers[1].content.decode()
    assert Application.objects.count() == 1
    assert Draft.objects.get(pk=draft.pk).answers[id_of("floors")] == 2
