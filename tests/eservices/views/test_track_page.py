"""The page of an application, the reply to a return, and what never gets there."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from eservices.actions import desk
from eservices.actions.citizen import open_completion
from eservices.actions.record import record_file_view, record_reveal, record_view
from eservices.clock import moved_to
from eservices.models import Application, Attachment, Message, Verdict
from eservices.reference import tracking_code
from eservices.states import Action, Status
from tests import factories
from tests.files import a_jpeg, a_pdf, pdf_bytes
from tests.sample_service import id_of, sample_document, t

pytestmark = pytest.mark.django_db
SUNDAY = datetime(2026, 11, 15, 6, 2, tzinfo=UTC)
PAGE = "/ar/track/application/"
ANSWER = PAGE + "answer/"


@pytest.fixture
def application():
    with moved_to(SUNDAY):
        return factories.an_application()


@pytest.fixture
def manager():
    return factories.a_manager(username="marker-officer", first_name="MARKERFIRST", last_name="MARKERLAST")


def again(application):
    return Application.objects.get(pk=application.pk)


def deed_of(application):
    return application.attachments.get(key=id_of("deed"), replaced_by=None)


def client_of(application):
    client = Client()
    code = tracking_code(application.uuid, application.code_issue)
    client.post("/ar/track/", {"number": application.number, "code": code})
    return client


def ask(application, manager, *, questions=(), documents=("deed",), text="صوّر الورقة كاملة"):
    desk.return_for_completion(
        application.pk,
        manager,
        questions=[id_of(q) for q in questions],
        documents=[id_of(d) for d in documents],
        text=text,
        due_on=date(2026, 12, 17),
    )


def page(application, language="ar", client=None):
    response = (client or client_of(application)).get(PAGE.replace("/ar/", f"/{language}/"))
    assert response.status_code == 200
    return response.content.decode()


def words(html):
    """What a reader sees."""
    html = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", html, flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_new_application_shows_number_status_way_and_promise(application):
    with moved_to(SUNDAY):
        text = words(page(application, "en"))
    assert application.number_in_groups in text
    for expected in ("Received", "Sample permit", "Directorate MUN", "Checking", "Opinion of Water", "Directorate WAT"):
        assert expected in text
    assert "Sunday 6 December 2026" in text
    assert "0 of 15 working days used." in text


def test_every_status_has_a_page_in_both_languages(application, manager):
    def both():
        for language in ("ar", "en"):
            assert page(application, language)

    desk.take(application.pk, manager)
    both()
    ask(application, manager)
    both()
    client_of(application).post(ANSWER, {f"q-{id_of('deed')}": a_pdf("new.pdf")})
    assert again(application).status == Status.IN_REVIEW
    both()
    desk.forward(application.pk, manager)
    both()
    desk.forward(application.pk, factories.an_officer(factories.DirectorateFactory(code="WAT")))
    desk.approve(application.pk, manager, text="مبارك")
    both()
    desk.issue(application.pk, manager, document_number="م/77")
    both()
    assert "م/77" in page(application)


def test_a_rejection_gives_the_reason_of_the_list_and_the_officers_words(application, manager):
    desk.reject(application.pk, manager, reasons=["R1"], text="راجع التسجيل العقاري")
    text = words(page(application, "en"))
    assert "The land is not divided" in text
    assert "راجع التسجيل العقاري" in text
    assert "Rejected" in text
    # The service says nothing of appeals, so nothing is said.
    assert "appeal" not in text


def test_a_rejection_says_how_to_appeal_in_the_words_of_the_service_and_marks_samples():
    words_of_law = t("التظلم خلال 30 يومًا حسب القانون.", "Appeal within 30 days as the law says.")
    application = factories.an_application(factories.a_service(sample_document(slug="appealed", appeal=words_of_law)))
    assert "Appeal within" not in words(page(application, "en"))
    desk.reject(application.pk, factories.a_manager(), reasons=["R1"])
    assert "Appeal within 30 days as the law says. Sample data" in words(page(application, "en"))
    assert "التظلم خلال 30 يومًا حسب القانون." in words(page(application, "ar"))


def test_each_public_step_is_a_line_and_a_message(application, manager):
    desk.take(application.pk, manager)
    desk.forward(application.pk, manager)
    text = words(page(application, "en"))
    assert "An officer of \u2068Directorate MUN\u2069 is looking at your application" in text
    assert "Your application has moved to \u2068Directorate WAT\u2069: \u2068Opinion of Water\u2069" in text
    actions = set(Message.objects.values_list("event__action", flat=True))
    assert {Action.SUBMIT, Action.TAKE, Action.FORWARD} <= actions


def test_a_return_shows_what_until_when_and_why(application, manager):
    with moved_to(SUNDAY + timedelta(days=2)):
        desk.judge_document(application.pk, manager, deed_of(application).uuid, Verdict.UNREADABLE, "الختم لا يظهر")
        ask(application, manager)
        text = words(page(application, "en"))
    for expected in (
        "You must act: 1 document",
        "Title deed",
        "Unreadable",
        "الختم لا يظهر",
        "صوّر الورقة كاملة",
        "Thursday 17 December 2026",
        "30 days left",
        "If you send everything today.",
        "The clock stopped on",
    ):
        assert expected in text


def test_what_a_document_is_told_is_not_said_twice(application, manager):
    with moved_to(SUNDAY + timedelta(days=2)):
        desk.judge_document(application.pk, manager, deed_of(application).uuid, Verdict.UNREADABLE, "صوّر الورقة كاملة")
        ask(application, manager)
        box = page(application).partition('id="must-act"')[2].partition("</section>")[0]
    assert box.count("صوّر الورقة كاملة") == 1


def test_a_verdict_is_shown_only_with_a_return(application, manager):
    desk.judge_document(application.pk, manager, deed_of(application).uuid, Verdict.UNREADABLE, "MARKERVERDICT")
    text = page(application, "en")
    assert "Unreadable" not in text
    assert "MARKERVERDICT" not in text
    ask(application, manager)
    assert "MARKERVERDICT" in page(application, "en")


def test_a_verdict_after_the_return_waits_for_the_next_one(application, manager):
    ask(application, manager)
    client_of(application).post(ANSWER, {f"q-{id_of('deed')}": a_pdf("new.pdf")})
    desk.judge_document(application.pk, manager, deed_of(application).uuid, Verdict.WRONG, "MARKERLATER")
    assert "MARKERLATER" not in page(application)


def test_a_new_file_is_sent_and_takes_the_place_of_the_old_one(application, manager):
    old = deed_of(application)
    ask(application, manager)
    response = client_of(application).post(ANSWER, {f"q-{id_of('deed')}": a_jpeg("new.jpg")})
    assert (response.status_code, response["Location"]) == (302, PAGE)
    after = again(application)
    assert after.status == Status.IN_REVIEW
    assert after.answered
    new = deed_of(application)
    assert Attachment.objects.get(pk=old.pk).replaced_by == new
    assert after.answers["documents"] == {id_of("deed"): [str(new.uuid)]}
    assert open_completion(after) is None
    assert "Nothing is needed from you now." in page(application, "en")


def test_only_what_was_asked_is_changed(application, manager):
    ask(application, manager, questions=["floors"], documents=[])
    data = {
        f"q-{id_of('floors')}": "٣",
        f"q-{id_of('land')}": "999",
        f"q-{id_of('phone')}": "07701112222",
        f"q-{id_of('deed')}": a_pdf(),
        "status": "approved",
    }
    assert client_of(application).post(ANSWER, data).status_code == 302
    after = again(application)
    assert after.answers[id_of("floors")] == 3
    assert after.answers[id_of("land")] == "200"
    assert after.applicant["phone"] == "+9647701234567"
    assert after.attachments.count() == 1


def test_a_wrong_answer_keeps_the_file_and_says_what_is_wrong(application, manager):
    ask(application, manager, questions=["floors"])
    client = client_of(application)
    data = {f"q-{id_of('floors')}": "500", f"q-{id_of('deed')}": a_pdf("kept.pdf")}
    response = client.post(ANSWER, data)
    html = response.content.decode()
    assert response.status_code == 422
    assert "kept.pdf" in html
    assert 'value="500"' in html
    assert f'href="#q-{id_of("floors")}"' in html
    assert again(application).status == Status.RETURNED
    assert client.post(ANSWER, {f"q-{id_of('floors')}": "5"}).status_code == 302
    assert again(application).answers[id_of("floors")] == 5
    assert deed_of(application).file_name == "kept.pdf"


def test_a_refused_file_keeps_what_was_typed(application, manager):
    ask(application, manager, questions=["floors"])
    client = client_of(application)
    bad = {f"q-{id_of('floors')}": "7", f"q-{id_of('deed')}": a_pdf("bad.pdf", b"MZ not a pdf")}
    assert client.post(ANSWER, bad).status_code == 422
    assert 'value="7"' in page(application, client=client)
    assert application.attachments.count() == 1


@pytest.mark.parametrize(
    "content", [b"", pdf_bytes()[:60], b"%PDF-1.4 half", pdf_bytes() + b"PK\x03\x04zip", b"\xff\xd8\xff\xe0broken"]
)
def test_a_bad_file_is_refused_in_words(application, manager, content):
    ask(application, manager)
    response = client_of(application).post(ANSWER, {f"q-{id_of('deed')}": a_pdf("../../x.pdf", content)})
    assert response.status_code == 422
    assert 'class="error"' in response.content.decode()
    assert again(application).status == Status.RETURNED


def test_nothing_sent_says_what_is_missing(application, manager):
    ask(application, manager)
    response = client_of(application).post(ANSWER, {})
    assert response.status_code == 422
    assert "سند العقار" in response.content.decode()


def test_a_new_file_can_be_removed_before_sending_and_the_filed_one_cannot(application, manager):
    filed = deed_of(application)
    ask(application, manager, questions=["floors"])
    client = client_of(application)
    client.post(ANSWER, {f"q-{id_of('floors')}": "", f"q-{id_of('deed')}": a_pdf("new.pdf")})
    new = application.attachments.exclude(pk=filed.pk).get()
    client.post(ANSWER, {f"remove-{filed.uuid}": "1"})
    assert application.attachments.count() == 2
    client.post(ANSWER, {f"remove-{new.uuid}": "1", f"q-{id_of('floors')}": "4"})
    assert list(application.attachments.all()) == [filed]
    assert 'value="4"' in page(application, client=client)


def test_sending_twice_is_one_reply(application, manager):
    ask(application, manager)
    client = client_of(application)
    for name in ("one.pdf", "two.pdf"):
        assert client.post(ANSWER, {f"q-{id_of('deed')}": a_pdf(name)}).status_code == 302
    assert application.events.filter(action=Action.ANSWER).count() == 1
    assert deed_of(application).file_name == "one.pdf"


def test_what_is_not_asked_cannot_be_answered(application):
    client = client_of(application)
    response = client.post(ANSWER, {f"q-{id_of('deed')}": a_pdf()})
    assert response.status_code == 302
    assert application.attachments.count() == 1
    assert application.events.count() == 1


def test_only_files_that_are_asked_about_can_be_opened(application, manager):
    deed = deed_of(application)
    client = client_of(application)
    address = f"{PAGE}file/{deed.uuid}/"
    assert client.get(address).status_code == 404
    ask(application, manager)
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]


def test_a_strangers_file_is_not_there(application, manager):
    ask(application, manager)
    other = factories.an_application()
    response = client_of(application).get(f"{PAGE}file/{deed_of(other).uuid}/")
    assert response.status_code == 404


def test_withdrawing_asks_once_more_and_then_ends_it(application):
    client = client_of(application)
    assert client.get(PAGE + "withdraw/").status_code == 200
    assert again(application).status == Status.SUBMITTED
    assert client.post(PAGE + "withdraw/").status_code == 302
    assert again(application).status == Status.WITHDRAWN
    assert client.post(PAGE + "withdraw/").status_code == 302
    assert application.events.filter(action=Action.WITHDRAW).count() == 1
    assert "withdraw/" not in page(application)


def test_a_decided_application_cannot_be_withdrawn(application, manager):
    desk.reject(application.pk, manager, reasons=["R1"])
    client = client_of(application)
    assert client.get(PAGE + "withdraw/").status_code == 302
    client.post(PAGE + "withdraw/")
    assert again(application).status == Status.REJECTED


def test_the_receipt_can_be_had_again(application):
    response = client_of(application).get(PAGE + "receipt.pdf")
    assert response.content.startswith(b"%PDF")
    assert "no-store" in response["Cache-Control"]


def test_another_language_after_an_error_leads_back_to_the_page(application, manager):
    ask(application, manager)
    response = client_of(application).get("/en/track/application/answer/")
    assert (response.status_code, response["Location"]) == (302, "/en/track/application/")


def test_the_page_shows_neither_answers_nor_the_applicant(application, manager):
    ask(application, manager)
    html = page(application) + page(application, "en")
    for value in ("حيدر", "198712345678", "9647701234567", "0770 123 4567", "07701234567"):
        assert value not in html.replace("\xa0", " ")


def test_nothing_internal_reaches_page_or_messages(application, manager):
    """Every kind of internal event with a marker in every text; then every page and every message is read."""
    colleague = factories.an_officer(application.directorate, username="MARKERCOLLEAGUE")
    deed = deed_of(application)
    desk.take(application.pk, manager)
    desk.write_note(application.pk, manager, "MARKERNOTE")
    desk.assign(application.pk, manager, colleague)
    desk.release(application.pk, manager)
    desk.judge_document(application.pk, manager, deed.uuid, Verdict.WRONG, "MARKERVERDICT")
    record_view(application.pk, manager)
    record_file_view(application.pk, manager, deed.uuid)
    record_reveal(application.pk, manager)
    desk.forward(application.pk, manager, text="MARKERFORWARD")
    officer = factories.an_officer(factories.DirectorateFactory(code="WAT"), last_name="MARKERWATER")
    desk.write_note(application.pk, officer, "MARKERNOTE2")
    internal = {e.action for e in application.events.filter(public=False)}
    assert internal == {
        Action.NOTE,
        Action.ASSIGN,
        Action.RELEASE,
        Action.VERDICT,
        Action.VIEW,
        Action.VIEW_FILE,
        Action.REVEAL,
    }
    client = client_of(application)
    seen = "".join(page(application, language, client) for language in ("ar", "en"))
    for path in ("/ar/track/", PAGE + "withdraw/"):
        seen += client.get(path).content.decode()
    seen += "".join(m.subject + m.body for m in application.messages.all())
    assert "MARKER" not in seen.upper()
    from eservices.models import Event

    for label in (Action.NOTE, Action.ASSIGN, Action.VIEW, Action.REVEAL):
        assert str(label.label) not in words(page(application, "en", client))
    assert Event.objects.filter(application=application).count() == 11


def test_the_number_of_queries_does_not_grow_with_the_history(application, manager, django_assert_max_num_queries):
    client = client_of(application)
    page(application, client=client)
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as few:
        page(application, client=client)
    desk.take(application.pk, manager)
    for n in range(10):
        desk.write_message(application.pk, manager, f"رسالة {n}")
    with CaptureQueriesContext(connection) as many:
        page(application, client=client)
    assert len(many) == len(few)


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "‮gpj.exe", "{{ 7*7 }}", '"><img src=x onerror=1>'])
def test_an_officers_words_are_shown_as_words(application, manager, text):
    desk.write_message(application.pk, manager, text)
    html = page(application)
    assert [evil for evil in ("<script>alert", "<img src=x") if evil in html] == []
