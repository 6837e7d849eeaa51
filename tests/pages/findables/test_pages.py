"""Every type of page is found in both languages, by all its words, at its address."""

import json
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pages import models
from pages.findables.pages import PageSource
from pages.models.base import BasePage
from search.models import Entry
from tests.pages.findables.making import (
    CLOSES,
    TYPES,
    a_committee,
    a_directorate_page,
    a_document,
    a_faq,
    a_news,
    a_publication,
    a_standard,
    a_tender,
    an_event,
    an_index,
    entry,
    file_block,
    stream,
    titles,
)
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", TYPES)
def test_a_page_of_each_type_is_found_in_both_languages(name):
    make, (arabic, title), (english, english_title), kind = TYPES[name]
    page, twin = make()
    assert title in titles(arabic, "ar")
    assert english_title in titles(english, "en")
    for each, language in ((page, "ar"), (twin, "en")):
        found = Entry.objects.get(source="pages", key=each.pk, part="")
        assert (found.kind, found.language, found.page_id) == (kind, language, each.pk)
        assert Client().get(found.address).status_code == 200
        assert found.address == each.get_url()


def test_every_type_of_page_that_there_is_is_among_them():
    made = {type(make()[0]) for make, *_words in TYPES.values()}
    indexes = {model for model in BasePage.__subclasses__() if "Index" in model.__name__}
    types = {model for model in _concrete(BasePage)}
    assert types - made == indexes


def _concrete(model):
    for each in model.__subclasses__():
        if not each._meta.abstract:
            yield each
        yield from _concrete(each)


def test_lists_are_found_as_plain_pages():
    page = an_index(models.TenderIndexPage, "tenders")
    assert entry(key=page.pk).kind == "page"


def test_a_tender_is_found_by_its_number_and_ranked_lower_once_it_closed():
    page, _twin = a_tender()
    assert titles("17/2026") == ["تجهيز مضخات"]
    found = entry(key=page.pk)
    assert (found.over_at, found.directorate, found.day) == (CLOSES, "WAT", date(2025, 12, 1).toordinal())


def test_the_word_for_what_was_decided_finds_a_tender():
    page, twin = a_tender(awarded_on=date(2026, 2, 2), awarded_to="شركة الرافدين", award_value=5)
    assert "أُعلنت النتيجة" in entry(key=page.pk).keywords
    assert "awarded" in entry(key=twin.pk).keywords
    assert titles("شركة الرافدين") == ["تجهيز مضخات"]


def test_a_cancelled_tender_is_over_from_that_day_on():
    page, _twin = a_tender(cancelled_on=date(2025, 12, 20), cancel_reason="سبب")
    assert timezone.localtime(entry(key=page.pk).over_at) == timezone.make_aware(datetime(2025, 12, 20))


def test_an_event_is_over_when_it_ended():
    page, _twin = an_event()
    assert entry(key=page.pk).over_at == CLOSES + timedelta(hours=2)


def test_news_have_their_day_category_and_directorate():
    page, twin = a_news()
    found = entry(key=page.pk)
    assert (found.directorate, found.day, found.fades) == ("ROA", date(2026, 3, 1).toordinal(), True)
    assert "مشاريع" in found.keywords
    assert "Works" in entry(key=twin.pk).keywords


def test_a_page_below_a_directorate_belongs_to_it():
    above, _twin = a_directorate_page()
    page = a_page(models.StandardPage, above, slug="history", title="تاريخ")
    assert entry(key=page.pk).directorate == "WAT"


def test_a_question_is_found_by_itself_and_leads_to_its_answer():
    page, _twin = a_faq()
    assert titles("ادفع الرسوم")[0] == "كيف أدفع الرسوم؟"
    found = entry(key=page.pk, title="كيف أدفع الرسوم؟")
    assert (found.kind, found.summary) == ("question", "بالبطاقة")
    address, _hash, anchor = found.address.partition("#")
    assert f'id="{anchor}"' in Client().get(address).content.decode()
    assert "How do I pay fees?" in titles("pay a fee", "en")


def test_a_question_inside_any_text_is_found_by_itself_too():
    page, _twin = a_standard()
    found = entry(key=page.pk, kind="question")
    assert found.title == "هل تجوز السباحة؟"
    address, _hash, anchor = found.address.partition("#")
    assert f'id="{anchor}"' in Client().get(address).content.decode()


