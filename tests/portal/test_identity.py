"""Who runs the portal is set in the admin; a second brand is a matter of settings alone."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Site

from pages.models import SiteIdentity
from portal.identity import get_identity
from tests.pages.making import a_home
from tests.pages.test_brand import BASRA

pytestmark = pytest.mark.django_db

NAMES = {"ar": "محافظة البصرة", "en": "Basra Governorate"}


def an_identity(**fields):
    a_home()
    row = SiteIdentity(site=Site.objects.get(is_default_site=True), **fields)
    row.full_clean()
    row.save()
    return row


@pytest.fixture
def basra():
    return an_identity(
        names=NAMES,
        taglines={"ar": "بوابة خدمات البصرة", "en": "Basra services portal"},
        phone="0780 555 0400",
        email="help@basra.example",
        addresses={"ar": "كورنيش العشار", "en": "Al-Ashar Corniche"},
        hours={"ar": "كل يوم", "en": "Every day"},
        footer_texts={"ar": "كل خدمة بوصل", "en": "A receipt for every service"},
        social=[("account", {"name": "Telegram", "address": "https://t.me/basra"})],
        **{f"colour_{name}": colour for name, colour in BASRA.items()},
    )


def test_without_settings_the_portal_says_what_came_with_it():
    with translation.override("en"):
        site = get_identity()
    assert (site["name"], site["brand_url"]) == ("Missan Governorate", "")


def test_an_empty_field_keeps_what_came_with_the_portal():
    an_identity(names=NAMES)
    with translation.override("en"):
        site = get_identity()
    assert site["name"] == "Basra Governorate"
    assert site["phone"] == "0780 555 0123"


@pytest.mark.parametrize(("language", "name"), NAMES.items())
def test_a_second_brand_is_switched_by_settings_alone(client, basra, language, name):
    before = basra.names
    html = client.get(f"/{language}/services/").content.decode()
    assert name in html
    assert "Missan" not in html
    assert "ميسان" not in html
    for words in (
        basra.phone,
        basra.email,
        basra.addresses[language],
        basra.footer_texts[language],
        "https://t.me/basra",
    ):
        assert words in html, words
    assert f'<meta name="theme-color" content="{BASRA["hero"]}">' in html
    sheet = client.get(re.search(r'href="(/brand/\w+\.css)"', html)[1])
    assert f"--act:{BASRA['act']}" in sheet.content.decode()
    assert not re.search(r"\sstyle=|<style", html)
    assert basra.names == before


def test_the_sheet_is_kept_for_good_and_an_old_address_gives_the_present_one(client, basra):
    old = get_identity()["brand_url"]
    assert "immutable" in client.get(old).headers["Cache-Control"]
    basra.colour_act = "#4a2545"
    basra.save()
    assert get_identity()["brand_url"] != old
    answer = client.get(old)
    assert "--act:#4a2545" in answer.content.decode()
    assert "immutable" not in answer.headers["Cache-Control"]
    assert answer.headers["Content-Type"].startswith("text/css")
    assert not answer.cookies


def test_the_sheet_of_a_portal_without_colours_is_empty(client):
    a_home()
    assert client.get("/brand/nothing.css").content == b""


def test_a_saved_name_is_seen_at_once_and_asks_the_database_once(basra, rf):
    get_identity(rf.get("/ar/"))
    with CaptureQueriesContext(connection) as captured:
        get_identity(rf.get("/ar/"))
    assert len(captured) == 0
    basra.names = {"ar": "البصرة", "en": "Basra"}
    basra.save()
    with translation.override("en"):
        assert get_identity()["name"] == "Basra"


def test_each_site_has_its_own_name(basra, rf):
    other = Site.objects.create(hostname="missan.example", root_page=basra.site.root_page)
    SiteIdentity.objects.create(site=other, names={"ar": "ميسان", "en": "Missan"})
    with translation.override("en"):
        assert get_identity(rf.get("/", headers={"host": "missan.example"}))["name"] == "Missan"
        assert get_identity(rf.get("/", headers={"host": "unknown.example"}))["name"] == "Basra Governorate"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("names", {"ar": "البصرة"}),
        ("colour_act", "#9fd3c0"),
        ("colour_act", "green"),
        ("colour_act", "#12345"),
        ("colour_hero", "#5f8f80"),
        ("email", "nobody"),
    ],
)
def test_half_a_translation_and_a_colour_that_cannot_be_read_are_refused_at_their_field(field, value):
    with pytest.raises(ValidationError) as refused:
        an_identity(**{field: value})
    assert list(refused.value.message_dict) == [field]
