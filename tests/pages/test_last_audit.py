"""The statement of accessibility tells what the last audit found."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
import time_machine
from django.template import Context, Template
from django.utils.translation import override

from pages import last_audit

RESULTS = {
    "date": "2026-11-22", "tools": {"axe": "4.14.1", "nu": "26.9.27", "lighthouse": "12.8.2"}, "pages": 54,
    "kinds": ["pages.HomePage"], "axe_errors": 3, "nu_errors": 0, "lowest": {"accessibility": 98},
}  # fmt: skip


@pytest.fixture
def results(tmp_path, monkeypatch):
    """Return a function that keeps results as `make audit --write` does."""
    monkeypatch.setattr(last_audit, "RESULTS", tmp_path / "last_audit.json")

    def kept(text):
        last_audit.RESULTS.write_text(text)
        last_audit.last_audit.cache_clear()

    yield kept
    last_audit.last_audit.cache_clear()


def drawn(slug="accessibility", language="en"):
    with override(language):
        page = SimpleNamespace(slug=slug)
        return Template("{% load audit_tags %}{% audit_of page %}").render(Context({"page": page}))


def test_the_statement_tells_date_versions_and_faults(results):
    results(json.dumps(RESULTS))
    told = drawn()
    for part in ("22", "November", "2026", "4.14.1", "26.9.27", ">54<", ">3<", ">98<"):
        assert part in told


def test_other_pages_tell_nothing(results):
    results(json.dumps(RESULTS))
    assert drawn(slug="privacy").strip() == ""


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"date": "yesterday"}'])
@pytest.mark.parametrize(("language", "word"), [("en", "No results of a test are kept"), ("ar", "لا تُحفظ")])
def test_without_sound_results_the_statement_says_so_and_tells_no_figure(results, text, language, word):
    results(text)
    told = drawn(language=language)
    assert word in told
    assert "<dl" not in told


def test_without_an_audit_it_says_so_too(results):
    assert "No results of a test are kept" in drawn()


@pytest.mark.parametrize(("today", "is_old"), [("2027-05-24", False), ("2027-05-25", True)])
def test_after_half_a_year_the_results_are_called_old(results, today, is_old):
    results(json.dumps(RESULTS))
    with time_machine.travel(f"{today}T12:00:00+03:00", tick=False):
        assert ("more than half a year ago" in drawn()) == is_old


@pytest.mark.parametrize(
    ("faults", "word"), [(3, "known and not repaired yet"), (0, "No fault that a machine can find")]
)
def test_faults_are_called_known_and_their_absence_no_promise(results, faults, word):
    results(json.dumps(RESULTS | {"axe_errors": faults}))
    assert word in drawn()


def test_what_machines_left_to_a_person_is_told(results):
    results(json.dumps(RESULTS | {"to_review": 17}))
    assert ">17<" in drawn()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_whoever_meets_a_fault_is_told_where_to_write(results, language):
    for text in ("{}", json.dumps(RESULTS)):
        results(text)
        assert f'href="/{language}/contact/write/"' in drawn(language=language)


def test_the_kept_audit_is_whole_and_found_no_fault():
    """What the repository keeps is what this state of it was found to be; `make audit` writes it."""
    kept = json.loads((Path(last_audit.__file__).parent / "last_audit.json").read_text())
    assert (kept["axe_errors"], kept["nu_errors"]) == (0, 0)
    assert kept["languages"] == ["ar", "en"]
    assert kept["themes"] == ["light", "dark"]
    assert {"axe", "nu", "lighthouse"} == set(kept["tools"])
    assert {"pages.HomePage", "pages.NewsPage", "eservices:card", "form: a step"} <= set(kept["kinds"])
    assert kept["lighthouse_pages"] >= 8
