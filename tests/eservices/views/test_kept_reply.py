"""A reply sent after the session had ended: kept, given back to number and code of the same application only."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from eservices.actions import desk, kept_reply
from eservices.actions.citizen import open_completion
from eservices.actions.kept_reply import KEPT_FOR, MOST_WAITING, drop_expired_kept_replies
from eservices.actions.sweep import delete_orphan_files
from eservices.clock import moved_to
from eservices.models import Application, Attachment, KeptReply
from eservices.reference import tracking_code
from eservices.states import Action, Status
from eservices.views.apply import allowance
from media.storage import PrivateStorage
from tests import factories
from tests.eservices.views.posting import DrawnFields
from tests.files import a_jpeg, a_pdf
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db
MORNING = datetime(2026, 11, 15, 6, 2, tzinfo=UTC)
ENTER, PAGE = "/ar/track/", "/ar/track/application/"
ANSWER = PAGE + "answer/"
FLOORS, DEED, REMARKS = (f"q-{id_of(name)}" for name in ("floors", "deed", "remarks"))


@pytest.fixture(autouse=True)
def _morning():
    with moved_to(MORNING):
        yield


def returned(**answers):
    with moved_to(MORNING - timedelta(days=1)):
        application = factories.an_application(**answers)
    desk.return_for_completion(
        application.pk,
        factories.a_manager(),
        questions=[id_of("floors"), id_of("remarks")],
        documents=[id_of("deed")],
        text="صوّر الورقة كاملة",
        due_on=date(2026, 12, 17),
    )
    return Application.objects.get(pk=application.pk)


@pytest.fixture
def application():
    return returned()


def code_of(application):
    return tracking_code(application.uuid, application.code_issue)


def enter(client, application, code=None, **extra):
    return client.post(ENTER, {"number": application.number, "code": code or code_of(application)}, **extra)


def fields_of(html):
    """The fields of the form that asks for the reply."""
    parser = DrawnFields()
    parser.feed(html.partition('id="must-act"')[2].partition("</form>")[0])
    return parser.fields


def opened(application, client=None):
    """(client, fields of the page that was drawn while the session lived)."""
    client = client or Client()
    enter(client, application)
    return client, fields_of(client.get(PAGE).content.decode())


def expire(client):
    """Let the half hour pass: the browser drops the cookie of the session."""
    client.cookies.pop("track", None)


def send_late(application, client=None, **typed):
    """Open the page, let the session end, send the reply; (client, response)."""
    client, fields = opened(application, client)
    expire(client)
    values = {FLOORS: "٤", REMARKS: "كلام مكتوب بعناية", DEED: a_pdf("late.pdf")} | typed
    return client, client.post(ANSWER, fields | values)


def test_a_late_reply_is_kept_and_number_and_code_are_asked_again(application):
    client, response = send_late(application)
    assert (response.status_code, response["Location"]) == (302, ENTER)
    page = client.get(ENTER).content.decode()
    assert 'role="status"' in page
    assert "كلام مكتوب بعناية" not in page
    assert Application.objects.get().status == Status.RETURNED
    assert Application.objects.get().attachments.count() == 1


def test_after_number_and_code_the_reply_stands_there_again_and_is_sent_by_one_press(application):
    client, _response = send_late(application)
    assert enter(client, application)["Location"] == PAGE
    html = client.get(PAGE).content.decode()
    fields = fields_of(html)
    assert (fields[FLOORS], fields[REMARKS]) == ("٤", "كلام مكتوب بعناية")
    assert "late.pdf" in html
    assert 'role="status"' in html
    assert application.events.filter(action=Action.ANSWER).count() == 0
    assert client.post(ANSWER, fields).status_code == 302
    after = Application.objects.get()
    assert (after.status, after.answers[id_of("floors")]) == (Status.IN_REVIEW, 4)
    assert after.attachments.get(replaced_by=None).file_name == "late.pdf"
    assert KeptReply.objects.count() == 0


def test_a_wrong_answer_is_given_back_as_it_was_typed(application):
    client, _response = send_late(application, **{FLOORS: "500"})
    enter(client, application)
    assert fields_of(client.get(PAGE).content.decode())[FLOORS] == "500"


def test_a_refused_file_is_told_after_number_and_code(application):
    client, _response = send_late(application, **{DEED: a_pdf("bad.pdf", b"MZ not a pdf")})
    enter(client, application)
    html = client.get(PAGE).content.decode()
    assert f'href="#{DEED}"' in html
    assert fields_of(html)[FLOORS] == "٤"


def test_a_wrong_code_shows_nothing_of_it_and_counts(application):
    client, _response = send_late(application)
    wrong = str((int(code_of(application)) + 1) % 10**10).zfill(10)
    for _ in range(5):
        response = enter(client, application, wrong)
        assert response.status_code == 422
        assert "كلام مكتوب بعناية" not in response.content.decode()
    assert enter(client, application).status_code == 429
    assert Attachment.objects.filter(kept_reply__isnull=False).count() == 1


def test_number_and_code_of_another_application_show_nothing_of_it(application):
    other = returned()
    client, _response = send_late(application)
    enter(client, other)
    html = client.get(PAGE).content.decode()
    assert "كلام مكتوب بعناية" not in html
    assert "late.pdf" not in html
    assert other.attachments.count() == 1
    # And it still waits for its own.
    enter(client, application)
    assert "كلام مكتوب بعناية" in client.get(PAGE).content.decode()


def test_another_browser_is_not_given_it_with_the_right_code_either(application):
    send_late(application)
    client, fields = opened(application)
    assert fields[FLOORS] == "2"
    assert "late.pdf" not in client.get(PAGE).content.decode()


@pytest.mark.parametrize("key", ["", "x", "A" * 22, "\x00", "x" * 4000])
def test_a_forged_key_finds_nothing(application, key):
    send_late(application)
    client = Client()
    client.cookies["reply"] = key
    client.get(ENTER)
    enter(client, application)
    assert "late.pdf" not in client.get(PAGE).content.decode()


def test_a_reply_typed_for_one_application_never_reaches_another(application):
    """Two windows, two applications: the session is that of the second."""
    other = returned()
    client, fields = opened(application)
    opened(other, client)
    response = client.post(ANSWER, fields | {FLOORS: "9", DEED: a_pdf("first.pdf")})
    assert response["Location"] == ENTER
    assert Application.objects.get(pk=other.pk).status == Status.RETURNED
    assert open_completion(other).working_answers == {}
    enter(client, application)
    assert fields_of(client.get(PAGE).content.decode())[FLOORS] == "9"


@pytest.mark.parametrize("ticket", ["", "x", "a:b", "\x00", "😀"])
def test_a_post_that_no_page_of_ours_made_keeps_nothing(application, ticket):
    client = Client()
    response = client.post(ANSWER, {"reply": ticket, FLOORS: "9", DEED: a_pdf()})
    assert (response.status_code, response["Location"]) == (302, ENTER)
    assert KeptReply.objects.count() == 0
    assert Attachment.objects.count() == 1


def test_a_page_from_before_a_new_code_keeps_nothing(application):
    client, fields = opened(application)
    Application.objects.update(code_issue=2)
    assert client.post(ANSWER, fields | {FLOORS: "9"}).status_code == 302
    assert KeptReply.objects.count() == 0


def test_a_return_that_was_answered_meanwhile_keeps_nothing(application):
    client, fields = opened(application)
    other, theirs = opened(application)
    assert other.post(ANSWER, theirs | {FLOORS: "3", REMARKS: "", DEED: a_jpeg()}).status_code == 302
    expire(client)
    assert client.post(ANSWER, fields | {FLOORS: "9"}).status_code == 302
    assert KeptReply.objects.count() == 0
    assert Application.objects.get().answers[id_of("floors")] == 3


def test_what_is_kept_is_not_readable_in_the_database_and_in_no_address(application):
    from django.db import connection

    client, response = send_late(application)
    with connection.cursor() as cursor:
        cursor.execute("SELECT content, key_hash FROM eservices_keptreply")
        row = cursor.fetchone()
    assert "كلام" not in row[0]
    assert "fields" not in row[0]
    assert client.cookies["reply"].value not in (*row, response["Location"])
    cookie = response.cookies["reply"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 86400)


def test_in_production_the_key_is_bound_to_host_and_https(application, settings):
    client, fields = opened(application)
    expire(client)
    settings.SESSION_COOKIE_SECURE = True
    assert client.post(ANSWER, fields).cookies["__Host-reply"]["secure"]


def test_leaving_forgets_it(application):
    client, _response = send_late(application)
    client.post("/ar/track/leave/")
    assert KeptReply.objects.count() == 0


def test_after_a_day_it_is_gone_with_its_files(application):
    client, _response = send_late(application)
    stored = Attachment.objects.get(kept_reply__isnull=False).stored_as
    assert drop_expired_kept_replies() == 0
    with moved_to(MORNING + KEPT_FOR + timedelta(minutes=1)):
        enter(client, application)
        assert "late.pdf" not in client.get(PAGE).content.decode()
        assert drop_expired_kept_replies() == 1
    assert Attachment.objects.filter(kept_reply__isnull=False).count() == 0
    import os

    path = PrivateStorage().path(stored)
    os.utime(path, (0, 0))
    delete_orphan_files()
    assert not os.path.exists(path)


# Not a way to fill the disk


def test_sending_again_takes_the_place_of_what_was_kept(application):
    client, fields = opened(application)
    expire(client)
    for name in ("one.pdf", "two.pdf"):
        client.post(ANSWER, fields | {DEED: a_pdf(name)})
    assert KeptReply.objects.count() == 1
    assert Attachment.objects.get(kept_reply__isnull=False).file_name == "two.pdf"


def test_few_browsers_wait_for_one_return(application):
    for _ in range(MOST_WAITING + 2):
        send_late(application)
    assert KeptReply.objects.count() == Attachment.objects.filter(kept_reply__isnull=False).count() == MOST_WAITING


def test_what_no_question_asks_for_is_not_kept(application):
    more = {f"q-{id_of('photo')}": a_jpeg(), "x": a_pdf(), "status": "approved", f"remove-{application.uuid}": "1"}
    send_late(application, **more)
    kept_now = KeptReply.objects.get()
    assert {*kept_now.content["fields"]} == {FLOORS, REMARKS, "shown"}
    assert Attachment.objects.filter(kept_reply=kept_now).count() == 1


def test_more_files_than_a_question_takes_are_not_kept(application):
    send_late(application, **{DEED: [a_pdf(f"{n}.pdf") for n in range(6)]})
    assert Attachment.objects.filter(kept_reply__isnull=False).count() == 2


def test_a_flood_of_text_is_not_kept_and_says_how_to_go_on(application, monkeypatch):
    monkeypatch.setattr(kept_reply, "MOST_TYPED", 2_000)
    client, response = send_late(application, **{REMARKS: "ا" * 2_001})
    assert response.status_code == 413
    assert ENTER in response.content.decode()
    assert KeptReply.objects.count() == 0


@pytest.mark.parametrize("limit", ["KEPT_OF_APPLICATION", "KEPT_OF_NETWORK"])
def test_keeping_is_limited_by_application_and_by_network(application, monkeypatch, limit):
    monkeypatch.setattr(allowance, limit, 2)
    answers = [send_late(application)[1].status_code for _ in range(3)]
    assert answers == [302, 302, 429]
    assert KeptReply.objects.count() == 2


# The token of the form


@pytest.fixture
def strict():
    return Client(enforce_csrf_checks=True)


def opened_strictly(strict, application):
    token = fields_of_whole(strict.get(ENTER))["csrfmiddlewaretoken"]
    strict.post(ENTER, {"number": application.number, "code": code_of(application), "csrfmiddlewaretoken": token})
    return fields_of(strict.get(PAGE).content.decode())


def fields_of_whole(response):
    parser = DrawnFields()
    parser.feed(response.content.decode())
    return parser.fields


def test_an_expired_token_keeps_text_and_files_and_one_press_more_sends_them(strict, application):
    fields = opened_strictly(strict, application)
    strict.cookies.pop("csrftoken")
    values = {FLOORS: "5", REMARKS: "كلام", DEED: a_pdf("kept.pdf")}
    response = strict.post(ANSWER, fields | values)
    assert response.status_code == 403
    assert Application.objects.get().status == Status.RETURNED
    again = fields_of(response.content.decode())
    assert again[FLOORS] == "5"
    assert "kept.pdf" in response.content.decode()
    assert strict.post(ANSWER, again).status_code == 302
    assert Application.objects.get().answers[id_of("floors")] == 5


def test_token_and_session_expired_together_keep_it_too(strict, application):
    fields = opened_strictly(strict, application)
    strict.cookies.clear()
    response = strict.post(ANSWER, fields | {FLOORS: "5", DEED: a_pdf("kept.pdf")})
    assert (response.status_code, response["Location"]) == (302, ENTER)
    again = opened_strictly(strict, application)
    assert again[FLOORS] == "5"
    assert strict.post(ANSWER, again).status_code == 302


def test_without_a_token_and_without_a_page_of_ours_nothing_is_kept(strict, application):
    opened_strictly(strict, application)
    strict.cookies.pop("csrftoken")
    response = strict.post(ANSWER, {FLOORS: "5", DEED: a_pdf("kept.pdf")})
    assert response.status_code == 403
    assert application.attachments.count() == 1
    assert open_completion(application).working_answers == {}
