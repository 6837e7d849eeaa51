"""What people do with pages: news from draft to feed in two languages, a changed fee, a tender's minute, another brand,
and a citizen who only wants a phone number.

News and tender wait for minutes of the clock. They are begun first and looked at last; the others fill the time.
"""

import re
import time
from datetime import datetime
from types import SimpleNamespace

import pytest
from django.utils.translation import override

from pages.tenders.status import TenderStatus
from pages.translations.states import State
from portal.demo.directorates import DIRECTORATES
from tests.browser.journey import Desk
from tests.browser.newsroom import BAGHDAD, HOME, News, a_minute_from_now, a_photo, write_news
from tests.browser.page_editor import PageEditor, TranslationEditor
from tests.browser.processes import ask_every_process
from tests.browser.service_editor import ServiceEditor
from tests.browser.waiting import another_page

pytestmark = pytest.mark.browser

LANGUAGES = ("ar", "en")
# The ticker looks every 20 seconds; a busy machine takes its time.
PATIENCE = 240


@pytest.fixture(scope="module")
def stamp():
    """What makes names of this run its own."""
    return f"{time.time():.0f}"


@pytest.fixture(scope="module")
def open_for_module(chromium, portal):
    """Return a function like `open_page`, whose pages live as long as this file."""
    contexts = []

    def opened(*, width=1280, javascript=True, locale="ar"):
        contexts.append(
            chromium.new_context(
                base_url=portal.url,
                viewport={"width": width, "height": 800},
                java_script_enabled=javascript,
                locale=locale,
            )
        )
        contexts[-1].set_default_timeout(30_000)
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def staff(open_for_module, portal):
    """Everybody signs in once."""
    return Desk(open_for_module, portal)


@pytest.fixture
def visitor(open_page):
    """Somebody without scripts, who reads addresses, headings and words."""
    return open_page(width=360, javascript=False)


def until(visitor, is_so):
    """Ask again and again until something is so."""
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        visitor.wait_for_timeout(500)


# News


@pytest.fixture(scope="module")
def news(staff, stamp):
    """News with two photos: handed in by a directorate's editor, approved, translated, approved again."""
    piece = News(stamp)
    write_news(PageEditor(staff.as_("editor")), piece)
    reviewer = staff.as_("reviewer")
    _open_for_approval(reviewer, piece.titles["ar"])
    PageEditor(reviewer).approve()
    translator = TranslationEditor(staff.as_("translator"))
    translator.open(piece.titles["ar"])
    translator.write({piece.titles["ar"]: piece.titles["en"], **piece.texts})
    assert translator.left() == []
    translator.press("submit")
    _open_for_approval(reviewer, piece.titles["en"])
    TranslationEditor(reviewer).answer("approve")
    return piece


def _open_for_approval(page, title):
    page.goto("/admin/my-pages/?show=approval")
    with another_page(page):
        page.locator("main a", has_text=title).first.click()
    assert page.url.endswith("/edit/")


def test_news_that_waits_for_its_minute_is_shown_to_nobody(news, visitor):
    before = {language: visitor.goto(f"/{language}/news/{news.slug}/").status for language in LANGUAGES}
    listed = [visitor.goto(f"/{language}/news/").text().count(news.slug) for language in LANGUAGES]
    assert datetime.now(BAGHDAD) < news.hour, "approved and translated too late to tell"
    assert before == {"ar": 404, "en": 404}
    assert listed == [0, 0]


# A tender


def label_of(state, language="ar"):
    """Return a choice's words as pages show them."""
    with override(language):
        return str(state.label)


@pytest.fixture(scope="module")
def tender(staff, stamp):
    """A tender that closes in a minute or two, with the marks of its pages as somebody kept them."""
    editor = PageEditor(staff.as_("communications"))
    title, slug = f"تبليط شارع {stamp}", f"paving-{stamp}"
    editor.find(HOME, "المناقصات").add_child("pages/tenderpage")
    editor.fill("title", title)
    editor.fill("number", f"م/{stamp}")
    editor.tab("promote")
    editor.fill("slug", slug)
    editor.tab("content")
    minute = a_minute_from_now(seconds=60)
    editor.fill("closes_at", f"{minute:%Y-%m-%d %H:%M}")
    editor.publish()
    editor.page.wait_for_url(re.compile(r"/admin/pages/\d+/$"))
    return SimpleNamespace(title=title, address=f"tenders/{slug}/", minute=minute, kept={})


def asked(visitor, place, mark):
    """Ask for a page that was kept, by its mark: 304 when it is still the same."""
    return visitor.request.get(f"/ar/{place}", headers={"If-None-Match": mark})


