"""Shelves carry what facets count, through every engine, as one text."""

import pytest

from search.shelves import Filters, Shelf, facet_counts, parse_shelf, total

SHELVES = {
    Shelf("service", "mun", ("farmers", "owners"), None): 3,
    Shelf("news", "mun", (), 2026): 5,
    Shelf("news", "wat", (), 2025): 7,
}


@pytest.mark.parametrize("shelf", SHELVES)
def test_a_shelf_is_read_back_as_it_was_written(shelf):
    assert parse_shelf(str(shelf)) == shelf


def test_what_is_no_shelf_is_refused():
    with pytest.raises(ValueError, match="unpack"):
        parse_shelf("service")


def test_nothing_chosen_counts_everything():
    assert total(SHELVES, Filters()) == 15


def test_choices_of_several_facets_must_all_hold():
    assert total(SHELVES, Filters(kind="news", directorate="mun")) == 5
    assert total(SHELVES, Filters(kind="service", year="2026")) == 0


def test_a_facet_counts_as_if_its_own_choice_were_not_made():
    counts = facet_counts(SHELVES, Filters(kind="news", directorate="mun"))

    assert counts["kind"] == {"service": 3, "news": 5}
    assert counts["directorate"] == {"mun": 5, "wat": 7}
    assert counts["year"] == {"2026": 5}


def test_each_audience_of_a_thing_counts_it():
    assert facet_counts(SHELVES, Filters())["audience"] == {"farmers": 3, "owners": 3}


def test_a_part_of_an_audience_is_another_audience():
    assert total(SHELVES, Filters(audience="farm")) == 0
