"""From an event to message rows in the applicant's language."""

import re
from datetime import date

import pytest
from django.utils.translation import override

from eservices.actions import desk, notify
from eservices.actions.citizen import answer_return, send_code_again, withdraw
from eservices.models import Message
from eservices.reference import group_code, tracking_code
from eservices.states import Action
from tests import factories
from tests.sample_service import id_of, sample_document, t

pytestmark = pytest.mark.django_db
ISOLATES = re.compile("[\u2066-\u2069]")


def body_of(application, action):
    return Message.objects.filter(application=application, event__action=action).latest("id").body


def bare(text):
    return ISOLATES.sub("", text)


def ask(application, manager):
    desk.return_for_completion(
        application.pk, manager, questions=[id_of("floors")], text="كم طابقًا؟", due_on=date(2026, 12, 17)
    )


def test_the_first_message_holds_number_code_date_and_the_way_back(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://portal.test"
    application = factories.an_application(language="en")
    body = bare(body_of(application, Action.SUBMIT))
    code = group_code(tracking_code(application.uuid, 1))
    for part in (application.number_in_groups, code, "Directorate MUN", "https://portal.test/en/track/"):
        assert part in body
    assert "{" not in body


def test_an_english_message_in_latin_letters_needs_no_invisible_signs():
    body = body_of(factories.an_application(language="en"), Action.SUBMIT)
    assert not ISOLATES.search(body)


def test_numbers_keep_their_order_inside_arabic():
    application = factories.an_application(language="ar")
    body = body_of(application, Action.SUBMIT)
    assert f"\u2066{application.number_in_groups}\u2069" in body
    assert body.count("\u2066") + body.count("\u2068") == body.count("\u2069")


def test_the_applicants_language_counts_and_not_the_officers():
    application = factories.an_application(language="en")
    manager = factories.a_manager()
    with override("ar"):
        desk.reject(application.pk, manager, reasons=["R1"])
    message = Message.objects.latest("id")
    assert message.language == "en"
    assert "was rejected" in message.body
    assert "The land is not divided" in message.body


def test_the_editors_own_words_win_over_the_portals():
    document = sample_document(slug="own-words", messages={"received": t("وصل {number}", "We have {number}.")})
    application = factories.an_application(factories.a_service(document), language="en")
    assert bare(body_of(application, Action.SUBMIT)) == f"We have {application.number_in_groups}."


def test_an_officers_text_is_no_template():
    application = factories.an_application(language="en")
    desk.write_message(application.pk, factories.a_manager(), "Give us {code} and {number}, {0} %(x)s {{ x }}")
    body = bare(body_of(application, Action.MESSAGE))
    assert "{code} and {number}, {0} %(x)s {{ x }}" in body
    assert group_code(tracking_code(application.uuid, 1)) not in body


def test_every_step_that_the_citizen_sees_is_a_message():
    application = factories.an_application(email="a@example.test")
    manager = factories.a_manager()
    desk.take(application.pk, manager)
    ask(application, manager)
    answer_return(application.pk, {id_of("floors"): 3})
    desk.forward(application.pk, manager)
    desk.forward(application.pk, factories.an_officer(factories.DirectorateFactory(code="WAT")))
    desk.approve(application.pk, manager)
    desk.issue(application.pk, manager, document_number="7")
    public = [event.action for event in application.events.all() if event.public]
    told = list(Message.objects.order_by("id").filter(channel="sms").values_list("event__action", flat=True))
    assert told == public
    assert Message.objects.filter(channel="email").count() == len(public)


def test_what_stays_inside_is_no_message():
    application = factories.an_application()
    manager = factories.a_manager()
    before = Message.objects.count()
    desk.write_note(application.pk, manager, "x")
    desk.assign(application.pk, manager, manager)
    desk.release(application.pk, manager)
    assert Message.objects.count() == before


def test_a_change_of_hands_is_told_once():
    application = factories.an_application()
    manager = factories.a_manager()
    for _ in range(3):
        desk.take(application.pk, manager)
    assert Message.objects.filter(event__action=Action.TAKE).count() == 1


def test_what_is_written_at_forwarding_stays_inside_and_the_stages_public_text_goes_out():
    application = factories.an_application(language="en")
    desk.forward(application.pk, factories.a_manager(), text="SECRET REMARK")
    body = body_of(application, Action.FORWARD)
    assert "SECRET" not in body
    assert "Opinion of Water" in body


def test_a_code_is_sent_again_and_withdrawal_confirmed():
    application = factories.an_application(language="en")
    send_code_again(application.pk)
    assert group_code(tracking_code(application.uuid, 1)) in bare(body_of(application, Action.REISSUE_CODE))
    withdraw(application.pk)
    assert "was withdrawn" in body_of(application, Action.WITHDRAW)


def test_a_mail_has_a_subject_of_one_line_and_an_sms_none():
    factories.an_application(email="a@example.test", language="en")
    subjects = dict(Message.objects.values_list("channel", "subject"))
    assert subjects["sms"] == ""
    assert "\n" not in subjects["email"]
    assert "Your application" in subjects["email"]


def test_contact_and_text_lie_encrypted_in_the_database():
    from django.db import connection

    application = factories.an_application(email="a@example.test")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM eservices_message")
        stored = str(cursor.fetchall())
    for value in ("9647701234567", "a@example.test", application.number):
        assert value not in stored


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_kind_of_message_has_a_text_in_every_language(language):
    with override(language):
        for kind in set(notify._TEXT_OF.values()):
            text = notify._default_text(kind)
            assert text
            assert set(re.findall(r"\{(\w*)\}", text)) <= {
                "number", "code", "service", "directorate", "date", "text", "link",
            }  # fmt: skip
