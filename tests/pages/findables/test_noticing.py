"""What is found follows what is public: every way of changing leaves a note in its own transaction."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from pages import models
from search import updating
from search.models import Entry, Pending
from search.updating import catch_up
from tests.pages.bodies import a_body
from tests.pages.findables.making import a_directorate_page, a_news, a_standard, a_tender, an_index, entry, titles
from tests.pages.making import a_home, a_page, in_english
from tests.pages.translating import begun, signed_in, translate_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    page = a_page(models.StandardPage, a_home(), slug="water", title="الماء", body=a_body("قصب"))
    catch_up()
    return page


def noted():
    found = set(Pending.objects.values_list("source", "key"))
    Pending.objects.all().delete()
    return found


def test_a_draft_is_found_by_nobody_and_makes_no_note():
    a_home()
    catch_up()
    draft = a_page(models.StandardPage, a_home(), slug="draft", title="مسودة", live=False)
    draft.save_revision()
    assert noted() == set()
    assert titles("مسودة") == []


def test_changes_that_are_not_published_are_not_found(page):
    page.title = "عنوان سري"
    page.save_revision()
    assert noted() == set()
    assert titles("عنوان سري") == []


def test_a_published_change_is_found_by_its_new_words_alone(page):
    page.body = a_body("بردي")
    page.save_revision().publish()
    assert titles("بردي") == ["الماء"]
    assert titles("قصب") == []


def test_a_page_that_is_taken_back_is_not_found(page):
    page.unpublish()
    assert titles("الماء") == []
    assert not Entry.objects.filter(key=page.pk).exists()


def test_a_page_that_is_deleted_is_not_found_nor_what_stood_below(page):
    below = a_page(models.StandardPage, page, slug="below", title="أدناه")
    assert titles("أدناه") == ["أدناه"]
    page.delete()
    titles("الماء")
    assert not Entry.objects.filter(key__in=[page.pk, below.pk]).exists()


def test_another_address_is_that_of_what_stands_below_too(page):
    below = a_page(models.StandardPage, page, slug="below", title="أدناه")
    catch_up()
    page.slug = "fresh-water"
    page.save_revision().publish()
    assert entry(key=below.pk).address == "/ar/fresh-water/below/"
    assert entry(key=page.pk).address == "/ar/fresh-water/"


def test_a_moved_page_has_its_new_address_in_both_languages_with_all_below():
    section = a_page(models.SectionPage, a_home(), slug="about", title="عن المحافظة")
    in_english(section, "About")
    page, twin = a_standard()
    below = a_page(models.StandardPage, page, slug="below", title="أدناه")
    catch_up()
    page.move(section, pos="last-child")
    assert entry(key=page.pk, part="").address == "/ar/about/standard-0/"
    assert entry(key=twin.pk, part="").address == "/en/about/standard-0/"
    assert entry(key=below.pk).address == "/ar/about/standard-0/below/"


def test_moving_a_large_tree_takes_as_many_queries_as_a_small_one(django_assert_max_num_queries):
    section = a_page(models.SectionPage, a_home(), slug="about", title="عن")

    def move(count, slug):
        top = a_page(models.StandardPage, a_home(), slug=slug, title="أعلى")
        for number in range(count):
            a_page(models.StandardPage, top, slug=f"p{number}", title="أدناه")
        Pending.objects.all().delete()
        with CaptureQueriesContext(connection) as captured:
            top.move(section, pos="last-child")
        assert len(noted()) == count + 1
        return sum("search_pending" in query["sql"] for query in captured)

    assert move(2, "few") == move(40, "many")


def test_a_page_that_becomes_private_is_not_found_with_all_below_until_it_is_public_again(page):
    below = a_page(models.StandardPage, page, slug="below", title="أدناه")
    catch_up()
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert titles("أدناه") == []
    assert not Entry.objects.filter(key__in=[page.pk, below.pk]).exists()
    restriction.delete()
    assert titles("أدناه") == ["أدناه"]


def test_a_page_that_is_made_below_a_private_one_is_not_told(page):
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")
    below = a_page(models.StandardPage, page, slug="below", title="أدناه")
    catch_up()
    assert not Entry.objects.filter(key=below.pk).exists()


def test_an_alias_is_not_found(page):
    alias = page.create_alias(parent=a_home(), update_slug="mirror")
    catch_up()
    assert not Entry.objects.filter(key=alias.pk).exists()


def test_a_translation_is_found_once_it_is_published(water, publisher):
    twin = begun(water, publisher)
    translate_all(twin, publisher)
    assert titles("English", "en") == []
    signed_in(publisher).post(f"/admin/translations/{twin.pk}/publish/")
    assert titles("English", "en") != []


def test_a_copy_that_somebody_confirms_is_found(water, publisher):
    copy = water.copy_for_translation(publisher and a_home().get_translations().get().locale)
    copy.save_revision().publish()
    catch_up()
    assert not Entry.objects.filter(key=copy.pk).exists()
    signed_in(publisher).post(f"/admin/translations/{copy.pk}/confirm/")
    catch_up()
    assert Entry.objects.filter(key=copy.pk).exists()


def test_a_directorate_that_changes_is_noted_with_what_belongs_to_it():
    page, twin = a_directorate_page()
    tender, _twin = a_tender()
    catch_up()
    directorate = page.directorate
    directorate.code = "H2O"
    directorate.phone = "0780 999 0000"
    directorate.save()
    assert entry(key=tender.pk).directorate == "H2O"
    assert "0780 999 0000" in entry(key=twin.pk, part="").keywords
    assert entry(key=twin.pk, part="").directorate == "H2O"


def test_a_category_of_news_that_is_renamed_is_found_by_its_new_name():
    page, _twin = a_news()
    catch_up()
    page.category.names = {"ar": "إعمار", "en": "Building"}
    page.category.save()
    assert "إعمار" in entry(key=page.pk).keywords


def test_a_transaction_that_is_undone_leaves_no_note(page):
    noted()
    with transaction.atomic():
        page.unpublish()
        assert Pending.objects.exists()
        transaction.set_rollback(True)
    assert noted() == set()


def test_a_note_outlives_the_task_that_was_to_wake_the_worker(page, monkeypatch):
    monkeypatch.setattr(updating, "_wake", lambda: None)
    page.body = a_body("بردي")
    page.save_revision().publish()
    assert titles("بردي") == ["الماء"]


def test_lists_are_told_anew_when_they_are_renamed():
    index = an_index(models.NewsIndexPage, "news")
    catch_up()
    index.title = "آخر الأخبار"
    index.save_revision().publish()
    assert entry(key=index.pk).title == "آخر الأخبار"
