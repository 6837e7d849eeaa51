"""The screens on which reference lists are kept: who keeps which, and what each page does."""

import csv
import io
import re

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from eservices.actions.lists import import_entries, retire_entry
from eservices.desk.groups import ensure_groups
from eservices.models import ReferenceList
from eservices.queries.lists import PAGE
from tests import factories
from tests.eservices.kept_lists import a_list, a_service, entry_of
from tests.sample_service import t

pytestmark = pytest.mark.django_db
MISSING = 987_654


def at(name, *args):
    return reverse(f"reference_lists:{name}", args=args)


@pytest.fixture
def office():
    return factories.DirectorateFactory(code="EDU")


@pytest.fixture
def kept(office):
    return a_list(directorate=office)


@pytest.fixture
def editor(client, office):
    client.force_login(factories.an_editor(office))
    return client


@pytest.fixture
def administrator(client):
    user = factories.a_user()
    user.groups.add(ensure_groups()["administrator"])
    client.force_login(user)
    return client


def texts(field, ar, en):
    return {f"{field}_ar": ar, f"{field}_en": en}


def codes(kept):
    return [entry.code for entry in kept.entries.all()]


def test_an_editor_sees_the_lists_of_the_own_directorate_alone(editor, kept):
    a_list("foreign", directorate=factories.DirectorateFactory(code="FAR"))
    a_list("shared")
    page = editor.get(at("index")).content.decode()
    assert at("list", kept.pk) in page
    assert "foreign" not in page
    assert "shared" not in page


def test_an_administrator_keeps_all_lists(administrator, kept):
    shared = a_list("shared")
    page = administrator.get(at("index")).content.decode()
    assert at("list", kept.pk) in page
    assert at("list", shared.pk) in page
    assert administrator.get(at("list", kept.pk)).status_code == 200


def test_the_menu_leads_there_for_those_who_keep_lists(client, editor):
    assert at("index") in editor.get(reverse("wagtailadmin_home")).content.decode()
    client.force_login(factories.an_officer())
    assert at("index") not in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", ["list", "edit", "export", "import", "new_entry", "entry", "retire", "move"])
def test_a_foreign_list_answers_exactly_like_a_missing_one(editor, name, method):
    foreign = a_list("foreign", directorate=factories.DirectorateFactory(code="FAR"))
    more = [foreign.entries.first().pk] if name in ("entry", "retire", "move") else []
    answers = [getattr(editor, method)(at(name, pk, *more), {"place": "1"}) for pk in (foreign.pk, MISSING)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content.replace(f"/{foreign.pk}/".encode(), f"/{MISSING}/".encode()) == answers[1].content
    assert codes(foreign) == ["one", "two"]
    assert not foreign.entries.filter(retired=True).exists()


def test_an_entry_of_another_list_answers_like_a_missing_one(editor, kept):
    other = a_list("foreign", directorate=factories.DirectorateFactory(code="FAR")).entries.first()
    for name in ("entry", "retire", "move"):
        for pk in (other.pk, MISSING):
            assert editor.post(at(name, kept.pk, pk), {"place": "1"}).status_code == 404


@pytest.mark.parametrize("role", ["officer", "manager", "auditor", "clerk"])
def test_nobody_else_keeps_lists(client, office, kept, role):
    client.force_login(factories.a_user(role, office))
    for address in (at("index"), at("new"), at("list", kept.pk), at("list", MISSING)):
        assert client.get(address).status_code == 403
    assert client.post(at("retire", kept.pk, entry_of("one").pk)).status_code == 403
    assert not entry_of("one").retired


def test_an_editor_begins_a_list_for_the_own_directorate_and_for_no_other(editor, office):
    foreign = factories.DirectorateFactory(code="FAR")
    data = {"code": "schools", **texts("titles", "المدارس", "Schools")}
    for wrong in ({}, {"directorate": foreign.pk}):
        assert editor.post(at("new"), data | wrong).status_code == 422
    assert editor.post(at("new"), data | {"directorate": office.pk, "sample": "on"}).status_code == 302
    made = ReferenceList.objects.get()
    assert (made.code, made.titles, made.directorate, made.sample) == ("schools", t("المدارس", "Schools"), office, True)


def test_a_list_of_no_directorate_is_begun_by_administrators(administrator):
    administrator.post(at("new"), {"code": "shared", **texts("titles", "مشتركة", "Shared")})
    assert ReferenceList.objects.get().directorate is None


@pytest.mark.parametrize("code", ["", "المدارس", "Schools", "a b", "-a", "a" * 41])
def test_a_code_of_other_letters_is_refused_and_what_was_typed_is_kept(administrator, code):
    response = administrator.post(at("new"), {"code": code, **texts("titles", "المدارس", "Schools")})
    assert response.status_code == 422
    assert 'value="المدارس"' in response.content.decode()
    assert not ReferenceList.objects.exists()


def test_a_code_that_is_taken_is_refused_in_words(editor, kept, office):
    data = {"code": "sites", **texts("titles", "أ", "A"), "directorate": office.pk}
    assert editor.post(at("new"), data).status_code == 422
    retire_entry(entry_of("one"))
    assert editor.post(at("new_entry", kept.pk), {"code": "one", **texts("labels", "أ", "A")}).status_code == 422
    assert codes(kept) == ["one", "two"]


def test_an_editor_describes_a_list_anew_but_its_code_stays(editor, kept, office):
    editor.post(at("edit", kept.pk), {"code": "x", **texts("titles", "جديد", "New"), "directorate": office.pk})
    kept.refresh_from_db()
    assert (kept.code, kept.titles) == ("sites", t("جديد", "New"))


def test_every_language_has_an_input_in_its_direction(editor, kept):
    page = editor.get(at("entry", kept.pk, entry_of("one").pk)).content.decode()
    inputs = {re.search('name="([^"]+)"', tag)[1]: tag for tag in re.findall(r"<input[^>]+name=[^>]+>", page)}
    for language, direction, text in (("ar", "rtl", "الأول"), ("en", "ltr", "First")):
        tag = inputs[f"labels_{language}"]
        assert all(part in tag for part in (f'value="{text}"', f'lang="{language}"', f'dir="{direction}"'))
    assert "code" not in inputs


def test_an_entry_is_added_and_another_after_it(editor, kept):
    data = {"code": "three", **texts("labels", " الثالث ", "Third"), "parents": "new، old new"}
    assert editor.post(at("new_entry", kept.pk), data | {"again": "1"})["Location"] == at("new_entry", kept.pk)
    entry = entry_of("three")
    assert (entry.labels, entry.parents) == (t("الثالث", "Third"), ["new", "old"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"labels_ar": ""},
        {"labels_en": " \u200b "},
        {"labels_ar": "a\x00b"},
        {"labels_en": "x" * 201},
        {"parents": "Not a name!"},
        {"parents": "x" * 41},
    ],
)
def test_an_entry_that_does_not_hold_is_refused_and_nothing_changes(editor, kept, wrong):
    entry = entry_of("one")
    response = editor.post(at("entry", kept.pk, entry.pk), texts("labels", "جديد", "New") | wrong)
    assert response.status_code == 422
    assert entry_of("one").labels == t("الأول", "First")


