"""The shell keeps its promises: weight, one style sheet, right direction, no inline code, no foreign host."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from portal import context, icons
from portal.styles import bundle

# The shell shows rows: names, menus, alerts.
pytestmark = pytest.mark.django_db

STATIC = Path(settings.BASE_DIR) / "portal" / "static" / "portal"
TEMPLATES = Path(settings.BASE_DIR) / "portal" / "templates"


def page(language, path="style-guide/"):
    from portal.views.style_guide import style_guide

    with translation.override(language):
        return style_guide(RequestFactory().get(f"/{language}/{path}")).content.decode()


def test_served_style_sheet_is_the_bundle_of_the_sources():
    assert bundle.SERVED.read_text(encoding="utf-8") == bundle.bundle(), "run python portal/styles/bundle.py"


def test_styles_scripts_and_fonts_keep_to_the_money_of_the_network():
    assert len(gzip.compress(bundle.SERVED.read_bytes())) <= 16_000
    assert sum(len(gzip.compress(path.read_bytes())) for path in STATIC.glob("js/*.js")) <= 8_000
    assert sum(path.stat().st_size for path in STATIC.glob("fonts/*.woff2")) <= 62_000


def test_styles_name_no_physical_side():
    sides = re.findall(
        r"(?:margin|padding|border)-(?:left|right)|[{;](?:left|right):|(?:text-align|float): ?(?:left|right)",
        bundle.bundle(),
    )
    assert sides == []


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_page_has_language_direction_and_the_other_languages_own_name(language, direction):
    html = page(language)
    assert f'<html lang="{language}" dir="{direction}">' in html
    other, name = ("en", "English") if language == "ar" else ("ar", "العربية")
    assert re.search(rf'<a href="/{other}/style-guide/" lang="{other}"[^>]*>{name}</a>', html)


def test_page_has_no_inline_code_and_asks_no_other_host():
    html = page("ar")
    assert not re.search(r"<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|<style", html)
    # Links ask nobody before they are followed.
    addresses = re.findall(r'<(?!a\s)[^>]*\s(?:src|srcset|href)="(?:https?:)?//([^/"]+)', html)
    assert set(addresses) <= {"testserver"}


def test_every_described_and_labelled_id_is_on_the_page():
    html = page("en")
    ids = set(re.findall(r'\sid="([^"]+)"', html))
    wanted = " ".join(re.findall(r'(?:aria-describedby|aria-labelledby|\sfor)="([^"]+)"', html)).split()
    assert [name for name in wanted if name not in ids] == []
    assert len(re.findall(r'\sid="', html)) == len(ids), "an id is used twice"


def test_wrong_field_says_so_to_a_screen_reader():
    assert re.search(
        r'<input[^>]*id="q-number"[^>]*aria-invalid="true"[^>]*aria-describedby="q-number-help q-number-error"',
        page("en"),
    )


def test_long_text_comes_back_as_it_was_typed():
    part = {"control": "textarea", "name": "q-1", "html_id": "q-1", "value": " one\n two", "attrs": {}}
    view = {"layout": "single", "label": "Notes", "html_id": "q-1", "parts": [part], "required": True}
    assert "> one\n two</textarea>" in render_to_string("components/question.html", {"view": view})


def test_every_icon_a_template_names_is_drawn():
    named = set()
    for path in TEMPLATES.rglob("*.html"):
        named |= set(re.findall(r'{% icon "([^"]+)"', path.read_text(encoding="utf-8")))
    named |= {name for _tone, name in icons.STATUS_LOOKS.values()}
    assert named <= set(icons.ICONS)
    assert set(icons.ICONS) >= icons.MIRRORED


def test_mirrored_icons_carry_the_class_and_clocks_do_not():
    html = page("ar")
    assert (
        f'<svg class="icon icon-mirror" viewBox="0 0 24 24" aria-hidden="true"><path d="{icons.ICONS["arrow"]}"' in html
    )
    assert f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{icons.ICONS["clock"]}"' in html


@pytest.mark.parametrize("name", ["400.html", "413.html", "500.html"])
def test_error_pages_without_context_speak_both_languages(name):
    html = render_to_string(name)
    assert 'dir="rtl"' in html
    assert 'lang="en"' in html
    assert 'href="/ar/"' in html


@pytest.mark.parametrize("name", ["403.html", "403_csrf.html", "404.html"])
def test_error_pages_of_the_portal_stand_in_the_shell(name):
    request = RequestFactory().get("/en/nothing/")
    with translation.override("en"):
        html = render_to_string(name, {"back_url": "/en/nothing/"}, request)
    assert "Missan Governorate" in html
    assert "<h1>" in html


def test_language_links_keep_the_page_and_its_question_but_prefer_what_the_view_says():
    request = RequestFactory().get("/ar/search/?q=ماء")
    found = {row["code"]: row["url"] for row in context.other_addresses(request, "ar")}
    assert found["en"].startswith("/en/search/?q=")
    found = {row["code"]: row["url"] for row in context.other_addresses(request, "ar", {"en": "/en/find/"})}
    assert found["en"] == "/en/find/"


def test_menu_marks_where_the_reader_is():
    with translation.override("en"):
        shell = context.shell(RequestFactory().get("/en/services/x/"))
        assert [row["is_current"] for row in shell["nav"]] == [True, False, False]
        assert shell["site"]["name"] == "Missan Governorate"


# What a component of the style guide is known by; each must stand in both languages.
COMPONENTS = {
    "picture": '<figure class="picture"><picture><img',
    "words of a picture": "<figcaption>",
    "gallery": 'class="gallery-list"',
    "files": 'class="documents files-table"',
    "a new file": "tag-run",
    "film": 'class="film',
    "links": 'class="link-list"',
    "people": 'class="people"',
    "hours": 'class="hours small"',
    "today": 'class="today"',
    "offices": "offices",
    "menu, this page": 'aria-current="page"',
    "menu, above this page": 'aria-current="true"',
    "menu of a section": 'class="section-nav',
}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_style_guide_shows_every_component(language):
    html = page(language)
    assert [name for name, mark in COMPONENTS.items() if mark not in html] == []
    names = re.findall(r'<(?:nav|aside)[^>]*aria-label="([^"]+)"', html)
    assert len(names) == len(set(names))
