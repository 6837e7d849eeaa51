"""How far each page is in its languages stands in the explorer and above the editor, by the report's own rule."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.admin.translations.panels import marks_of
from pages.models import SectionPage, StandardPage
from pages.translations.states import read_in_languages, sources, with_states
from tests.pages.bodies import a_body
from tests.pages.directorate_trees import an_editor_of, plant, signed_in
from tests.pages.making import a_home, a_page, in_english
from tests.pages.translating import begun, change

pytestmark = pytest.mark.django_db
MARK = re.compile(r"language-mark.*?<bdi>([^<]+)</bdi>: ([^<]+)</span>", re.S)


@pytest.fixture
def section():
    return a_page(SectionPage, a_home(), slug="about", title="عن المحافظة")


def pages_in_every_state(section, publisher):
    """Return {title: state} of pages below a section."""
    names = {"أ": "not started", "ب": "draft", "ج": "source changed since", "د": "translated"}
    rows = {
        title: a_page(StandardPage, section, slug=f"page-{number}", title=title, body=a_body("نص"))
        for number, title in enumerate(names)
    }
    begun(rows["ب"], publisher)
    in_english(rows["ج"], "C", body=a_body("Text"))
    in_english(rows["د"], "D", body=a_body("Text"))
    change(rows["ج"], "نص آخر")
    return names


def listed(client, page):
    return client.get(f"/admin/pages/{page.pk}/?ordering=ord").content.decode()


def test_the_explorer_tells_the_state_of_each_page(section, publisher):
    names = pages_in_every_state(section, publisher)
    text = listed(signed_in(publisher), section)
    assert [state for _language, state in MARK.findall(text)] == list(names.values())
    rows = with_states(sources().child_of(section), "en").order_by("path")
    found = read_in_languages(list(rows))
    assert [found[row.translation_key]["en"].state.value for row in rows] == [row.translation_state for row in rows]


def test_the_other_tree_tells_the_state_of_its_own_pages(section, publisher):
    pages_in_every_state(section, publisher)
    tree = in_english(section, "About")
    text = listed(signed_in(publisher), tree)
    assert sorted(state for _language, state in MARK.findall(text)) == ["draft", "source changed since", "translated"]


def wording_queries(client, page):
    with CaptureQueriesContext(connection) as queries:
        listed(client, page)
    return sum("pages_wording" in query["sql"] for query in queries)


def test_states_in_the_explorer_cost_the_same_with_one_row_and_three(section, publisher):
    client = signed_in(publisher)
    in_english(a_page(StandardPage, section, slug="one"), "One")
    listed(client, section)
    with_one = wording_queries(client, section)
    for slug in ("two", "three"):
        in_english(a_page(StandardPage, section, slug=slug), slug)
    assert len(MARK.findall(listed(client, section))) == 3
    assert wording_queries(client, section) == with_one == 1


def test_the_header_of_a_page_and_of_its_translation_tells_it(section, publisher):
    page = a_page(StandardPage, section, slug="water", title="الماء", body=a_body("نص"))
    client = signed_in(publisher)
    assert ("English", "not started") in MARK.findall(client.get(f"/admin/pages/{page.pk}/edit/").content.decode())
    twin = in_english(page, "Water", body=a_body("Text"))
    change(page, "نص آخر")
    for number in (page.pk, twin.pk):
        text = client.get(f"/admin/pages/{number}/edit/").content.decode()
        assert MARK.findall(text)[0] == ("English", "source changed since")


def test_a_translator_sees_it_in_the_translation_editor(section, publisher):
    page = begun(a_page(StandardPage, section, slug="water", title="الماء", body=a_body("نص")), publisher)
    text = signed_in(publisher).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "js-translation-editor" in text
    assert MARK.findall(text)[0] == ("English", "draft")


def test_an_alias_counts_as_not_started(section, english):
    page = a_page(StandardPage, section, slug="water", title="الماء")
    alias = page.copy_for_translation(english, copy_parents=True, alias=True)
    assert [mark["state"] for mark in marks_of(alias)] == ["not-started"]


def test_the_explorer_shows_a_directorates_editor_the_own_pages_alone():
    trees = plant()
    a_page(StandardPage, trees.water["ar"], slug="meters", title="العدادات")
    a_page(StandardPage, trees.roads["ar"], slug="asphalt", title="الإسفلت")
    client = signed_in(an_editor_of(trees.directorates["WAT"]))
    text = listed(client, trees.water["ar"])
    assert "العدادات" in text
    assert "not started" in text
    assert "الإسفلت" not in client.get(f"/admin/pages/{trees.roads['ar'].pk}/", follow=True).content.decode()