def test_an_entry_is_reworded_retired_brought_back_and_moved(editor, kept):
    entry = entry_of("one")
    editor.post(at("entry", kept.pk, entry.pk), texts("labels", "جديد", "New"))
    assert entry_of("one").labels == t("جديد", "New")
    editor.post(at("retire", kept.pk, entry.pk))
    assert entry_of("one").retired
    editor.post(at("retire", kept.pk, entry.pk), {"back": "1"})
    assert not entry_of("one").retired
    response = editor.post(at("move", kept.pk, entry.pk), {"place": "٢", "from": "q=%D8%A3&p=1&next=//evil"})
    assert codes(kept) == ["two", "one"]
    assert response["Location"] == at("list", kept.pk) + "?q=%D8%A3&p=1"


@pytest.mark.parametrize("place", ["", "x", "-1", "1.5", "9" * 40, "²"])
def test_a_place_that_is_no_number_is_refused(editor, kept, place):
    assert editor.post(at("move", kept.pk, entry_of("one").pk), {"place": place}).status_code == 400
    assert codes(kept) == ["one", "two"]


@pytest.fixture
def schools(office):
    kept = a_list("schools", ("first", "مدرسة أُخرى", "Other school"), directorate=office)
    rows = [{"code": f"s{n}", "labels": t(f"مدرسة {n}", f"School {n}"), "parents": []} for n in range(1, 400)]
    import_entries(kept, rows)
    return kept


def test_hundreds_of_entries_come_a_page_at_a_time_and_are_found_by_folded_words(editor, schools):
    first = editor.get(at("list", schools.pk)).content.decode()
    assert first.count('name="place"') == PAGE
    last = editor.get(at("list", schools.pk), {"p": "8"}).content.decode()
    assert "School 399" in last
    found = editor.get(at("list", schools.pk), {"q": "مدرسه اخري"}).content.decode()
    assert found.count('name="place"') == 1
    assert "Other school" in found
    assert "School 77" in editor.get(at("list", schools.pk), {"q": "s77"}).content.decode()
    assert editor.get(at("list", schools.pk), {"p": "nine", "q": "\x00"}).status_code == 200


def test_the_retired_are_shown_alone(editor, schools):
    retire_entry(entry_of("s5", "schools"))
    page = editor.get(at("list", schools.pk), {"show": "retired"}).content.decode()
    assert page.count('name="place"') == 1
    assert "School 5<" in page


def test_the_pages_cost_the_same_with_two_entries_and_with_hundreds(
    editor, kept, schools, django_assert_max_num_queries
):
    for address in (at("list", kept.pk), at("list", schools.pk), at("index")):
        editor.get(address)
        with django_assert_max_num_queries(16):
            editor.get(address)


def test_a_list_tells_which_services_ask_for_it(administrator):
    a_service()
    sites, unasked = ReferenceList.objects.get(code="sites"), a_list("unasked")
    assert "إجازة نموذجية" in administrator.get(at("list", sites.pk)).content.decode()
    assert "إجازة نموذجية" not in administrator.get(at("list", unasked.pk)).content.decode()


def test_an_export_holds_every_entry_and_no_formula(editor, kept):
    import_entries(kept, [{"code": "three", "labels": t("=1+1", "@x"), "parents": ["new", "old"]}])
    retire_entry(entry_of("two"))
    expected = [
        ["code", "ar", "en", "parents", "retired"],
        ["one", "الأول", "First", "", ""],
        ["two", "الثاني", "Second", "", "yes"],
        ["three", "'=1+1", "'@x", "new old", ""],
    ]
    text = editor.get(at("export", kept.pk), {"as": "csv"}).content.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == expected
    response = editor.get(at("export", kept.pk))
    assert 'filename="sites.xlsx"' in response["Content-Disposition"]
    sheet = load_workbook(io.BytesIO(response.content)).active
    assert [[value or "" for value in row] for row in sheet.iter_rows(values_only=True)] == expected
