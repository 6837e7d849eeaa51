"""What is done to lists: codes are given once, the order holds, nothing is imported by halves."""

import pytest
from django.db import DatabaseError, connection
from django.db.models import ProtectedError

from eservices.actions.lists import (
    add_entry,
    bring_back_entry,
    change_entry,
    create_list,
    import_entries,
    move_entry,
    retire_entry,
)
from eservices.exceptions import CodeTaken
from tests import factories
from tests.eservices.kept_lists import a_list, entry_of
from tests.sample_service import t

pytestmark = pytest.mark.django_db


def codes(kept):
    return [entry.code for entry in kept.entries.all()]


def rows(*names):
    return [{"code": name, "labels": t(name, name), "parents": []} for name in names]


def test_a_code_is_never_given_twice_also_not_that_of_a_retired_entry():
    kept = a_list()
    retire_entry(entry_of("one"))
    with pytest.raises(CodeTaken):
        add_entry(kept, code="one", labels=t("آخر", "Another"))
    with pytest.raises(CodeTaken):
        create_list(code="sites", titles=t("أخرى", "Another"))
    assert codes(kept) == ["one", "two"]


def test_an_entry_is_added_at_the_end_reworded_retired_and_brought_back():
    kept = a_list()
    change_entry(add_entry(kept, code="three", labels=t("ثالث", "Third")), labels=t("ثالث", "3rd"), parents=["new"])
    entry = entry_of("three")
    assert (codes(kept), entry.labels["en"], entry.parents) == (["one", "two", "three"], "3rd", ["new"])
    retire_entry(entry)
    assert entry_of("three").retired
    bring_back_entry(entry)
    assert not entry_of("three").retired


@pytest.mark.parametrize(
    ("code", "place", "expected"),
    [("c", 1, "cabd"), ("a", 3, "bcad"), ("b", 99, "acdb"), ("d", 0, "dabc"), ("b", 2, "abcd")],
)
def test_an_entry_is_moved_to_a_place(code, place, expected):
    kept = a_list("letters", *((letter, letter, letter) for letter in "abcd"))
    move_entry(entry_of(code, "letters"), place)
    assert "".join(codes(kept)) == expected


def test_an_import_rewords_what_is_known_adds_the_rest_and_removes_nothing():
    kept = a_list()
    retire_entry(entry_of("two"))
    done = import_entries(
        kept, [*rows("two", "five", "four"), {"code": "one", "labels": t("الأول", "First"), "parents": []}]
    )
    assert done == {"new": 2, "changed": 1, "same": 1}
    assert codes(kept) == ["one", "two", "five", "four"]
    assert entry_of("two").labels == t("two", "two")
    assert entry_of("two").retired


def test_an_import_is_taken_whole_or_not_at_all():
    kept = a_list()
    with pytest.raises(DatabaseError):
        import_entries(kept, rows("one", "three", "three"))
    assert codes(kept) == ["one", "two"]
    assert entry_of("one").labels["en"] == "First"


def test_hundreds_of_entries_are_imported_by_few_queries(django_assert_max_num_queries):
    kept = a_list()
    with django_assert_max_num_queries(14):
        import_entries(kept, rows(*(f"school-{number}" for number in range(600))))
    assert kept.entries.count() == 602


def test_the_database_keeps_the_list_of_an_entry_and_the_directorate_of_a_list():
    directorate = factories.DirectorateFactory()
    kept = a_list(directorate=directorate)
    with pytest.raises(ProtectedError):
        kept.delete()
    with pytest.raises(ProtectedError):
        directorate.delete()
    assert connection.is_usable()
