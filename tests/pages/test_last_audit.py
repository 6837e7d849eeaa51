"""The statement of accessibility tells what the last audit found."""

import json
from types import SimpleNamespace

import pytest
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
def test_broken_results_are_left_out(results, text):
    results(text)
    assert drawn().strip() == ""


def test_without_an_audit_nothing_is_told(results):
    assert drawn().strip() == ""
