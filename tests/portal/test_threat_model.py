"""The threat model names tests that exist, and its arithmetic follows from the code's own numbers."""

import re
from pathlib import Path

from eservices.actions.draft import RESUME_LENGTH
from eservices.reference import CODE_LENGTH, NUMBER_LENGTH
from eservices.views.apply.resume import PER_NETWORK

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
MINUTES = 365 * 24 * 60


def test_every_test_that_it_names_exists():
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TEXT)
    assert len(named) > 50
    missing = [
        f"{path}::{name}"
        for path, name in named
        if not (ROOT / path).exists() or f"def {name}(" not in (ROOT / path).read_text(encoding="utf-8")
    ]
    assert missing == []


def test_the_year_of_guessing_is_as_it_says():
    assert (CODE_LENGTH, NUMBER_LENGTH) == (10, 11)
    assert round(200 * MINUTES / 10**CODE_LENGTH, 2) == 0.01
    assert "**0.01**" in TEXT


def test_the_resume_code_is_as_strong_as_it_says():
    tries = PER_NETWORK["limit"] * MINUTES * 60 / PER_NETWORK["seconds"]
    expected = [
        round(drafts * networks * tries / 10**RESUME_LENGTH, 4)
        for drafts in (10**4, 10**5)
        for networks in (100, 10**4)
    ]
    assert expected == [0.0007, 0.0701, 0.007, 0.7008]
    assert "| 10,000 | 0.0007 | 0.07 |" in TEXT
    assert "| 100,000 | 0.007 | 0.7 |" in TEXT
