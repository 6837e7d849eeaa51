"""A service's prose is cared for as every page's: cleaned when it is saved, looked at, and looked over in time."""

import json
from datetime import date

import pytest
from django.urls import reverse
from django.utils.translation import gettext as _

from eservices.models import ServicePage
from pages.caretakers import page_models
from pages.quality import findings_of
from pages.reviews import pages_due
from tests.eservices.page_posting import page_data
from tests.eservices.service_pages import a_published_page, an_admin
from tests.eservices.test_service_page import an_english_page, edit_form

pytestmark = pytest.mark.django_db


def prose(*texts, link=""):
    """Return what the editor's rich text posts: a paragraph of each text, the first one linked."""
    blocks = [
        {"key": f"k{n}", "text": text, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
        for n, text in enumerate(texts)
    ]
    entities = {}
    if link:
        blocks[0]["entityRanges"] = [{"offset": 0, "length": len(texts[0]), "key": 0}]
        entities["0"] = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": link}}
    return json.dumps({"blocks": blocks, "entityMap": entities})


def test_what_a_word_processor_brought_along_is_cleaned():
    page = a_published_page()
    pasted = prose("من\u00a0 \u00a0فوق", " ", "\u00a0")
    form = edit_form(page, page_data(page, body=pasted))
    assert form.is_valid(), form.errors
    assert form.cleaned_data["body"].count("<p") == 1
    assert ">من فوق</p>" in form.cleaned_data["body"]


def test_a_link_that_runs_something_is_refused_at_its_field():
    page = a_published_page()
    form = edit_form(page, page_data(page, body=prose("اضغط", link="javascript:alert(1)")))
    assert not form.is_valid()
    assert list(form.errors) == ["body"]
    assert "اضغط" in str(form.errors["body"])


def test_an_accepted_link_is_kept():
    page = a_published_page()
    form = edit_form(page, page_data(page, body=prose("القانون", link="https://example.org/law")))
    assert form.is_valid(), form.errors
    assert 'href="https://example.org/law"' in form.cleaned_data["body"]


def test_the_panel_of_quality_looks_at_prose_in_both_languages(client):
    page = a_published_page()
    page.body = '<p><a href="https://example.org">اضغط هنا</a></p>'
    page.save_revision()
    english = an_english_page(page)
    client.force_login(an_admin())
    advice = _("This is advice about what was last saved; publishing does not depend on it.")
    for each, words in ((page, "اضغط هنا"), (english, advice)):
        html = client.get(reverse("wagtailadmin_pages:edit", args=[each.pk])).content.decode()
        assert 'class="care-findings"' in html
        assert words in html
    assert [finding.code for finding in findings_of(page)] == ["link-words"]


def test_a_service_described_by_its_card_needs_no_other_description():
    assert "description" not in {finding.code for finding in findings_of(a_published_page())}


def test_a_day_of_review_is_set_in_the_editor_and_the_owner_is_reminded(client):
    page = a_published_page()
    client.force_login(an_admin())
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(address, page_data(page, review_by="2026-12-01") | {"action-publish": "1"})
    assert answer.status_code == 302, answer.context["form"].errors
    assert ServicePage in page_models()
    assert (page.pk, date(2026, 12, 1)) in pages_due(date(2026, 12, 31))
