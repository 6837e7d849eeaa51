"""A file of each kind gives its text; whatever is wrong with it, the one who asks is unharmed."""

import io
import os
import subprocess
import sys
import tempfile
import time
import zipfile

import pytest
from django.conf import settings

from media.text import reading
from media.text.limits import MOST_CHARACTERS
from media.text.reading import KINDS, read_file
from tests.media.text import files


def read(content, kind, **options):
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        return read_file(file, kind, **options)


@pytest.mark.parametrize("kind", ["pdf", "docx", "pptx", "odt"])
def test_the_words_of_a_text_come_in_the_order_of_reading(kind):
    found = read(getattr(files, kind)(), kind)
    assert (found.is_whole, found.has_failed) == (True, False)
    words = found.text.replace("\n", " ")
    assert "إجازة بناء الدور السكنية في محافظة ذي قار رقم 2026/15 والرسوم (25,000) دينار" in words
    assert "PAGE" not in words


def test_rows_of_spreadsheets_are_lines():
    rows = [["الخدمة", "الرسم"], ["إجازة بناء", 25000], ["ماء", 1.5]]
    assert read(files.xlsx(*rows), "xlsx").text.split("\n")[:4] == [
        "الرسوم",
        "الخدمة الرسم",
        "إجازة بناء 25000",
        "ماء 1.5",
    ]
    assert read(files.ods(*rows), "ods").text.split("\n")[:2] == ["الخدمة الرسم", "إجازة بناء 25000"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1256", "utf-16"])
def test_a_table_in_text_is_read_in_the_encodings_that_offices_use(encoding):
    found = read("الخدمة;الرسم\nإجازة;25000\n".encode(encoding), "csv")
    assert found.text.split("\n")[:2] == ["الخدمة الرسم", "إجازة 25000"]


def test_a_pdf_of_300_pages_is_read_to_its_end():
    found = read(files.pdf(*[f"صفحة {number} إجازة بناء" for number in range(1, 301)]), "pdf")
    assert "صفحة 300" in found.text
    assert found.is_whole


def test_a_pdf_that_asks_for_a_password_gives_nothing_and_is_no_failure():
    assert read(files.locked_pdf(), "pdf") == reading.Reading("")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 broken", b"PK\x03\x04 broken", os.urandom(5_000), b"\0" * 5_000])
def test_a_broken_file_of_any_kind_is_told_and_nothing_more(kind, content):
    found = read(content, kind)
    assert isinstance(found.text, str)
    assert found.has_failed or kind == "csv"


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_an_archive_that_unpacks_to_far_too_much_is_left(kind):
    began = time.monotonic()
    found = read(files.bomb(kind), kind)
    assert not found.is_whole
    assert time.monotonic() - began < 15


def test_an_archive_is_not_unpacked_without_end():
    long = "<w:p><w:r><w:t>" + "x" * 10_000_000 + "</w:t></w:r></w:p>"
    assert not read(files.archive(word__document_xml=long.join(["<w:d xmlns:w='w'>", "</w:d>"])), "docx").is_whole


def test_entities_are_refused():
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    assert read(files.docx("نص", before=laughs), "docx").has_failed


def test_controls_are_left_out_and_blanks_told_once():
    found = read("أ\x07ب,\x00ج  \u00a0 د\n".encode(), "csv")
    assert found.text.strip() == "أ ب ج د"


def test_a_long_text_is_known_by_its_beginning():
    found = read(("كلمة,قيمة\n" * 60_000).encode(), "csv")
    assert len(found.text) <= MOST_CHARACTERS
    assert (found.is_whole, found.has_failed) == (False, False)


def test_time_that_is_over_ends_the_process_and_keeps_what_it_wrote(monkeypatch, tmp_path):
    """A program in place of ours that writes a line and never ends."""
    program = tmp_path / "slow"
    note = tmp_path / "pid"
    program.write_text(f"#!/bin/sh\necho $$ > {note}\necho 'أول السطر'\nwhile true; do :; done\n")
    program.chmod(0o755)
    monkeypatch.setattr(reading.sys, "executable", str(program))
    began = time.monotonic()
    found = read(b"x", "pdf", seconds=1)
    assert time.monotonic() - began < 5
    assert (found.text.strip(), found.is_whole, found.has_failed) == ("أول السطر", False, True)
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text()), 0)


def test_the_process_is_told_no_secret(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "x")
    given = {}
    real = subprocess.run
    monkeypatch.setattr(reading.subprocess, "run", lambda *a, **k: given.update(k) or real(*a, **k))
    read(b"a,b\n", "csv")
    assert set(given["env"]) == {"PYTHONIOENCODING", "PYTHONDONTWRITEBYTECODE", "LANG"}


def test_memory_is_limited():
    greedy = "from media.text.child import _limit; _limit(); bytearray(2 ** 30)"
    ended = subprocess.run([sys.executable, "-c", greedy], capture_output=True, check=False, cwd=settings.BASE_DIR)
    assert b"MemoryError" in ended.stderr


def test_a_workbook_that_unpacks_to_far_too_much_is_left():
    output = io.BytesIO(files.xlsx())
    with zipfile.ZipFile(output, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        packed.writestr("xl/worksheets/sheet2.xml", b"<row/>" * (12 * 1024 * 1024))
    assert read(output.getvalue(), "xlsx").has_failed
