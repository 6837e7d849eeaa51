"""Catalogues are compiled without system packages, and what is missing in them is told."""

import os
import shutil

import polib
import pytest
from django.utils import translation
from django.utils.translation import trans_real

from portal import catalogues

ARABIC_PLURAL = "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;"


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "ar" / "LC_MESSAGES"
    path.mkdir(parents=True)
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Plural-Forms": ARABIC_PLURAL}
    catalogue.append(polib.POEntry(msgid="Submit", msgstr="إرسال"))
    catalogue.save(str(path / "django.po"))
    return tmp_path


def test_what_is_compiled_reads_back(folder):
    [written] = catalogues.compile_catalogues(folder)
    assert [(e.msgid, e.msgstr) for e in polib.mofile(str(written))] == [("Submit", "إرسال")]


def test_nothing_is_compiled_twice_and_a_newer_text_is(folder):
    catalogues.compile_catalogues(folder)
    assert catalogues.compile_catalogues(folder) == []
    source = folder / "ar" / "LC_MESSAGES" / "django.po"
    later = source.stat().st_mtime + 5
    os.utime(source, (later, later))
    assert len(catalogues.compile_catalogues(folder)) == 1


def arabic(tmp_path, monkeypatch, *entries):
    path = tmp_path / "locale/ar/LC_MESSAGES"
    path.mkdir(parents=True)
    catalogue = polib.POFile()
    catalogue.extend(entries)
    catalogue.save(str(path / "django.po"))
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)
    return catalogues.problems()


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (polib.POEntry(msgid="Save", msgstr=""), "not translated: Save"),
        (polib.POEntry(msgid="Save", msgstr="حفظ", flags=["fuzzy"]), "fuzzy: Save"),
        (polib.POEntry(msgid="Hello %(name)s", msgstr="مرحبا %(nmae)s"), "placeholder: Hello %(name)s"),
        (
            polib.POEntry(msgid="%(n)s day", msgid_plural="%(n)s days", msgstr_plural={0: "", 1: "يوم"}),
            "not translated: %(n)s day",
        ),
    ],
)
def test_a_faulty_entry_is_told(tmp_path, monkeypatch, entry, told):
    assert arabic(tmp_path, monkeypatch, entry) == [told]


def test_a_plural_may_leave_out_its_number(tmp_path, monkeypatch):
    texts = {0: "لا أيام", 1: "يوم واحد", 2: "يومان", 3: "%(n)s أيام", 4: "%(n)s يومًا", 5: "%(n)s يوم"}
    entry = polib.POEntry(msgid="%(n)s day", msgid_plural="%(n)s days", msgstr_plural=texts)
    assert arabic(tmp_path, monkeypatch, entry) == []


def test_drift_is_told_and_the_files_stay_as_they_were(tmp_path, monkeypatch):
    arabic(tmp_path, monkeypatch, polib.POEntry(msgid="Save", msgstr="حفظ"))
    (tmp_path / "locale/en/LC_MESSAGES").mkdir(parents=True)
    source, english = (tmp_path / f"locale/{code}/LC_MESSAGES/django.po" for code in ("ar", "en"))
    shutil.copy(source, english)
    before = source.read_text()
    monkeypatch.setattr(catalogues, "collect", lambda: source.write_text(before + "\n# new"))
    assert catalogues.has_drifted() == [str(source)]
    assert source.read_text() == before
    monkeypatch.setattr(catalogues, "collect", lambda: None)
    assert catalogues.has_drifted() == []


def test_every_plural_of_the_arabic_catalogue_has_six_forms():
    source = catalogues.ROOT / "locale" / "ar" / "LC_MESSAGES" / "django.po"
    catalogue = polib.pofile(str(source))
    assert catalogue.metadata["Plural-Forms"].startswith("nplurals=6;")
    plurals = [entry for entry in catalogue if entry.msgid_plural and not entry.obsolete]
    assert len(plurals) > 20
    short = {
        entry.msgid: sorted(entry.msgstr_plural.items())
        for entry in plurals
        if sorted(entry.msgstr_plural) != list(range(6)) or not all(t.strip() for t in entry.msgstr_plural.values())
    }
    assert short == {}


def test_what_is_compiled_is_spoken_by_this_process_at_once(folder):
    with translation.override("ar"):
        assert translation.gettext("March")
        assert "ar" in trans_real._translations
    catalogues.compile_catalogues(folder)
    assert "ar" not in trans_real._translations
    assert translation.gettext("March")
