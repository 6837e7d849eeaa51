"""A citizen's file has no address of its own: whatever is asked for, only the guarded views give it out."""

from pathlib import Path

import pytest
from django.test import Client

from eservices.actions.draft import draft_key
from eservices.models import Application, Attachment, Event
from tests.eservices.views.posting import Applicant, case, person
from tests.factories import DirectorateFactory, a_draft, a_service, an_auditor, an_officer
from tests.files import a_jpeg
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db
PREFIXES = (
    "",
    "media/",
    "static/",
    "documents/",
    "private/",
    "var/",
    "var/private/",
    "protected/",
    "uploads/",
    "images/",
)
TRICKS = ("{}", "../{}", "%2e%2e/{}", "..%2f{}", "{}/", "./{}", "{}%00.jpg")


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path / "private"
    return settings.PRIVATE_ROOT


@pytest.fixture
def applicant(client):
    applicant = Applicant(client, a_service())
    applicant.begin()
    applicant.post("person", person())
    applicant.post("case", case(floors="many") | {f"q-{id_of('photo')}": a_jpeg()})
    return applicant


def test_no_stored_path_is_served_under_any_prefix(applicant, private_root):
    stored = [str(path.relative_to(private_root)) for path in private_root.rglob("*") if path.is_file()]
    assert len(stored) == 2  # the photo and its small picture
    kept = {(private_root / name).read_bytes() for name in stored}
    attachment = Attachment.objects.get()
    for name in [*stored, *(Path(n).name for n in stored), str(attachment.pk), str(private_root / stored[0])]:
        for prefix in PREFIXES:
            for trick in TRICKS:
                address = "/" + (prefix + trick.format(name)).lstrip("/")
                response = Client().get(address, follow=True)
                assert response.status_code in (400, 404), address
                body = b"".join(response.streaming_content) if response.streaming else response.content
                assert body not in kept, address


ASKING = (
    {},
    {"HTTP_RANGE": "bytes=0-10"},
    {"HTTP_IF_NONE_MATCH": "*"},
    {"HTTP_IF_MODIFIED_SINCE": "Sun, 22 Nov 2065 00:00:00 GMT"},
    {"HTTP_IF_RANGE": '"x"', "HTTP_RANGE": "bytes=0-0"},
)


def answers_alike(client, there, missing):
    """A file that is there and one that is not give the same answer to whoever may not see it, headers too."""
    hidden = {"Date", "Content-Length", "Set-Cookie"}
    for headers in ASKING:
        for method in (client.get, client.head, client.post):
            one, other = method(there, **headers), method(missing, **headers)
            assert one.status_code == other.status_code, headers
            assert one.status_code in (302, 403, 404, 405), headers
            assert {k: v.replace(missing, there) for k, v in other.headers.items() if k not in hidden} == {
                k: v for k, v in one.headers.items() if k not in hidden
            }


def test_the_holder_of_another_draft_learns_nothing(applicant):
    attachment = Attachment.objects.get()
    mine = applicant.address("").replace(applicant.key, draft_key(a_draft(applicant.service)))
    nobody = "00000000-0000-4000-8000-000000000000"
    for tail in ("", "thumbnail/"):
        answers_alike(Client(), f"{mine}file/{attachment.uuid}/{tail}", f"{mine}file/{nobody}/{tail}")


def test_an_officer_of_another_directorate_learns_nothing(client):
    Applicant(client, a_service()).fill().submit()
    application, attachment = Application.objects.get(), Attachment.objects.get()
    nobody = "00000000-0000-4000-8000-000000000000"
    stranger = Client()
    stranger.force_login(an_officer(DirectorateFactory(code="FAR")))
    address = f"/admin/applications/{application.uuid}/files/{attachment.uuid}/"
    answers_alike(stranger, address, f"/admin/applications/{nobody}/files/{attachment.uuid}/")
    answers_alike(stranger, address, f"/admin/applications/{application.uuid}/files/{nobody}/")
    reader = Client()
    reader.force_login(an_auditor())
    assert reader.get(address).status_code == 200


def test_a_range_of_a_file_one_may_see_is_no_way_around_the_log(client):
    Applicant(client, a_service()).fill().submit()
    application, attachment = Application.objects.get(), Attachment.objects.get()
    officer = Client()
    officer.force_login(an_officer())
    officer.get(f"/admin/applications/{application.uuid}/files/{attachment.uuid}/", HTTP_RANGE="bytes=0-3")
    assert Event.objects.filter(action="view_file", application=application).exists()


def test_a_held_file_is_closed_to_officers_until_it_is_clean(client):
    Applicant(client, a_service()).fill().submit()
    application, attachment = Application.objects.get(), Attachment.objects.get()
    officer = Client()
    officer.force_login(an_officer())
    address = f"/admin/applications/{application.uuid}/files/{attachment.uuid}/"
    for state in ("held", "infected"):
        Attachment.objects.update(scan=state)
        assert officer.get(address).status_code in (403, 404, 409)
    Attachment.objects.update(scan="clean")
    assert officer.get(address).status_code == 200
