"""Measures the portal's search by the gold set, in a process and an empty database of its own; prints JSON.

    DATABASE_URL=… python -m tests.search.gold.measuring

Only the tables of search are made: nothing else takes part.
"""

import json
from dataclasses import asdict

import django
from django.apps import apps
from django.db import connection


def prepare():
    """Make the tables of search, with everyday names and the documents of the set."""
    from search.thesaurus import load_default_groups

    from .portal_engine import index
    from .reading import documents

    with connection.schema_editor() as editor:
        for model in apps.get_app_config("search").get_models():
            editor.create_model(model)
        for statement in _tables_beside():
            editor.execute(statement)
    load_default_groups()
    index(documents())


def _tables_beside():
    if connection.vendor == "postgresql":
        from search.engines.postgres import TABLES
    else:
        from search.engines.sqlite import TABLES
    return TABLES


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
