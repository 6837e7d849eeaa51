"""Ranges read as one list."""

from dataclasses import replace

import pytest

from eservices.models import Access
from eservices.queries.merging import HERE, Spread, capped_counts, counting_of, merged_ids
from tests.factories import a_service, an_application, sample_document

pytestmark = pytest.mark.django_db


def test_a_range_that_can_hold_no_row_is_empty_and_leaves_the_others_as_they_are():
    current = Access.objects.get(application=an_application(), relation="current")
    nothing = Access.objects.filter(application__in=[])
    everything = Access.objects.filter(relation="current")
    assert merged_ids([nothing], "due_on", descending=False, limit=5) == []
    assert merged_ids([nothing, everything], "due_on", descending=True, limit=5) == [current.pk]
    assert capped_counts([[nothing], [nothing, everything]], 10) == [0, 1]


def two_of_two_directorates():
    documents = [sample_document(slug=code.lower(), directorate=code) for code in ("NEAR", "FAR")]
    return [an_application(a_service(document)) for document in documents]


def spread_of(rows, *applications):
    """Return a kept range over the directorates of some applications, one after the other."""
    return Spread(rows, tuple((each.directorate_id, None) for each in applications), kept=True)


def ids_of(*ranges):
    return merged_ids(ranges, "received_at", descending=False, limit=5)


def test_a_range_written_once_answers_for_each_place_and_each_value_given():
    first, second = two_of_two_directorates()
    one, two = (Access.objects.get(application=each, relation="current") for each in (first, second))
    kept = spread_of(Access.objects.filter(directorate=HERE, relation="#0"), first, second)
    current, past = (replace(kept, given={"#0": relation}) for relation in ("current", "past"))
    assert ids_of(current) == [one.pk, two.pk]
    assert ids_of(past) == []
    assert capped_counts([[current], [past], [current, past]], 10) == [2, 0, 2]
    assert capped_counts([[current]], 1) == [2], "one more than the ceiling says: more"


def test_what_is_narrowed_is_not_answered_by_what_was_kept_before():
    first, second = two_of_two_directorates()
    kept = spread_of(Access.objects.filter(directorate=HERE, relation="current"), first, second)
    everything = ids_of(kept)
    assert ids_of(kept.filter(application=second.pk)) == everything[1:]
    assert capped_counts([[kept], [kept.filter(application=second.pk)]], 10) == [2, 1]
    assert ids_of(kept) == everything


def test_a_statement_that_counts_counts_anew_each_time_it_is_asked():
    application = an_application()
    counting = counting_of([[spread_of(Access.objects.filter(directorate=HERE), application)]], 10)
    (before,) = counting.ask()
    Access.objects.filter(application=application).delete()
    assert counting.ask() == [before - 1]
