"""Atom feeds: valid whatever editors wrote, per language, directorate and category, and cheap to ask again."""

from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client

from eservices.models import Directorate
from pages import models
from pages.feeds import MOST, clean_text
from pages.models import NewsCategory
from tests.pages.atom_rules import atom_faults
from tests.pages.making import a_home, a_page, in_english
from tests.pages.news_pages import a_news_index, a_piece
from tests.payloads import PAYLOADS

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
# Everything below a space except the three that XML knows, and what is no character at all.
CONTROLS = "".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), 127, 0x85, 0xFFFE, 0xFFFF]))


@pytest.fixture
def index():
    return a_news_index()


def feed(address="/ar/news/feed.atom", **headers):
    response = Client().get(address, headers=headers)
    assert response.status_code == 200
    root = ElementTree.fromstring(response.content)
    assert atom_faults(root) == []
    return response, root


def entry_titles(address):
    return [each.findtext(f"{ATOM}title") for each in feed(address)[1].iter(f"{ATOM}entry")]


def test_what_the_standard_asks_of_a_feed_is_there(index):
    a_piece(index, "one", title="افتتاح مركز", lead="في المجر الكبير", date=date(2026, 11, 18))
    response, root = feed()
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert root.tag == f"{ATOM}feed"
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "ar"
    links = {each.attrib["rel"]: each.attrib["href"] for each in root.findall(f"{ATOM}link")}
    assert links == {"alternate": "http://testserver/ar/news/", "self": "http://testserver/ar/news/feed.atom"}
    for name in ("id", "title", "updated"):
        assert root.findtext(f"{ATOM}{name}")
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    [entry] = root.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "افتتاح مركز"
    assert entry.findtext(f"{ATOM}summary") == "في المجر الكبير"
    assert entry.find(f"{ATOM}link").attrib["href"].endswith("/ar/news/one/")
    assert entry.findtext(f"{ATOM}published").startswith("2026-11-18")
    assert entry.findtext(f"{ATOM}updated") >= "2026"


def test_every_language_has_its_own_with_its_own_identities(index):
    in_english(index, "News")
    in_english(a_piece(index, "one"), "A piece")
    assert entry_titles("/en/news/feed.atom") == ["A piece"]
    ids = [feed(f"/{code}/news/feed.atom")[1].findtext(f"{ATOM}entry/{ATOM}id") for code in ("ar", "en")]
    assert len(set(ids)) == 2


def test_identity_survives_an_edit_and_a_move(index):
    piece = a_piece(index, "one")
    before = feed()[1].findtext(f"{ATOM}entry/{ATOM}id")
    piece.title, piece.slug = "بعنوان آخر", "two"
    piece.save_revision().publish()
    assert feed()[1].findtext(f"{ATOM}entry/{ATOM}id") == before


def test_one_directorate_and_one_category_can_be_followed(index):
    water = Directorate.objects.create(code="WAT", names={"ar": "الماء"})
    works = NewsCategory.objects.create(code="works", names={"ar": "مشاريع"})
    a_piece(index, "w", title="ماء", directorate=water, date=date(2026, 1, 2))
    a_piece(index, "p", title="مشروع", category=works, date=date(2026, 1, 1))
    assert entry_titles("/ar/news/feed.atom?directorate=WAT") == ["ماء"]
    assert entry_titles("/ar/news/feed.atom?category=works") == ["مشروع"]
    assert Client().get("/ar/news/feed.atom?directorate=NONE").status_code == 404
    root = feed("/ar/news/feed.atom?directorate=WAT")[1]
    links = {each.attrib["rel"]: each.attrib["href"] for each in root.findall(f"{ATOM}link")}
    assert links["self"].endswith("feed.atom?directorate=WAT")


def test_control_characters_of_editors_never_break_a_feed(index):
    works = NewsCategory.objects.create(code="works", names={"ar": f"مشا{CONTROLS}ريع"})
    a_piece(index, "one", title=f"خبر{CONTROLS}جديد", lead=f"سطر\n{CONTROLS}آخر", category=works)
    [entry] = feed()[1].iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "خبرجديد"
    assert entry.find(f"{ATOM}category").attrib["term"] == "مشاريع"


def test_no_text_breaks_a_feed(index):
    texts = [payload.strip()[:250] or "x" for payload in PAYLOADS][:MOST]
    for number, text in enumerate(texts):
        a_piece(index, f"n{number}", title=text, lead=text)
    titles = [each.findtext(f"{ATOM}title") for each in feed()[1].iter(f"{ATOM}entry")]
    assert sorted(titles) == sorted(clean_text(text).replace("\r", "\n") for text in texts)


def test_who_has_it_already_is_told_so(index):
    piece = a_piece(index, "one")
    response, _root = feed()
    mark, changed = response.headers["ETag"], response.headers["Last-Modified"]
    assert Client().get("/ar/news/feed.atom", headers={"if-none-match": mark}).status_code == 304
    assert Client().get("/ar/news/feed.atom", headers={"if-modified-since": changed}).status_code == 304
    piece.title = "صُحّح العنوان"
    piece.save_revision().publish()
    assert Client().get("/ar/news/feed.atom", headers={"if-none-match": mark}).status_code == 200


def test_an_empty_feed_is_one_too(index):
    assert list(feed()[1].iter(f"{ATOM}entry")) == []


def test_the_list_names_its_feed(index):
    a_piece(index, "one", date=date(2026, 1, 1))
    html = Client().get("/ar/news/?year=2026").content.decode()
    assert 'type="application/atom+xml"' in html
    assert "/ar/news/feed.atom?year=2026" in html


def test_feeds_of_tenders_and_publications_keep_the_standard_too():
    home, closes = a_home(), datetime.now(UTC) + timedelta(days=9)
    tenders = a_page(models.TenderIndexPage, home, slug="tenders")
    a_page(models.TenderPage, tenders, slug="pipes", number="MT-1", title=f"أنابيب{CONTROLS}", closes_at=closes)
    papers = a_page(models.PublicationIndexPage, home, slug="publications")
    a_page(models.PublicationPage, papers, slug="plan", title="خطة")
    for name in ("tenders", "publications"):
        assert len(feed(f"/ar/{name}/feed.atom")[1].findall(f"{ATOM}entry")) == 1


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ("<id>urn:x:1</id><title>a</title>", "0 × updated"),
        ("<id>urn:x:1</id><title>a</title><updated>2026-11-22</updated>", "updated is"),
        ("<id>one</id><title>a</title><updated>2026-11-22T08:00:00Z</updated>", "id is"),
        ("<id>urn:x:1</id><title>a</title><updated>2026-11-22T08:00:00Z</updated>", "without content"),
    ],
)
def test_the_rules_find_faults(wrong, fault):
    text = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{wrong}</entry></feed>'
    assert any(fault in each for each in atom_faults(ElementTree.fromstring(text)))
