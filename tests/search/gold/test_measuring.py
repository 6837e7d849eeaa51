"""The command that scores an engine works in a process and a database of its own."""

import pytest

from tests.databases import copy_file

from .__main__ import _measure


@pytest.mark.slow
@pytest.mark.own_database
def test_an_engine_is_scored_in_a_database_of_its_own(tmp_path):
    copy_file(tmp_path / "gold.sqlite3")
    said = _measure({"DATABASE_URL": f"sqlite:///{tmp_path / 'gold.sqlite3'}", "BAWABA_VAR": str(tmp_path)})
    assert said["scores"]["all"]["queries"] > 250
    assert said["scores"]["all"]["recall"] > 95
