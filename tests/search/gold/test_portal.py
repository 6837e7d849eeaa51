"""The portal finds what people look for: every floor of the set, on the database at hand."""

import pytest

from search.thesaurus import load_default_groups

from .portal_engine import index, portal_engine
from .reading import documents, floors, queries
from .scoring import below_floors, complaints, judge_all, scores


@pytest.mark.django_db
def test_every_floor_is_reached():
    load_default_groups()
    index(documents())
    verdicts = judge_all(queries(), portal_engine)
    assert below_floors(scores(verdicts), floors()) == [], "\n".join(complaints(verdicts))
