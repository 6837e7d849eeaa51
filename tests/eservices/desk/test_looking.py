"""What an officer sees at a glance: the applicant's language, pictures of documents, a new answer."""

import pytest
from django.urls import reverse

from eservices.actions import desk
from eservices.actions.citizen import answer_return
from eservices.actions.uploads import attach_file
from eservices.clock import today
from tests import factories
from tests.files import a_jpeg
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db


def address(application, *parts):
    return "/".join(["/admin/applications", str(application.uuid), *map(str, parts), ""])


@pytest.mark.parametrize(("language", "flagged"), [("ar", True), ("en", False)])
def test_the_applicants_language_is_flagged_when_it_is_another(browser, officer, service, language, flagged):
    application = factories.an_application(service, language=language)
    page = browser(officer).get(address(application))
    assert page.context["is_other_language"] is flagged
    assert f"Writes in: {'Arabic' if flagged else 'English'}" in page.content.decode()
    assert "Name" in page.content.decode()


def test_a_picture_is_shown_small_beside_its_verdict_and_only_to_who_may_open_it(
    browser, officer, stranger, application
):
    photo = attach_file(a_jpeg(), key=id_of("deed"), most=10, application=application, is_document=True)
    small = address(application, "files", photo.pk, "preview")
    assert small in browser(officer).get(address(application)).content.decode()
    shown = browser(officer).get(small)
    assert (shown.status_code, shown["Content-Type"]) == (200, "image/jpeg")
    assert b"".join(shown.streaming_content).startswith(b"\xff\xd8")
    assert browser(stranger).get(small).status_code == 404


def test_an_answer_is_announced_until_it_was_seen_to(browser, officer, application):
    client = browser(officer)
    desk.take(application.pk, officer)
    desk.return_for_completion(
        application.pk, officer, questions=[id_of("floors")], text="كم؟", due_on=today().replace(year=today().year + 1)
    )
    home = reverse("wagtailadmin_home")
    assert "has answered" not in client.get(home).content.decode()
    answer_return(application.pk, {id_of("floors"): 4})
    assert "has answered" in client.get(home).content.decode()
    assert "New answer" in client.get("/admin/applications/").content.decode()
    assert "The applicant has answered" in client.get(address(application)).context["step"].sentence
    desk.judge_document(application.pk, officer, application.attachments.get().pk, "accepted")
    assert "has answered" not in client.get(home).content.decode()
    assert "New answer" not in client.get("/admin/applications/").content.decode()
