"""Measures the portal's search by the gold set, in a process and an empty database of its own; prints JSON.

    DATABASE_URL=… [SEARCH_URL=…] python -m tests.search.gold.measuring

The database is migrated as the portal's own: that a result is public is asked of its pages' tables.
"""

import json
from dataclasses import asdict

import django
from django.core.management import call_command

PATIENCE = 30.0


def prepare():
    """Fill the database with everyday names and the documents of the set."""
    from search import asking
    from search.engines import elastic, outside_engine
    from search.outside import hand_over
    from search.thesaurus import load_default_groups
    from tests.search.engines.elastic_at_hand import begin_index, refresh

    from .portal_engine import index
    from .reading import documents

    call_command("migrate", verbosity=0)
    load_default_groups()
    if outside_engine():
        # The engine itself is measured, however long it takes on a busy machine.
        asking.FOR_ONE = asking.FOR_ALL = asking.SLOW = elastic.READING = PATIENCE
        begin_index(outside_engine())
    index(documents())
    if outside_engine():
        hand_over(outside_engine())
        refresh(outside_engine())


def main():
    """Print the scores of each class and a line for each query that went wrong."""
    from .portal_engine import portal_engine
    from .reading import queries
    from .scoring import complaints, judge_all, scores

    prepare()
    verdicts = judge_all(queries(), portal_engine)
    scored = {group: asdict(score) for group, score in scores(verdicts).items()}
    print(json.dumps({"scores": scored, "complaints": complaints(verdicts)}))


if __name__ == "__main__":
    django.setup()
    main()