def test_people_and_offices_of_a_directorate_are_found_by_name_post_and_phone():
    page, _twin = a_directorate_page()
    assert "سلمى كريم" in titles("كريم سلمى")
    assert "سلمى كريم" in titles("07805550888")
    assert "فرع الشطرة" in titles("فرع الشطره")
    assert "Shatra branch" in titles("shatra river street", "en")
    shown = Client().get(page.get_url()).content.decode()
    for kind in ("person", "place"):
        found = entry(key=page.pk, kind=kind)
        assert found.directorate == "WAT"
        assert f'id="{found.address.partition("#")[2]}"' in shown
    assert entry(key=page.pk, kind="person").summary == "مديرة، مديرية الماء"


def test_members_of_a_committee_are_found():
    page, _twin = a_committee()
    found = entry(key=page.pk, kind="person")
    assert found.title == "حسن علي"
    assert f'id="{found.address.partition("#")[2]}"' in Client().get(page.get_url()).content.decode()


def test_names_of_files_are_headings_of_a_publication():
    page, twin = a_publication()
    assert "جدول الموازنة" in entry(key=page.pk, source="pages").headings
    assert "Figures" in entry(key=twin.pk, source="pages").headings


def test_words_people_search_by_are_keywords_in_each_language():
    page = a_page(models.StandardPage, a_home(), slug="water", title="الماء", search_words="مي، ماي ؛ حنفية")
    twin = in_english(page, "Water", search_words="tap, faucet")
    assert entry(key=page.pk).keywords == "مي\nماي\nحنفية"
    assert entry(key=twin.pk).keywords == "tap\nfaucet"
    assert titles("faucets", "en") == ["Water"]


def test_a_copy_that_nobody_translated_is_no_page_of_its_language():
    page, twin = a_standard()
    copy = page.copy_for_translation(twin.locale) if page.locale != twin.locale and not twin else twin
    copy.title, copy.lead, copy.body = page.title, page.lead, page.body
    copy.save_revision().publish()
    from pages.models import Wording

    Wording.objects.filter(page=copy).update(followed_at=None)
    titles("الأهوار")
    assert not Entry.objects.filter(key=copy.pk).exists()


def test_what_a_broken_page_holds_is_passed_over():
    blocks = stream(
        ("text", ""), ("gone", "x"), ("links", {"title": None}), ("table", {"caption": "رسوم", "table": None})
    )
    page = a_page(models.StandardPage, a_home(), slug="odd", title="غريب")
    models.StandardPage.objects.filter(pk=page.pk).update(body=blocks)
    assert entry(key=page.pk).headings == "رسوم"


def test_a_document_that_is_gone_breaks_nothing():
    document = a_document()
    index = an_index(models.PublicationIndexPage, "publications")
    page = a_page(models.PublicationPage, index, slug="p", title="تقرير", files=stream(file_block(document)))
    document.delete()
    assert entry(key=page.pk, source="pages").headings == ""


def queries_for(pages):
    from django.contrib.contenttypes.models import ContentType

    from search.models import Pending

    Pending.objects.all().delete()
    ContentType.objects.clear_cache()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        told = PageSource().read([str(page.pk) for page in pages])
    assert {found.key for found in told} == {str(page.pk) for page in pages}
    return len(captured)


@pytest.mark.parametrize("name", [name for name in TYPES if name != "home"])
def test_three_pages_of_a_type_take_no_more_queries_than_one(name):
    make = TYPES[name][0]
    many = [page for n in range(3) for page in make(n)]
    PageSource().read([str(page.pk) for page in many])
    assert queries_for(many) == queries_for(many[:2])


def test_pages_of_every_type_together_take_a_bounded_number_of_queries():
    pages = [page for make, *_words in TYPES.values() for page in make()]
    PageSource().read([str(page.pk) for page in pages])
    assert queries_for(pages) < 45


def test_a_question_of_an_old_page_whose_blocks_have_no_number_leads_to_the_page():
    page, _twin = a_faq()
    groups = [{"type": "group", "value": {"title": "", "questions": [{"question": "متى؟", "answer": "<p>غدا</p>"}]}}]
    models.FaqPage.objects.filter(pk=page.pk).update(groups=json.dumps(groups))
    assert entry(key=page.pk, kind="question").address == page.get_url()
