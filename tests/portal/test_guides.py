"""The guides: read in the admin in one's own language, naming the screens by their real labels."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.translation import trans_real

from portal.guides.registry import FOLDER, GUIDES
from portal.guides.render import render_guide
from tests import factories

LANGUAGES = ("ar", "en")
_LABEL = re.compile(r"\*\*(.+?)\*\*")


@pytest.fixture
def reader(client, db):
    client.force_login(factories.an_officer())
    return client


def guide_in(client, name, language):
    return client.get(reverse("guides:guide", args=[name]), headers={"accept-language": language})


def catalogue_words(msgid):
    """Every Arabic wording of an English label, whatever its context."""
    found = set()
    catalogue = trans_real.translation("ar")
    for part in catalogue._catalog._catalogs:
        for key, words in part.items():
            if isinstance(key, str) and key.split("\x04")[-1] == msgid and words:
                found.add(words)
    return found


@pytest.mark.parametrize("name", GUIDES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_guide_exists_in_every_language(name, language):
    assert (FOLDER / f"{name}.{language}.md").is_file()


@pytest.mark.parametrize("name", GUIDES)
def test_labels_in_the_arabic_guide_are_those_of_the_screens(name):
    english, arabic = (_LABEL.findall(GUIDES[name].text(language)) for language in ("en", "ar"))
    assert len(english) == len(arabic) > 5
    left = list(arabic)
    for label in english:
        fitting = catalogue_words(label) & set(left)
        assert fitting, f"“{label}” is called {catalogue_words(label)} on the screens, but not in the guide"
        left.remove(fitting.pop())


@pytest.mark.parametrize("name", GUIDES)
def test_arabic_guides_speak_to_men_and_women_alike(name):
    """Verbal nouns on what is to be done: no line of a list begins with an imperative."""
    imperatives = "اضغط|انقر|اختر|اكتب|افتح|أدخل|ادخل|حدد|احفظ|أرسل|قم|تأكد|راجع"
    assert not re.search(rf"(?m)^(?:\d+\.|-)?\s*(?:{imperatives})\b", GUIDES[name].text("ar"))


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_a_guide_is_shown_in_the_readers_language_and_direction(reader, language, direction):
    response = guide_in(reader, "officer", language)
    html = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{language}" dir="{direction}"' in html
    title = GUIDES["officer"].text(language).splitlines()[0].removeprefix("# ")
    assert html.count(f">{title}</h1>") == 1


def test_a_language_without_a_translation_reads_the_first_one(monkeypatch):
    assert GUIDES["officer"].text("ckb") == GUIDES["officer"].text("ar")


def test_the_list_and_the_menu_lead_to_the_guides(reader):
    html = reader.get(reverse("guides:list")).content.decode()
    for name in GUIDES:
        assert reverse("guides:guide", args=[name]) in html
    assert reverse("guides:list") in reader.get(reverse("wagtailadmin_home")).content.decode()


def test_help_leads_to_no_foreign_host(reader):
    html = reader.get(reverse("wagtailadmin_home")).content.decode()
    assert "guide.wagtail.org" not in html
    assert "wagtail.org/features" not in html
    assert "releases/latest" not in html


@pytest.mark.parametrize("name", ["missing", "../../secrets", "officer.ar", "..%2f..%2fREADME", "officer%00"])
def test_only_names_of_the_registry_are_read(reader, name):
    assert reader.get(f"/admin/guides/{name}/").status_code in (400, 404)


def test_a_stranger_is_sent_to_the_sign_in(db):
    response = Client().get(reverse("guides:guide", args=["officer"]))
    assert response.status_code == 302
    assert reverse("wagtailadmin_login") in response["Location"]


def test_somebody_without_access_to_the_admin_reads_nothing(client, db):
    user = factories.a_user()
    user.user_permissions.clear()
    client.force_login(user)
    assert client.get(reverse("guides:guide", args=["officer"])).status_code == 302


def test_html_in_a_guide_is_only_text():
    page = render_guide("# Title\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))")
    assert "<script" not in page.body
    assert 'href="javascript' not in page.body
    assert page.title == "Title"


def test_a_link_to_another_guide_stays_in_the_admin():
    page = render_guide("# T\n\n## One\n\n[editors](editor.en.md)\n\n## Two\n\n[out](https://example.org/editor.md)")
    assert f'href="{reverse("guides:guide", args=["editor"])}"' in page.body
    assert 'href="https://example.org/editor.md"' in page.body
    assert page.sections == [("section-1", "One"), ("section-2", "Two")]
    assert '<h2 id="section-2">' in page.body


def test_the_sign_in_speaks_both_languages_and_offers_the_other(client, db):
    html = client.get(reverse("wagtailadmin_login"), headers={"accept-language": "en"}).content.decode()
    with translation.override("ar"):
        assert translation.gettext("Staff sign-in") in html
    assert "Staff sign-in" in html
    assert "Wagtail" not in re.sub(r"(?s)<noscript.*?</noscript>|<script.*?</script>|<link[^>]*>", "", html)
    client.post(reverse("admin_language"), {"language": "ar", "next": reverse("wagtailadmin_login")})
    html = client.get(reverse("wagtailadmin_login"), headers={"accept-language": "en"}).content.decode()
    assert '<html lang="ar" dir="rtl"' in html


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example/", "/\\evil.example"])
def test_choosing_a_language_leads_to_no_other_host(client, db, address):
    response = client.post(reverse("admin_language"), {"language": "ar", "next": address})
    assert "evil" not in response.get("Location", "")


def test_the_sign_in_asks_in_the_readers_language(client, db):
    with translation.override("ar"):
        form = client.get(reverse("wagtailadmin_login"), headers={"accept-language": "ar"}).context["form"]
        # The third one, "remember", is drawn with words of its own.
        labels = [str(form[name].label) for name in ("username", "password")]
    assert not any(re.search("[A-Za-z]", label) for label in labels)
