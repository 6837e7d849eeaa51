"""Kurdish (Sorani), right-to-left, is added by configuration alone: on the real pages, and on a service's card."""

import json
import os
import re
import subprocess
import sys

import pytest
from django.conf import settings as django_settings
from django.test import Client
from wagtail.models import Locale

from eservices.questions.blocks.texts import TextsWidget, TextsWidgetAdapter
from media.fields import LanguageTextFormField
from pages.models import StandardPage
from pages.translations.states import State, in_languages
from tests.factories import a_service, a_user
from tests.pages.bodies import a_body
from tests.pages.making import a_home, a_page, in_english
from tests.sample_service import sample_document

pytestmark = pytest.mark.django_db

NAMES = [("ar", "العربية"), ("en", "English"), ("ckb", "کوردی")]


@pytest.fixture
def kurdish(settings):
    a_home()
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = NAMES
    locale = Locale.objects.create(language_code="ckb")
    home = a_home().copy_for_translation(locale).specific
    home.title, home.slug = "سەرەتا", "home-ckb"
    home.save_revision().publish()
    return locale


@pytest.fixture
def water(kurdish):
    page = a_page(StandardPage, a_home(), slug="water", title="الماء", body=a_body("نص عربي"))
    in_english(page, "Water", body=a_body("English text"))
    return page


def in_kurdish(page, locale, **fields):
    copy = page.copy_for_translation(locale).specific
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save_revision().publish()
    return copy


def html(address):
    response = Client().get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_a_page_in_three_languages(water, kurdish):
    in_kurdish(water, kurdish, title="ئاو", body=a_body("دەقی کوردی"))
    page = html("/ckb/water/")
    assert '<html lang="ckb" dir="rtl">' in page
    assert "دەقی کوردی" in page
    assert "نص عربي" not in page
    for address in ("/ar/water/", "/en/water/", "/ckb/water/"):
        found = re.findall(r'hreflang="([^"]+)" href="http', html(address))
        assert found == ["ar", "en", "ckb", "x-default"]


def test_what_is_not_translated_says_so_in_words_of_the_other_language(water):
    page = html("/ckb/water/")
    assert '<html lang="ckb" dir="rtl">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert 'class="untranslated" lang="ar" dir="rtl"' in page
    assert 'href="/en/water/"' in page
    assert {code: each.state for code, each in in_languages(StandardPage.objects.get(pk=water.pk)).items()} == {
        "ar": State.TRANSLATED,
        "en": State.TRANSLATED,
        "ckb": State.NOT_STARTED,
    }


def test_the_report_and_the_editor_know_it(water):
    client = Client()
    client.force_login(a_user(is_superuser=True))
    report = client.get("/admin/translations/?language=ckb").content.decode()
    assert f"/admin/translations/{water.pk}/start/ckb/" in report
    editor = client.get(f"/admin/pages/{water.pk}/edit/").content.decode()
    assert f"/admin/translations/{water.pk}/start/ckb/" in editor
    assert client.post(f"/admin/translations/{water.pk}/start/ckb/").status_code == 302
    assert client.get(f"/admin/pages/{water.get_translation(Locale.objects.get(language_code='ckb')).pk}/edit/")


def test_texts_side_by_side_get_a_third_input(kurdish):
    [options] = TextsWidgetAdapter().js_args(TextsWidget())
    assert [(each["code"], each["dir"]) for each in options["languages"]] == [
        ("ar", "rtl"),
        ("en", "ltr"),
        ("ckb", "rtl"),
    ]
    field = LanguageTextFormField()
    assert field.clean(["ماء", "Water", "ئاو"]) == {"ar": "ماء", "en": "Water", "ckb": "ئاو"}
    assert 'lang="ckb" dir="rtl"' in field.widget.render("names", {})


def test_a_card_shows_its_own_words_and_marks_those_it_borrows(kurdish):
    sample = sample_document(slug="permit")
    document = sample_document(slug="permit", name=sample["name"] | {"ckb": "مۆڵەتی بینا"})
    service = a_service(document)
    page = html(f"/ckb/services/{service.slug}/")
    assert '<html lang="ckb" dir="rtl">' in page
    assert "<h1><bdi>مۆڵەتی بینا</bdi></h1>" in page
    summary = document["summary"]["ar"]
    assert f'<bdi lang="ar" dir="rtl">{summary}</bdi>' in page
    own = html(f"/ar/services/{service.slug}/")
    assert "<bdi lang=" not in own


def test_a_form_can_be_begun_in_it(kurdish):
    service = a_service()
    page = html(f"/ckb/services/{service.slug}/apply/")
    assert '<html lang="ckb" dir="rtl">' in page


def test_one_variable_of_the_environment_adds_it():
    """The settings are read in a process of their own, as an operator's would be."""
    code = "from django.conf import settings; import json; print(json.dumps([c for c, n in settings.LANGUAGES]))"
    environment = os.environ | {"BAWABA_LANGUAGES": "ar,en,ckb"}
    done = subprocess.run(  # noqa: S603 (our own interpreter and words)
        [sys.executable, "-c", f"import django; django.setup(); {code}"],
        env=environment | {"DJANGO_SETTINGS_MODULE": "portal.settings.test"},
        cwd=django_settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == ["ar", "en", "ckb"]
