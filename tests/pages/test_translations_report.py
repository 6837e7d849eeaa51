"""The report of translations and the glossary: what each person sees of them."""

import csv
import io

import pytest
from django.test import Client
from openpyxl import load_workbook

from eservices.desk.groups import ensure_editor_group, ensure_groups
from pages.models import DirectorateIndexPage, DirectoratePage, StandardPage
from tests.factories import DirectorateFactory, a_user, an_auditor
from tests.pages.bodies import a_body
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db

REPORT = "/admin/translations/"


@pytest.fixture
def directorates():
    """Return {code: page} of two directorates, each with one page of its own below."""
    index = a_page(DirectorateIndexPage, a_home(), slug="directorates", title="الدوائر")
    in_english(index, "Directorates")
    found = {}
    for code, name in (("MUN", "البلدية"), ("WAT", "الماء")):
        row = DirectorateFactory(code=code, names={"ar": name, "en": code})
        home = a_page(DirectoratePage, index, slug=code.lower(), title=f"صفحة {name}", directorate=row)
        a_page(StandardPage, home, slug="about", title=f"عن {name}", body=a_body("نص"))
        found[code] = home
    return found


def somebody(group):
    user = a_user()
    user.groups.add(group if not isinstance(group, str) else ensure_groups()[group])
    return user


def seen_by(user, query=""):
    client = Client()
    client.force_login(user)
    answer = client.get(REPORT + query)
    return answer.status_code, answer.content.decode()


def test_an_editor_sees_the_own_directorate_alone(directorates):
    municipality = directorates["MUN"]
    ensure_groups()
    editor = somebody(ensure_editor_group(municipality.directorate, [municipality]))
    status, text = seen_by(editor)
    assert status == 200
    assert "عن البلدية" in text
    assert "عن الماء" not in text


def test_a_translator_sees_what_may_be_translated(directorates):
    status, text = seen_by(somebody("translator"))
    assert status == 200
    assert "عن البلدية" in text
    assert "عن الماء" in text


@pytest.mark.parametrize("person", [a_user, an_auditor])
def test_who_edits_no_page_is_sent_away(person, directorates):
    assert seen_by(person())[0] == 302


def test_the_other_report_leads_here(directorates):
    client = Client()
    client.force_login(somebody("communications"))
    assert client.get("/admin/localize/reports/translations/").url == REPORT


def test_states_are_counted_filtered_and_lead_on(directorates):
    in_english(directorates["MUN"], "Municipality")
    user = somebody("communications")
    _status, text = seen_by(user, "?translation_state=translated")
    assert "صفحة البلدية" in text
    assert "عن البلدية" not in text
    english = directorates["MUN"].get_translations().first()
    assert f"/admin/pages/{english.pk}/edit/" in text
    _status, text = seen_by(user, "?translation_state=not-started")
    about = StandardPage.objects.get(title="عن البلدية")
    assert f"/admin/translations/{about.pk}/start/en/" in text
    _status, text = seen_by(user, f"?directorate={directorates['WAT'].pk}")
    assert "عن الماء" in text
    assert "عن البلدية" not in text


def test_the_report_costs_the_same_with_more_pages(directorates, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = Client()
    client.force_login(somebody("communications"))
    client.get(REPORT)
    with CaptureQueriesContext(connection) as few:
        client.get(REPORT)
    for number in range(6):
        a_page(StandardPage, directorates["WAT"], slug=f"more-{number}", title=f"صفحة {number}")
    with django_assert_num_queries(len(few)):
        client.get(REPORT)


@pytest.mark.parametrize("query", ["?language=xx", "?translation_state=none", "?directorate=abc", "?p=999", "?q=%22"])
def test_what_makes_no_sense_in_the_address_breaks_nothing(query, directorates):
    assert seen_by(somebody("communications"), query)[0] in (200, 404)


def exported(user, name):
    client = Client()
    client.force_login(user)
    answer = client.get(f"{REPORT}?export={name}")
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def test_it_is_taken_along_as_a_table(directorates):
    a_page(StandardPage, directorates["MUN"], slug="formula", title="=1+1")
    user = somebody("communications")
    text = exported(user, "csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[-1][:3] == ["'=1+1", "page", "البلدية"] or any(row[0] == "'=1+1" for row in rows)
    sheet = load_workbook(io.BytesIO(exported(user, "xlsx"))).active
    titles = [row[0].value for row in sheet.iter_rows()]
    assert "عن الماء" in titles
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_an_export_is_scoped_too(directorates):
    municipality = directorates["MUN"]
    ensure_groups()
    editor = somebody(ensure_editor_group(municipality.directorate, [municipality]))
    assert "عن الماء" not in exported(editor, "csv").decode("utf-8-sig")


def test_the_editor_of_a_page_tells_its_languages(directorates):
    client = Client()
    client.force_login(somebody("communications"))
    page = directorates["MUN"]
    text = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "languages-panel--waiting" in text
    assert f"/admin/translations/{page.pk}/start/en/" in text
    in_english(page, "Municipality")
    text = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "languages-panel--waiting" not in text


def test_the_glossary_is_searched_in_both_languages(directorates):
    client = Client()
    client.force_login(somebody("translator"))
    assert "إجازة" in client.get("/admin/translations/glossary/?q=permit").content.decode()
    assert "permit" in client.get("/admin/translations/glossary/?q=اجازه").content.decode()
    nothing = client.get("/admin/translations/glossary/?q=xyzzy")
    assert nothing.status_code == 200
    assert 'class="listing glossary"' not in nothing.content.decode()
