"""What an officer types into the search box: `python -m bench.inside.questions USERNAME`.

Prints {what: text} for applications that this officer sees: a number, a phone, a common and a rare part of
a name, a whole name. The same texts are asked of every size.
"""

import collections
import json
import sys

from django.contrib.auth import get_user_model

from eservices.models import Application
from eservices.queries.scope import access_of
from search.arabic import name_tokens


def main(username):
    """Print the questions."""
    print(json.dumps(questions_for(get_user_model().objects.get(username=username))))


def questions_for(user):
    """Return {what: text}."""
    rows = access_of(user).exclude(relation="past").values("application")
    seen = [row for row in Application.objects.filter(pk__in=rows).order_by("pk")[:500] if row.applicant.get("name")]
    parts = collections.Counter(part for row in seen for part in name_tokens(row.applicant["name"]))
    ranked = [part for part, _count in parts.most_common()]
    first = seen[0]
    return {
        "number": first.number,
        "phone": next(row.applicant["phone"] for row in seen if row.applicant.get("phone")),
        "whole name": first.applicant["name"],
        "common name": ranked[0],
        "rare name": ranked[-1],
        "two common": " ".join(ranked[:2]),
        "unknown": "زرزورستان",
    }


if __name__ == "__main__":
    main(sys.argv[1])
