"""The demo shows tenders in every state, open data with real files, and committees with minutes, in both languages."""

import re

import pytest
from django.test import Client

from pages.models import CommitteePage, PublicationPage, TenderPage
from pages.tenders.status import TenderStatus
from portal.demo.content import committees, publications, tenders
from portal.demo.site import load_directorates
from tests.pages.making import a_home

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    load_directorates()
    return a_home()


def main_of(address):
    html = Client().get(address).content.decode()
    return re.search(r"<main[^>]*>(.*?)</main", html, re.S)[1]


def test_tenders_stand_in_every_state_and_loading_again_changes_nothing(home):
    tenders.load(home)
    tenders.load(home)
    source = TenderPage.objects.filter(locale__language_code="ar")
    assert source.count() == len(tenders.TENDERS) >= 8
    assert {page.status for page in source} == set(TenderStatus)
    assert all(page.is_sample for page in source)
    for page in source:
        english = main_of(f"/en/tenders/{page.slug}/")
        assert not re.search("[\u0600-\u06ff]", english), page.slug
        assert page.number in english
    assert "2014" in main_of("/ar/tenders/")


def test_open_data_has_files_that_can_be_downloaded(home):
    publications.load(home)
    catalogue = Client().get("/ar/publications/data.json").json()
    assert len(catalogue["dcat:dataset"]) == 2
    for dataset in catalogue["dcat:dataset"]:
        assert len(dataset["dct:title"]) == 2
        table = next(each for each in dataset["dcat:distribution"] if each["dct:format"] == "CSV")
        answer = Client().get(table["dcat:downloadURL"]["@id"].removeprefix("http://testserver"))
        text = b"".join(answer.streaming_content).decode("utf-8-sig")
        assert text.startswith("code,name_ar,name_en,")
    assert PublicationPage.objects.filter(locale__language_code="en").count() == 6


def test_committees_show_minutes_and_say_what_is_missing(home):
    committees.load(home)
    assert CommitteePage.objects.filter(locale__language_code="ar").count() == 2
    english = main_of("/en/committees/e-governance-steering-committee/")
    assert not re.search("[\u0600-\u06ff]", english)
    assert "The minutes are not published yet." in english
    assert "Planned" in english