def test_a_tender_is_open_before_its_minute(tender, visitor):
    title, address, minute = tender.title, tender.address, tender.minute
    assert visitor.goto(f"/ar/{address}").status == 200
    page = visitor.locator("main").inner_text()
    visitor.goto("/ar/tenders/?status=open")
    listed = visitor.locator("main").inner_text()
    # Whoever kept the page asks whether it is still true.
    kept = {place: visitor.request.get(f"/ar/{place}").headers["etag"] for place in (address, "tenders/")}
    again = {place: asked(visitor, place, mark) for place, mark in kept.items()}
    assert datetime.now(BAGHDAD) < minute, "published too late to tell"
    assert [answer.status for answer in again.values()] == [304, 304]
    tender.kept = kept
    assert label_of(TenderStatus.OPEN) in page
    assert title in listed


# A fee

SERVICE = "construction-permit"


@pytest.fixture(scope="module")
def service(staff, stamp):
    """The editor before a service whose running text stands in both languages, and how it begins and goes on."""
    before = {"ar": f"رسم تقديم الطلب 25,000 دينار ({stamp}).", "en": f"The application fee is IQD 25,000 ({stamp})."}
    page = staff.as_("editor")
    editor = ServiceEditor(page)
    editor.find(HOME, "الدوائر", "مديرية بلدية العمارة")
    page.locator("table.listing tr", has_text="إصدار إجازة بناء").locator('a[href$="/edit/"]').first.click()
    page.wait_for_url(re.compile(r"/edit/$"))
    number = editor.page_id
    editor.prose(before["ar"])
    editor.publish()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/$"))
    english = TranslationEditor(page)
    english.open("إصدار إجازة بناء")
    english.show_source_of_now()
    english.write({before["ar"]: before["en"]})
    english.press("publish")
    after = f"رسم تقديم الطلب 30,000 دينار ({stamp})."
    return SimpleNamespace(editor=editor, number=number, before=before, after=after)


def test_a_changed_fee_makes_the_english_stale_and_says_so(service, visitor):
    editor, page = service.editor, service.editor.page
    address = f"/admin/pages/{service.number}/edit/"
    page.goto(address)
    assert not page.locator(".languages-panel--waiting").count()
    editor.prose(service.after)
    editor.tab("card")
    editor.fill("card-fees-0-value-amount", 30000)
    editor.source_text("card-fee_summary", "من 30,000 دينار")
    page.locator(".bw-texts__note--stale").first.wait_for()
    editor.publish()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/$"))
    # The gate warns and holds nobody up.
    assert page.locator(".messages .warning").count() == 1
    assert TranslationEditor(page).state_in_report("إصدار إجازة بناء") == label_of(State.STALE)
    page.goto(address)
    assert label_of(State.STALE) in page.locator(".languages-panel--waiting").inner_text()
    assert any("من 30,000 دينار" in line for line in editor.missing())
    shown = {}
    for language in LANGUAGES:
        visitor.goto(f"/{language}/services/{SERVICE}/")
        shown[language] = visitor.locator("main").inner_text()
    assert service.after in shown["ar"]
    assert service.before["en"] in shown["en"], "the former text stays"
    assert "30,000" in shown["en"], "an amount is the same in every language at once"
    assert visitor.locator(f'.prose [role="note"] a[href="/ar/services/{SERVICE}/"]').count() == 1


# Another brand


NAMES = {"ar": "محافظة البصرة", "en": "Basra Governorate"}
BRAND = {"colour_hero": "#1b2f5e", "phone": "0770 123 4567", "email": "hello@basra.example"}


@pytest.fixture
def settings_form(staff, portal):
    """The administrator before name, colours and contacts, which are what they were afterwards."""
    page = staff.as_("admin")
    names = [*(f"names_{code}" for code in NAMES), *BRAND]
    page.goto("/admin/settings/pages/siteidentity/")
    page.wait_for_url("**/siteidentity/*/")
    before = {name: page.locator(f'[name="{name}"]').input_value() for name in names}
    yield PageEditor(page)
    page.goto("/admin/settings/pages/siteidentity/")
    for name, value in before.items():
        page.locator(f'[name="{name}"]').fill(value)
    page.locator('[name="logo"]').evaluate("input => { input.value = '' }")
    _save_settings(page)


def _save_settings(page):
    with another_page(page):
        page.locator("main form footer button[type=submit], footer button[type=submit]").last.click()


