"""What the panel of quality finds in Arabic and in English, and what it leaves alone."""

import json

import pytest
from django.urls import reverse

from media.models import CustomImage
from pages.models import NewsPage, StandardPage
from pages.panels import all_findings
from pages.quality import findings_of
from tests.factories import a_user
from tests.files import a_jpeg
from tests.pages.directorate_trees import both, signed_in
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db


def a_text(source, *, language="ar", title="صفحة", lead="مقدمة", **fields):
    parent = both(a_home())[language]
    body = json.dumps([{"type": "text", "value": source}])
    return a_page(
        StandardPage, parent, slug=f"p{StandardPage.objects.count()}", title=title, lead=lead, body=body, **fields
    )


def codes(page):
    return [finding.code for finding in findings_of(page)]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("<p><a href='https://x.org'>اضغط هنا</a></p>", "link-words"),
        ("<p><a href='https://x.org'>Click here</a></p>", "link-words"),
        ("<p><a href='https://x.org'>https://x.org</a></p>", "bare-link"),
        ("<h3>عنوان صغير</h3>", "headings"),
        ("<h2> </h2>", "empty-heading"),
        ("<p>في ٣ أيام و4 ساعات</p>", "digits"),
        ("<p>في ٣ أيام</p>", "eastern-digits"),
        ('<p>قال "نعم" ومضى</p>', "quotes"),
        ("<p>الماء, الكهرباء</p>", "comma"),
        ("<p>مـــاء</p>", "stretched"),
        ("<p>كلمة  أخرى</p>", "spaces"),
        (f"<p>{' '.join(['كلمة'] * 41)}.</p>", "sentence"),
    ],
)
def test_what_is_worth_a_look_is_found(source, code):
    assert codes(a_text(source)) == [code]


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("<h2>كبير</h2><h3>صغير</h3><h2>كبير</h2><p>في 3 أيام، «نعم». <a href='/x'>شروط الإجازة</a></p>", "ar"),
        ("<h2>Large</h2><h3>Small</h3><p>In 3 days, “yes”. It’s 5\" wide. <a href='/x'>Rules</a></p>", "en"),
        (f"<p>{' '.join(['كلمة'] * 39)}.</p><p>{' '.join(['كلمة'] * 39)}.</p>", "ar"),
    ],
)
def test_good_text_is_left_alone(source, language):
    assert codes(a_text(source, language=language)) == []


def test_a_page_without_lead_and_description_is_named():
    assert codes(a_text("<p>نص</p>", lead="")) == ["description"]
    assert codes(a_text("<p>نص</p>", lead="", search_description="وصف")) == []


def test_pictures_are_asked_for_words_in_the_pages_language():
    image = CustomImage.objects.create(title="a.jpg", file=a_jpeg(), alt={"en": "A bridge"})
    trees = both(a_home())
    lists = {code: a_page(StandardPage, home, slug="in", lead="x") for code, home in trees.items()}
    body = json.dumps([{"type": "picture", "value": {"image": image.pk, "caption": ""}}])
    pages = {code: a_page(StandardPage, parent, slug="pic", lead="x", body=body) for code, parent in lists.items()}
    assert codes(pages["ar"]) == ["alt"]
    assert codes(pages["en"]) == []


def test_nested_blocks_are_walked():
    value = [{"title": "خطوة", "text": "في ٣ أيام"}, {"title": "أخرى", "text": "نص"}]
    body = json.dumps([{"type": "steps", "value": {"title": "", "steps": value}}])
    page = a_page(StandardPage, a_home(), slug="steps", lead="x", body=body)
    assert codes(page) == ["eastern-digits"]


def test_missing_and_stale_translations_are_named():
    page = a_text("<p>نص</p>")
    assert [finding.code for finding in all_findings(page)] == ["translation-missing"]
    twin = both(page)["en"]
    twin.title = "Page"
    twin.save_revision().publish()
    page = type(page).objects.get(pk=page.pk)
    assert all_findings(page) == []
    page.title = "صفحة أخرى"
    page.save_revision().publish()
    assert [finding.code for finding in all_findings(type(page).objects.get(pk=page.pk))] == ["translation-stale"]


@pytest.mark.parametrize(("language", "words"), [("en", "Words of a link"), ("ar", "الرابط")])
def test_the_panel_speaks_the_editors_language_and_holds_nothing_back(language, words):
    page = a_text("<p><a href='https://x.org'>هنا</a></p>")
    client = signed_in(a_user(is_superuser=True), language)
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert words in shown
    assert "care-findings" in shown


def test_a_page_not_saved_yet_has_no_panel():
    client = signed_in(a_user(is_superuser=True))
    shown = client.get(reverse("wagtailadmin_pages:add", args=["pages", "standardpage", a_home().pk]))
    assert shown.status_code == 200
    assert "care-findings" not in shown.content.decode()
    assert not NewsPage.objects.exists()
