"""Taking a spreadsheet into a list: looked at line by line, then taken whole or not at all."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from eservices.actions.lists import change_entry, retire_entry
from eservices.builder.lists import reading
from tests import factories
from tests.eservices.builder.test_lists import codes
from tests.eservices.kept_lists import a_list, entry_of
from tests.sample_service import t

pytestmark = pytest.mark.django_db
HEAD = "code,ar,en,parents"


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


def send(client, kept, content):
    content = content.encode() if isinstance(content, str) else content
    file = SimpleUploadedFile("list.csv", content)
    return client.post(reverse("reference_lists:import", args=[kept.pk]), {"file": file})


def take(client, kept, page):
    rows = drawn_rows(page)
    return client.post(reverse("reference_lists:import", args=[kept.pk]), {"rows": rows})


def drawn_rows(page):
    text = page.content.decode()
    return text.split('name="rows" value="')[1].split('"')[0] if 'name="rows"' in text else None


def an_xlsx(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_file_is_shown_first_and_taken_when_it_is_confirmed(editor, kept):
    page = send(editor, kept, f"{HEAD}\none,الأول جدًا,Very first,new old\nthree,الثالث,Third,\n\n")
    assert page.status_code == 200
    assert "Very first" in page.content.decode()
    assert codes(kept) == ["one", "two"]
    assert take(editor, kept, page).status_code == 302
    assert codes(kept) == ["one", "two", "three"]
    assert (entry_of("one").labels["en"], entry_of("one").parents) == ("Very first", ["new", "old"])


@pytest.mark.parametrize(
    "content",
    [
        f"\ufeff{HEAD}\r\nthree,الثالث,Third,\r\n".encode(),
        f"{HEAD}\nthree,الثالث,Third,\n".replace(",", ";").encode(),
        f"{HEAD}\nthree,الثالث,Third,\n".replace(",", "\t").encode("utf-16"),
        "Parents,EN,AR,Code\n,Third,الثالث,three\n".encode(),
        an_xlsx(("code", "ar", "en", "parents"), ("three", "الثالث", "Third", None)),
    ],
    ids=["utf-8 with mark", "semicolons", "utf-16 tabs", "other order", "xlsx"],
)
def test_files_of_spreadsheets_are_read_however_they_were_saved(editor, kept, content):
    assert take(editor, kept, send(editor, kept, content)).status_code == 302
    assert entry_of("three").labels == t("الثالث", "Third")


def test_numbers_of_a_spreadsheet_are_codes_without_decimals(editor, kept):
    take(editor, kept, send(editor, kept, an_xlsx(("code", "ar", "en"), (17.0, "أ", "A"), (18, "ب", "B"))))
    assert codes(kept)[2:] == ["17", "18"]


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_what_was_exported_is_imported_unchanged(editor, kept, name):
    change_entry(entry_of("one"), labels=t("=1", "'quoted"), parents=["new"])
    retire_entry(entry_of("two"))
    file = editor.get(reverse("reference_lists:export", args=[kept.pk]), {"as": name}).content
    page = send(editor, kept, file)
    assert page.context["counts"] == {"new": 0, "changed": 0, "same": 2}
    take(editor, kept, page)
    assert entry_of("one").labels == t("=1", "'quoted")
    assert entry_of("two").retired


def test_every_line_with_a_problem_is_named_and_nothing_is_taken(editor, kept):
    lines = [
        HEAD,
        "fine,حسن,Fine,",
        ",بلا رمز,No code,",
        "UPPER,كبير,Upper,",
        "no-arabic,,None,",
        "fine,مكرر,Twice,",
        "parent,أب,Parent,Not/good",
        f"long,{'ط' * 201},Long,",
    ]
    page = send(editor, kept, "\n".join(lines))
    assert page.status_code == 422
    assert [line.number for line in page.context["lines"]] == [3, 4, 5, 6, 7, 8]
    assert all(line.problems for line in page.context["lines"])
    assert drawn_rows(page) is None
    assert codes(kept) == ["one", "two"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        HEAD,
        "code,ar\nx,y\n",
        f"{HEAD},colour\nx,y,z,,red\n",
        b"\xff\xfe\x00",
        b"\xc7\xe1\xcf\xed\n",
        b"PK\x03\x04 not a zip",
        b"code,ar,en\nx\x00,y,z\n",
        b'code,ar,en\n"never closed' + b"x" * 200_000,
        "code,ar,en\n" + "x,y,z\n" * 5_002,
        b"x" * (2 * 1024 * 1024 + 1),
        b"\x89PNG\r\n\x1a\n",
    ],
    ids=range(13),
)
def test_what_is_no_table_is_refused_in_words(editor, kept, content):
    page = send(editor, kept, content)
    assert page.status_code == 422
    assert page.context["form"].errors["file"]
    assert codes(kept) == ["one", "two"]


def a_zip(**files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


@pytest.mark.parametrize(
    "content",
    [a_zip(a="b"), a_zip(bomb=b"0" * (61 * 1024 * 1024)), a_zip(**{"[Content_Types].xml": "<x"})],
    ids=["any zip", "bomb", "broken"],
)
def test_a_zip_that_is_no_spreadsheet_is_refused_in_words(editor, kept, content):
    assert send(editor, kept, content).status_code == 422


def a_sheet_of(xml):
    """An XLSX whose only sheet holds `xml` as its rows."""
    parts = zipfile.ZipFile(io.BytesIO(an_xlsx(("code", "ar", "en"))))
    start = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    changed = {"xl/worksheets/sheet1.xml": start + xml + b"</sheetData></worksheet>"}
    return a_zip(**{name: changed.get(name) or parts.read(name) for name in parts.namelist()})


def test_a_small_file_of_very_many_cells_is_refused_before_it_is_unfolded(editor, kept, monkeypatch):
    """Cells without values cost nothing in a zip and five hundred bytes each in memory."""
    unfolded = []
    monkeypatch.setattr(reading, "load_workbook", lambda *args, **kwargs: unfolded.append(args) or 1 / 0)
    content = a_sheet_of(b'<row r="1">' + b'<c r="A1"/>' * 900_000 + b"</row>")
    assert len(content) < 100_000
    assert send(editor, kept, content).status_code == 422
    assert unfolded == []


def test_a_cell_at_the_far_corner_costs_nothing(editor, kept):
    far = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert send(editor, kept, a_sheet_of(far)).status_code == 422


def test_the_longest_list_is_read_from_a_spreadsheet():
    rows = [("code", "ar", "en", "parents"), *((f"c-{n}", f"اسم {n}", f"Name {n}", f"p-{n}") for n in range(5_000))]
    content = SimpleUploadedFile("list.xlsx", an_xlsx(*rows))
    assert len(reading.read_sheet(content)) == 5_001


def test_a_post_without_a_file_asks_for_one(editor, kept):
    assert editor.post(reverse("reference_lists:import", args=[kept.pk])).status_code == 422


def test_confirmed_rows_count_for_their_list_and_person_alone(editor, kept, office):
    rows = drawn_rows(send(editor, kept, f"{HEAD}\nthree,الثالث,Third,\n"))
    other = a_list("others", directorate=office)
    for target, sent in ((other, rows), (kept, rows[:-1]), (kept, "x")):
        assert editor.post(reverse("reference_lists:import", args=[target.pk]), {"rows": sent}).status_code == 400
    editor.force_login(factories.an_editor(office))
    assert editor.post(reverse("reference_lists:import", args=[kept.pk]), {"rows": rows}).status_code == 400
    assert codes(kept) == codes(other) == ["one", "two"]


def test_rows_confirmed_twice_are_taken_once(editor, kept):
    page = send(editor, kept, f"{HEAD}\nthree,الثالث,Third,\n")
    take(editor, kept, page), take(editor, kept, page)
    assert codes(kept) == ["one", "two", "three"]


def test_hundreds_of_lines_are_taken_at_once(editor, kept):
    lines = "\n".join(f"school-{n},مدرسة {n},School {n}," for n in range(800))
    page = send(editor, kept, f"{HEAD}\n{lines}")
    assert page.content.decode().count("<tr>") < 300
    take(editor, kept, page)
    assert kept.entries.count() == 802