def faces(visitor):
    """Return what a visitor sees of the brand in each language."""
    found = {}
    for language in LANGUAGES:
        visitor.goto(f"/{language}/")
        found[language] = {
            "name": visitor.locator("header").first.inner_text(),
            "foot": visitor.locator("footer").last.inner_text(),
            "hero": visitor.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--hero').trim()"),
        }
    return found


def head_of(visitor, language):
    return visitor.request.get(f"/{language}/").text().partition("<header")[2].partition("</header>")[0]


def test_another_brand_is_seen_in_both_languages_and_by_both_processes_at_once(settings_form, visitor, portal):
    page = settings_form.page
    ask_every_process(visitor, portal, "/en/", lambda text: NAMES["en"] not in text)
    for code, name in NAMES.items():
        settings_form.fill(f"names_{code}", name)
    for field, value in BRAND.items():
        settings_form.fill(field, value)
    settings_form.upload_picture("logo", a_photo("seal", "#1b2f5e"), credit="محافظة البصرة", ar="الشعار", en="Seal")
    _save_settings(page)
    for language, name in NAMES.items():
        ask_every_process(visitor, portal, f"/{language}/", lambda text, name=name: name in text)
    for language, seen in faces(visitor).items():
        assert NAMES[language] in seen["name"]
        assert BRAND["phone"] in seen["foot"]
        assert BRAND["email"] in seen["foot"]
        assert seen["hero"] == BRAND["colour_hero"]
    # The worker draws the seal in the size of the head.
    for language in LANGUAGES:
        until(visitor, lambda language=language: "<img" in head_of(visitor, language))


# A citizen who wants a phone number


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_number_is_three_taps_from_the_home_page(chromium, portal, language):
    wanted = next(row for row in DIRECTORATES if row["slug"] == "electricity")
    context = chromium.new_context(
        base_url=portal.url, viewport={"width": 360, "height": 640}, java_script_enabled=False, has_touch=True,
        is_mobile=True, locale=language,
    )  # fmt: skip
    context.set_default_timeout(30_000)
    page, taps = context.new_page(), 0
    page.goto(f"/{language}/")
    ways = [f'a[href="/{language}/directorates/"]:visible', f'a:visible:has-text("{wanted["name"][language]}")']
    for way in ways:
        with another_page(page):
            page.locator(f"main {way}, nav {way}").first.tap()
        taps += 1
    number = page.locator('main a[href^="tel:"]:visible').first
    assert wanted["name"][language] in page.locator("h1").inner_text()
    assert number.get_attribute("href") == f"tel:{wanted['phone'].replace(' ', '')}"
    number.tap()
    taps += 1
    assert taps <= 3
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


# When their minutes have come


def wait_for(visitor, minute):
    """Let the clock come to a minute."""
    visitor.wait_for_timeout(max(0, (minute - datetime.now(BAGHDAD)).total_seconds()) * 1000)


def test_news_appears_by_itself_in_both_languages(news, visitor):
    wait_for(visitor, news.hour)
    for language in LANGUAGES:
        address = f"/{language}/news/{news.slug}/"
        until(visitor, lambda address=address: visitor.request.get(address).status == 200)
        visitor.goto(address)
        text = visitor.locator("main").inner_text()
        assert news.titles[language] in visitor.locator("h1").inner_text()
        words = news.texts if language == "ar" else news.texts.values()
        assert [each for each in words if each not in text] == []
        pictures = visitor.locator("main article img")
        assert [one.get_attribute("alt") for one in pictures.all()] == list(news.alt[language])
        assert all(visitor.request.get(one.get_attribute("src")).ok for one in pictures.all())
        visitor.goto(f"/{language}/news/")
        assert visitor.locator(f'main a[href="{address}"]').count() >= 1
        assert news.titles[language] in visitor.request.get(f"/{language}/news/feed.atom").text()


def test_a_tender_closes_by_itself_at_its_minute(tender, visitor):
    closed = label_of(TenderStatus.CLOSED)
    wait_for(visitor, tender.minute)
    # Nobody and nothing has touched it: what was kept is not true any more from this second on.
    for place, mark in tender.kept.items():
        answer = asked(visitor, place, mark)
        assert answer.status == 200
        assert closed in answer.text()
    visitor.goto(f"/ar/{tender.address}")
    assert closed in visitor.locator("main").inner_text()
    visitor.goto("/ar/tenders/?status=open")
    assert tender.title not in visitor.locator("main").inner_text()
    visitor.goto("/ar/tenders/?status=closed")
    assert tender.title in visitor.locator("main").inner_text()
