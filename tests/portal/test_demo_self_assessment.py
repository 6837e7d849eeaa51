"""The portal's own answers to the United Nations' index: whole, in both languages, and each place is really there."""

import re
from collections import Counter

import pytest
from django.conf import settings
from django.core.management import call_command

from pages.models import HomePage, StandardPage
from portal.demo.content.losi_indicators import MODULES
from portal.demo.content.self_assessment import ANSWERS, SCREENS, indicators, load
from portal.demo.site import load_site

ALL = [each for _names, text in MODULES for each in indicators(text)]
_LINK = re.compile(r'<a href="([^"]+)"')


def test_all_95_indicators_are_answered_in_both_languages():
    assert [len(indicators(text)) for _names, text in MODULES] == [6, 30, 22, 15, 10, 12]
    # One code stands in two modules of the index itself.
    assert {code for code, count in Counter(each.code for each in ALL).items() if count > 1} == {"236"}
    assert all(each.answer in ANSWERS and each.words["ar"] and each.words["en"] for each in ALL)


def test_whatever_is_said_to_be_there_names_its_place():
    assert [each.code for each in ALL if each.answer in ("yes", "federal") and not each.place] == []
    assert {each.place for each in ALL if each.place.startswith("@")} <= {*SCREENS, "@home"}


@pytest.fixture
def site(db):
    call_command("setup_portal")
    load_site()


@pytest.mark.slow
def test_every_place_is_shown_and_editors_keep_their_words(site, client):
    placed = sum(bool(each.place) for each in ALL)
    for code, _name in settings.LANGUAGES:
        page = StandardPage.objects.get(slug="self-assessment", locale__language_code=code)
        assert (page.live, page.is_sample) == (True, True)
        html = client.get(page.get_url()).content.decode()
        body = html.partition('class="body"')[2].partition("<aside")[0]
        links = _LINK.findall(body)
        assert len(links) >= placed
        assert {client.get(link.removeprefix("http://localhost")).status_code for link in set(links)} == {200}
        assert {link.split("/")[1] for link in links if link.startswith("/")} == {code}
    page.body = "[]"
    page.save_revision().publish()
    load(HomePage.objects.get(locale__language_code=settings.LANGUAGE_CODE))
    assert len(StandardPage.objects.get(pk=page.pk).body) == 0
