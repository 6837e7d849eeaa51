"""Ranges read as one list."""

import pytest

from eservices.models import Access
from eservices.queries.merging import capped_counts, merged_ids
from tests.factories import an_application

pytestmark = pytest.mark.django_db


def test_a_range_that_can_hold_no_row_is_empty_and_leaves_the_others_as_they_are():
    current = Access.objects.get(application=an_application(), relation="current")
    nothing = Access.objects.filter(application__in=[])
    everything = Access.objects.filter(relation="current")
    assert merged_ids([nothing], "due_on", descending=False, limit=5) == []
    assert merged_ids([nothing, everything], "due_on", descending=True, limit=5) == [current.pk]
    assert capped_counts([[nothing], [nothing, everything]], 10) == [0, 1]
