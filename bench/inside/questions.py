"""What an officer types into the search box: `python -m bench.inside.questions USERNAME`.

Prints {what: text} for applications that this officer sees: a number, a phone, common and rare parts of a
name, a whole name. The same texts are asked of every size, so those of names are found on a full page at the
small one already, if the officer sees that many: a page of three rows is no measure of a page of 25.
"""

import collections
import itertools
import json
import sys

from django.contrib.auth import get_user_model

from eservices.models import Application
from eservices.queries.inbox import PAGE_SIZE
from eservices.queries.scope import access_of
from search.arabic import name_tokens

MOST_SEEN = 1_000


def main(username):
    """Print the questions."""
    print(json.dumps(questions_for(get_user_model().objects.get(username=username))))


def questions_for(user):
    """Return {what: text}."""
    rows = access_of(user).exclude(relation="past").values("application")
    seen = list(Application.objects.filter(pk__in=rows).order_by("pk")[:MOST_SEEN])
    names = [row.applicant["name"] for row in seen if row.applicant.get("name")]
    parts = [sorted(name_tokens(name)) for name in names]
    families = _ranked(name_tokens(name)[-1] for name in names)
    ranked = _ranked(itertools.chain(*parts))
    pairs = _ranked(pair for name in parts for pair in itertools.combinations(name, 2))
    together = set(itertools.chain(*(itertools.combinations(name, 2) for name in parts)))
    # Surnames: nobody has two. Other names that do not meet among a few do among many.
    apart = (pair for pair in itertools.combinations(families, 2) if tuple(sorted(pair)) not in together)
    found = {
        "number": seen[0].number,
        "phone": next(row.applicant["phone"] for row in seen if row.applicant.get("phone")),
        "whole name": _ranked(names)[0],
        "common name": ranked[0],
        "rarer name": ranked[-1],
        "two common": " ".join(pairs[0]),
        "two rarer": " ".join(pairs[-1]),
        "two never together": " ".join(next(apart, ())),
        "unknown": "زرزورستان",
    }
    return {what: text for what, text in found.items() if text}


def _ranked(items):
    """Return what fills more than a page, the commonest first, or the commonest of all."""
    counted = collections.Counter(items).most_common()
    return [item for item, count in counted if count > PAGE_SIZE] or [counted[0][0]]


if __name__ == "__main__":
    main(sys.argv[1])
