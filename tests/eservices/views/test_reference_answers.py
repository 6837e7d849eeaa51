"""Answers from a reference list on their way: drawn, refused when retired, filed with their words, asked again."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from eservices.actions import desk
from eservices.actions.lists import bring_back_entry, change_entry, retire_entry
from eservices.clock import today
from eservices.models import Application, Draft
from eservices.questions.definition import LABELS
from tests import factories
from tests.eservices.kept_lists import a_service, chosen, entry_of
from tests.eservices.views.posting import Applicant, case, person, typed
from tests.eservices.views.test_track_page import client_of
from tests.sample_service import id_of, t

pytestmark = pytest.mark.django_db
PAGE = "/ar/track/application/"


@pytest.fixture
def applicant(client):
    return Applicant(client, a_service())


def at_the_step(applicant):
    applicant.begin()
    applicant.post("person", person())
    assert applicant.post("case", case()).status_code == 302
    return applicant


def fill(applicant):
    from tests.files import a_pdf

    at_the_step(applicant)
    row = {f"q-{id_of('branches')}-0-{id_of('branch')}": "two"}
    assert applicant.post("promise", typed(agree="yes", site="one") | row).status_code == 302
    applicant.post("documents", {f"q-{id_of('deed')}": a_pdf()})
    return applicant


def reword_and_retire(code="one", name="sites"):
    change_entry(entry_of(code, name), labels=t("اسم جديد", "New name"))
    retire_entry(entry_of(code, name))


def queries_of(applicant, step):
    applicant.get(step)  # what is remembered per process is remembered
    with CaptureQueriesContext(connection) as context:
        assert applicant.get(step).status_code == 200
    return [q["sql"] for q in context.captured_queries]


def test_a_step_costs_one_query_for_all_its_lists_and_one_without_lists_none(applicant):
    at_the_step(applicant)
    assert sum("referenceentry" in sql for sql in queries_of(applicant, "promise")) == 1
    assert not any("reference" in sql for sql in queries_of(applicant, "case"))
    with CaptureQueriesContext(connection) as context:
        applicant.client.post(applicant.address("promise"), typed(site="nowhere"))
    assert sum("referenceentry" in q["sql"] for q in context.captured_queries) == 1


def test_the_check_page_reads_the_lists_once(applicant):
    fill(applicant)
    sqls = queries_of(applicant, "check")
    assert sum("referenceentry" in sql for sql in sqls) == 1


def test_the_check_page_shows_the_words_of_the_choice(applicant):
    page = fill(applicant).get("check").content.decode()
    assert "الأول" in page
    assert "الثاني" in page


def test_a_retired_entry_is_not_offered_and_a_forged_one_is_refused(applicant):
    at_the_step(applicant)
    retire_entry(entry_of("two"))
    assert 'value="two"' not in applicant.get("promise").content.decode()
    response = applicant.post("promise", typed(agree="yes", site="nowhere"))
    assert response.status_code == 200
    assert id_of("site") not in Draft.objects.get().answers


@pytest.mark.parametrize(
    ("language", "words"),
    [("ar", "الأول"), ("en", "“First” is no longer offered. Choose another answer.")],
)
def test_a_draft_with_a_retired_entry_is_led_to_it_with_an_error_in_the_readers_language(applicant, language, words):
    fill(applicant)
    retire_entry(entry_of("one"))
    applicant.language = language
    response = applicant.submit()
    assert Application.objects.count() == 0
    page = applicant.client.get(response["Location"]).content.decode()
    assert "data-errors" in page
    assert words in page
    assert 'value="one" selected' in page


def test_a_retired_entry_in_rows_is_found_too(applicant):
    fill(applicant)
    retire_entry(entry_of("two", "branches"))
    response = applicant.submit()
    assert Application.objects.count() == 0
    assert "data-errors" in applicant.client.get(response["Location"]).content.decode()


def test_filing_takes_the_words_along_and_the_officer_goes_on_reading_them(applicant, client):
    fill(applicant).submit()
    application = Application.objects.get()
    assert application.answers[LABELS]["sites"] == {"one": t("الأول", "First")}
    reword_and_retire("one"), reword_and_retire("two", "branches")

    client.force_login(factories.an_officer())
    page = client.get(f"/admin/applications/{application.uuid}/").content.decode()
    assert "الأول" in page
    assert "الثاني" in page
    assert "اسم جديد" not in page
    assert applicant.get("receipt").status_code == 200


def ask(application, *names):
    desk.return_for_completion(
        application.pk,
        factories.an_officer(),
        questions=[id_of(name) for name in names],
        documents=[],
        text="يُرجى التدقيق",
        due_on=today() + timedelta(days=20),
        expected=application.revision,
    )


def test_a_reply_may_keep_what_was_filed_although_it_was_retired_since():
    application = factories.an_application(a_service(), **chosen())
    reword_and_retire()
    ask(application, "site")
    client = client_of(application)
    page = client.get(PAGE).content.decode()
    assert "الأول" in page
    assert "اسم جديد" not in page
    client.post(PAGE + "answer/", typed(site="one"))
    application.refresh_from_db()
    assert application.answers[id_of("site")] == "one"
    assert application.answers[LABELS]["sites"] == {"one": t("الأول", "First")}
    assert application.answers[LABELS]["branches"] == {"two": t("الثاني", "Second")}


def test_a_reply_takes_the_words_of_a_new_choice_and_no_retired_one():
    application = factories.an_application(a_service(), **chosen())
    ask(application, "site")
    client = client_of(application)
    retire_entry(entry_of("two"))
    assert "data-errors" in client.post(PAGE + "answer/", typed(site="two")).content.decode()
    bring_back_entry(entry_of("two"))
    client.post(PAGE + "answer/", typed(site="two"))
    application.refresh_from_db()
    assert application.answers[LABELS]["sites"] == {"two": t("الثاني", "Second")}


def test_a_list_emptied_after_publishing_stops_nobody_with_an_error(applicant):
    at_the_step(applicant)
    for code in ("one", "two"):
        retire_entry(entry_of(code))
    assert applicant.get("promise").status_code == 200
