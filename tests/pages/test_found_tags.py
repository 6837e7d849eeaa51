"""Titles, descriptions and pictures by which pages are found and passed on."""

import json
import re
from html import unescape
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from media.models import CustomImage
from pages import models
from tests.factories import a_service
from tests.media.files import picture, upload
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db


def head(path):
    """Return {"title", name or property: content} of a page's head."""
    text = Client().get(path).content.decode().partition("</head>")[0]
    found = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', text))
    return found | {"title": re.search(r"<title>(.*?)</title>", text, re.S)[1].strip()}


def test_every_view_has_a_title_and_a_description_of_its_own_in_its_language():
    section = a_page(models.SectionPage, a_home(), slug="about", title="عن المحافظة")
    in_english(section, "About")
    service = a_service()
    paths = [
        f"/{language}/{place}"
        for language in ("ar", "en")
        for place in ("", "about/", "services/", f"services/{service.slug}/", "track/", "track/lost/", "contact/write/")
    ]
    heads = [head(path) for path in paths]
    assert len({each["title"] for each in heads}) == len(paths)
    assert len({each["description"] for each in heads}) == len(paths)
    assert all(20 <= len(each["description"]) <= 320 for each in heads)


def test_networks_are_told_the_same_words():
    a_page(models.StandardPage, a_home(), slug="x", title="ماء & كهرباء", lead='كلمة "بين" قوسين')
    found = head("/ar/x/")
    assert found["og:title"] == "ماء &amp; كهرباء"
    assert found["og:description"] == found["description"] == "كلمة &quot;بين&quot; قوسين"
    assert found["og:url"] == "http://testserver/ar/x/"
    assert found["og:locale"] == "ar_IQ"


@pytest.mark.parametrize("before", range(293, 301))
def test_a_long_description_is_not_cut_inside_an_escaped_sign(before):
    a_page(models.StandardPage, a_home(), slug="x", search_description="ك" * before + "&<ماء وكهرباء")
    words = head("/ar/x/")["description"]
    assert not re.search(r"&(?!(?:amp|lt);)", words)
    assert len(unescape(words)) <= 300
    assert head("/ar/x/")["og:description"] == words


def test_a_title_with_signs_is_escaped_once_wherever_it_stands():
    a_page(models.StandardPage, a_home(), slug="x", title="ماء & كهرباء")
    assert head("/ar/x/")["description"].startswith("ماء &amp; كهرباء.")
    html = Client().get("/ar/x/").content.decode()
    assert re.search(r"https://wa\.me/\?text=([^&\"]+)", html)[1].startswith(quote("ماء & كهرباء"))


def test_a_page_without_a_lead_is_described_by_its_first_words():
    body = [{"type": "text", "value": "<p>تُرفع النفايات ثلاث مرات في الأسبوع من كل حي.</p>"}]
    a_page(models.StandardPage, a_home(), slug="x", body=json.dumps(body))
    assert head("/ar/x/")["description"].startswith("تُرفع النفايات ثلاث مرات")


def test_a_description_written_for_search_engines_wins():
    a_page(models.StandardPage, a_home(), slug="x", lead="مقدمة", search_description="وصف لمحركات البحث")
    assert head("/ar/x/")["description"] == "وصف لمحركات البحث"


def test_the_portals_own_picture_stands_in_for_a_missing_one(settings):
    a_page(models.StandardPage, a_home(), slug="x")
    found = head("/ar/x/")
    assert found["og:image"].startswith("http://testserver/static/portal/img/share")
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")


def test_a_page_shows_its_own_picture_at_the_size_that_networks_want(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = CustomImage.objects.create(title="x", file=upload(picture((1600, 1200)), "x.jpg", "image/jpeg"))
    image.get_rendition("fill-1200x630|format-jpeg")  # as the worker does
    a_page(models.StandardPage, a_home(), slug="x", share_image=image)
    found = head("/ar/x/")
    assert "/media/" in found["og:image"]
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")


def test_a_picture_whose_file_is_gone_breaks_no_page(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = CustomImage.objects.create(title="x", file=upload(picture((1600, 1200)), "x.jpg", "image/jpeg"))
    image.file.storage.delete(image.file.name)
    a_page(models.StandardPage, a_home(), slug="x", share_image=image)
    assert "share" in head("/ar/x/")["og:image"]


def test_a_page_is_passed_on_by_plain_links():
    a_page(models.StandardPage, a_home(), slug="x", title="ماء & كهرباء")
    text = Client().get("/ar/x/").content.decode()
    shared = re.search(r'<p class="share[^"]*">(.*?)</p>', text, re.S)[1]
    links = re.findall(r'href="([^"]+)"', shared)
    assert [link.partition(":")[0] for link in links] == ["https", "https", "mailto"]
    assert all("%26" in link and "&amp; " not in link for link in links)
    assert not re.search(r"<(script|img|iframe|link)[^>]+(wa\.me|t\.me|whatsapp|telegram)", text)


def test_a_section_lists_what_stands_below_it_and_a_page_what_stands_beside():
    section = a_page(models.SectionPage, a_home(), slug="about", title="قسم")
    first = a_page(models.StandardPage, section, slug="one", title="الأولى", lead="كلام قصير")
    a_page(models.StandardPage, section, slug="two", title="الثانية")
    a_page(models.StandardPage, section, slug="draft", title="مسودة", live=False)
    listed = Client().get("/ar/about/").content.decode()
    assert "الأولى" in listed
    assert "كلام قصير" in listed
    assert "مسودة" not in listed
    beside = Client().get(first.url).content.decode()
    assert "الثانية" in beside
    assert "مسودة" not in beside


@pytest.mark.parametrize("path", ["/ar/about/", "/ar/about/p0/"])
def test_a_section_and_its_pages_cost_the_same_queries_whatever_stands_in_it(path):
    section = a_page(models.SectionPage, a_home(), slug="about")

    def queries():
        Client().get(path)
        with CaptureQueriesContext(connection) as queries:
            assert Client().get(path).status_code == 200
        return len(queries)

    for number in range(2):
        a_page(models.StandardPage, section, slug=f"p{number}")
    few = queries()
    a_page(models.FaqPage, section, slug="faq")
    a_page(models.SectionPage, section, slug="below")
    assert queries() == few <= 15


def test_questions_and_contact_cost_few_queries():
    home = a_home()
    a_page(models.FaqPage, home, slug="faq")
    a_page(models.ContactPage, home, slug="contact")
    for path in ("/ar/faq/", "/ar/contact/"):
        Client().get(path)
        with CaptureQueriesContext(connection) as queries:
            Client().get(path)
        assert len(queries) <= 15
