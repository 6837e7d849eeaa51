"""The demo's reference lists: complete, marked as samples, loaded once and then left to editors."""

import pytest

from eservices.actions.lists import change_entry, retire_entry
from eservices.models import ReferenceEntry, ReferenceList
from eservices.questions.references import list_codes
from portal.demo.lists import get_list, load_lists
from portal.demo.services import SERVICES
from portal.demo.site import load_directorates
from tests.sample_service import t

pytestmark = pytest.mark.django_db


def test_every_list_that_a_service_asks_for_is_loaded_in_both_languages_and_marked_as_sample():
    load_directorates()
    load_lists()
    asked = set().union(*(list_codes(step["questions"]) for service in SERVICES for step in service["steps"]))
    assert asked == set(ReferenceList.objects.values_list("code", flat=True))
    assert all(kept.sample and kept.directorate for kept in ReferenceList.objects.all())
    for code in asked:
        entries = ReferenceEntry.objects.filter(reference_list__code=code)
        assert [entry.code for entry in entries] == [entry["code"] for entry in get_list(code)]
        assert all(entry.labels["ar"] and entry.labels["en"] for entry in entries)


def test_there_is_an_agricultural_section_for_each_qada_of_the_governorate():
    assert [entry["code"] for entry in get_list("agricultural-sections")][0] == "amarah"
    assert len(get_list("agricultural-sections")) == 6
    assert get_list("schools-of-the-moon") == []


def test_what_editors_changed_stays_when_the_demo_is_loaded_again():
    load_lists()
    entry = ReferenceEntry.objects.filter(reference_list__code="supply-branches").first()
    change_entry(entry, labels=t("جديد", "New"))
    retire_entry(entry)
    load_lists()
    entry.refresh_from_db()
    assert (entry.labels["en"], entry.retired) == ("New", True)
