"""Whatever stands in an index by mistake or malice, it leads nobody to what is not theirs."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from modelsearch.index import insert_or_update_object
from wagtail.models import Collection, Page, PageViewRestriction
from wagtail.search.models import IndexEntry

from media.models import CustomDocument
from pages.models import SectionPage
from search.engines import database_engine
from search.finding import Wish, find, suggest
from search.indexing import indexed
from search.models import Entry
from tests.pages.directorate_trees import an_editor_of, plant, signed_in
from tests.pages.making import a_home, a_page
from tests.search.backends.cases import an_indexed_document, an_indexed_page
from tests.search.making import make_entry

pytestmark = [pytest.mark.django_db, pytest.mark.own_engine]
SECRET, WORD = "خطة سرية", "مكشوف"
PAGES = ("/admin/pages/search/results/", "/admin/choose-page/search/")


def poison(instance, text=WORD):
    """Have Wagtail's index say that an object is about a word that everybody may ask for."""
    content_type = ContentType.objects.get_for_model(type(instance))
    rows = IndexEntry.objects.filter(content_type=content_type, object_id=str(instance.pk))
    if not rows.exists():
        insert_or_update_object(instance)
    with connection.cursor() as cursor:
        value = "to_tsvector('simple', %s)" if connection.vendor == "postgresql" else "%s"
        cursor.execute(
            f"UPDATE wagtailsearch_indexentry SET title = {value}, autocomplete = {value}, body = {value} "  # noqa: S608
            "WHERE content_type_id = %s AND object_id = %s",
            [text, text, text, content_type.pk, str(instance.pk)],
        )


@pytest.fixture
def trees():
    return plant()


@pytest.fixture
def editor(trees):
    return signed_in(an_editor_of(trees.directorates["WAT"]))


def shown(client, address, **asked):
    return client.get(address, asked).content.decode()


def test_a_row_about_somebody_elses_draft_shows_it_to_nobody_who_may_not_see_it(editor):
    draft = an_indexed_page(SECRET, live=False)
    poison(draft)
    found = Page.objects.autocomplete(WORD)
    assert [page.pk for page in found] == [draft.pk]  # the poison works
    assert SECRET not in shown(editor, PAGES[0], q=WORD)
    assert list(Page.objects.live().public().autocomplete(WORD)) == []


def test_a_row_that_names_an_object_that_is_not_there_finds_nothing(editor):
    page = an_indexed_page("صفحة")
    poison(page)
    IndexEntry.objects.filter(object_id=str(page.pk)).update(object_id="999999999")
    for address in PAGES:
        assert editor.get(address, {"q": WORD}).status_code == 200
    assert list(Page.objects.search(WORD)) == []


def test_a_document_of_another_collection_is_not_chosen_through_the_index(trees, editor):
    elsewhere = Collection.get_first_root_node().add_child(name="elsewhere")
    document = an_indexed_document(SECRET, collection=elsewhere)
    poison(document)
    assert [row.pk for row in CustomDocument.objects.all().search(WORD)] == [document.pk]
    for address in ("/admin/documents/results/", "/admin/documents/chooser/results/"):
        assert SECRET not in shown(editor, address, q=WORD)


def private_page():
    page = a_page(SectionPage, a_home(), slug="private", title=SECRET)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


def public_hits(**wish):
    found = find(Wish(WORD, "ar", **wish))
    return [entry.title for entry in found.entries] + [entry.title for entry in suggest((WORD,), "ar", 8)]


def test_an_entry_about_a_private_or_unpublished_page_is_not_shown_to_the_public(client):
    draft = a_page(SectionPage, a_home(), slug="draft", title=SECRET, live=False)
    for page in (private_page(), draft):
        make_entry(f"{WORD} {SECRET}", page_id=page.pk, address=f"/ar/{page.slug}/")
    make_entry(f"{WORD} {SECRET}", page_id=999_999_999, address="/ar/gone/")
    assert public_hits() == public_hits(newest_first=True) == []


def test_words_put_under_a_foreign_entry_show_what_the_database_says_of_it():
    private = make_entry(SECRET, page_id=private_page().pk)
    public = make_entry("مواعيد الدوام")
    for entry in (private, public):
        row = indexed(entry)
        fields = {name: getattr(row, name) for name in row.__slots__} | {"title": WORD, "starts": WORD}
        database_engine().put([type(row)(**fields)])
    assert set(public_hits()) == {"مواعيد الدوام"}


def test_words_without_an_entry_show_nothing():
    entry = make_entry(f"{WORD} شيء")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE search_entry SET language = 'xx' WHERE id = %s", [entry.pk])
    assert public_hits() == []
    assert Entry.objects.count() == 1


def test_a_foreign_directorates_editor_is_told_of_no_page_beyond_the_own_trees(trees, editor):
    foreign = trees.roads["ar"]
    poison(foreign)
    text = shown(editor, "/admin/pages/search/results/", q=WORD)
    assert f"/admin/pages/{foreign.pk}/edit/" not in text
