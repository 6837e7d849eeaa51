"""Words on pages reach those who may edit the page, and nobody else."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pages.feedback import record_feedback
from pages.models import PageFeedback
from tests import factories
from tests.pages.directorate_trees import a_member, an_editor_of, plant

pytestmark = pytest.mark.django_db
LIST = "/admin/page-words/"


@pytest.fixture
def trees():
    return plant()


def a_word(page=None, comment="أين الرسوم؟", **fields):
    path = page.url if page else "/ar/services/unknown/"
    return record_feedback(path=path, language="ar", is_useful=False, comment=comment, page=page, **fields)


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_an_editor_reads_and_handles_what_is_said_of_the_own_pages(trees):
    word = a_word(trees.water["ar"])
    client = signed_in(an_editor_of(trees.directorates["WAT"]))
    assert "أين الرسوم؟" in client.get(LIST).content.decode()
    assert client.post(f"{LIST}{word.pk}/handle/", {"handled": "1"}).status_code == 302
    assert PageFeedback.objects.get().is_handled
    assert "أين الرسوم؟" not in client.get(LIST).content.decode()
    assert "أين الرسوم؟" in client.get(f"{LIST}?show=handled").content.decode()


def test_another_directorates_editor_finds_nothing(trees):
    word = a_word(trees.water["ar"])
    client = signed_in(an_editor_of(trees.directorates["ROA"]))
    assert "أين الرسوم؟" not in client.get(LIST).content.decode()
    assert "أين الرسوم؟" not in client.get(f"{LIST}export/").content.decode()
    foreign, missing = client.post(f"{LIST}{word.pk}/handle/"), client.post(f"{LIST}999999/handle/")
    assert foreign.status_code == missing.status_code == 404
    assert not PageFeedback.objects.get().is_handled


def test_words_on_views_without_a_page_go_to_who_edits_the_site(trees):
    a_word()
    officer = signed_in(a_member(trees.groups, "communications"))
    editor = signed_in(an_editor_of(trees.directorates["WAT"]))
    assert "أين الرسوم؟" in officer.get(LIST).content.decode()
    assert "أين الرسوم؟" not in editor.get(LIST).content.decode()


@pytest.mark.parametrize("make", [factories.an_officer, factories.an_auditor, factories.a_clerk])
def test_who_edits_no_pages_reads_no_words(trees, make):
    word = a_word(trees.water["ar"])
    client = signed_in(make(trees.directorates["WAT"]))
    for path in (LIST, f"{LIST}export/"):
        assert client.get(path).status_code == 302
    assert client.post(f"{LIST}{word.pk}/handle/").status_code == 302
    assert not PageFeedback.objects.get().is_handled


def test_the_export_holds_no_formula(trees):
    a_word(trees.water["ar"], comment="=1+1")
    text = signed_in(a_member(trees.groups, "communications")).get(f"{LIST}export/").content.decode()
    assert "'=1+1" in text


def test_what_visitors_wrote_is_escaped(trees):
    a_word(trees.water["ar"], comment="<script>alert(1)</script>")
    text = signed_in(a_member(trees.groups, "communications")).get(LIST).content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


def test_the_report_costs_the_same_queries_whatever_it_holds(trees):
    client = signed_in(a_member(trees.groups, "communications"))
    a_word(trees.water["ar"])

    def queries():
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST)
        return len(queries)

    queries()
    alone = queries()
    a_word(trees.roads["ar"])
    a_word(trees.news["ar"])
    assert queries() == alone
