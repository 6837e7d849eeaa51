"""Fills drafts in a running portal's own database up to the check page, and prints "id address" of each.

Run as `python -m tests.portal.filled_drafts SLUG NUMBER` in the environment of that portal.
"""

import random
import sys
from datetime import timedelta

import django


def fill(slug, number):
    """Return id and address of a draft of the service that lacks nothing but being sent."""
    from eservices import clock
    from eservices.actions.draft import draft_key, save_answers
    from eservices.definitions import definition_for
    from eservices.models import Service
    from eservices.questions.definition import DOCUMENTS
    from portal.demo.life import Life

    service = Service.objects.select_related("current", "directorate").get(slug=slug)
    draft = Life(random.Random(f"filled-{number}"), service, None, clock.now()).fill_draft("ar")
    for step in definition_for(draft).due_steps(draft.answers):
        draft = save_answers(draft, {}, done_step=step["id"])
    save_answers(draft, {}, done_step=DOCUMENTS)
    # No person fills a form within seconds.
    type(draft).objects.filter(pk=draft.pk).update(created_at=clock.now() - timedelta(hours=1))
    return f"{draft.id.hex} /ar/services/{slug}/apply/{draft_key(draft)}/"


if __name__ == "__main__":
    django.setup()
    for number in range(int(sys.argv[2])):
        print(fill(sys.argv[1], number))
