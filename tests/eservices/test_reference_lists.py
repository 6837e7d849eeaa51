"""Reference lists: known codes give entries in both languages, unknown ones give none."""

from eservices.reference_lists import get_list, list_codes


def test_every_list_has_entries_with_unique_codes_and_both_languages():
    assert list_codes() == [
        "agricultural-sections",
        "education-directorates",
        "marketing-centres",
        "supply-branches",
    ]
    for code in list_codes():
        entries = get_list(code)
        assert len(entries) == len({entry["code"] for entry in entries}) > 1
        assert all(entry["label"]["ar"] and entry["label"]["en"] for entry in entries)


def test_a_section_for_each_qada_of_the_governorate():
    assert [entry["code"] for entry in get_list("agricultural-sections")][0] == "amarah"
    assert len(get_list("agricultural-sections")) == 6


def test_an_unknown_list_is_empty():
    assert get_list("schools-of-the-moon") == []
