"""Makes a service page with 60 questions beside the largest one: `python -m bench.inside.large_service [PASSWORD]`.

The questions are those of the demo's largest service, copied under new ids until there are enough. Prints
{"address": of its editor, "bare": of a page's without blocks, "questions", "username"}; the password is given to
the administrator who is named.
"""

import copy
import json
import sys
import uuid

from django.contrib.auth import get_user_model
from django.urls import reverse

from eservices.models import ServicePage
from eservices.questions.raw import all_questions
from pages.models import DirectorateIndexPage

QUESTIONS = 60


def main(password=""):
    """Print where the page is edited."""
    largest = max(sources(), key=lambda page: len(json.dumps(page.questions)))
    page = large_copy(largest, QUESTIONS)
    user = get_user_model().objects.filter(is_superuser=True, is_active=True).earliest("pk")
    if password:
        user.set_password(password)
        user.save()
    bare = DirectorateIndexPage.objects.earliest("pk")
    print(
        json.dumps(
            {
                "address": reverse("wagtailadmin_pages:edit", args=[page.pk]),
                "bare": reverse("wagtailadmin_pages:edit", args=[bare.pk]),
                "questions": count(page),
                "username": user.get_username(),
            }
        )
    )


def sources():
    """Return the pages that carry a definition."""
    return [page for page in ServicePage.objects.all() if page.is_source and page.questions]


def count(page):
    """Return how many questions a page asks, those inside groups and texts to read included."""
    return sum(1 for _ in all_questions(page.questions))


def large_copy(page, questions):
    """Return a draft beside `page` with as many questions, its steps repeated under new ids."""
    form = copy.deepcopy(page.questions)
    models = copy.deepcopy(form["steps"])
    while True:
        missing = questions - sum(1 for _ in all_questions(form))
        if missing <= 0:
            break
        step = renewed(copy.deepcopy(models[len(form["steps"]) % len(models)]))
        step["value"]["questions"] = step["value"]["questions"][:missing]
        form["steps"].append(step)
    made = ServicePage(
        title=f"{page.title} {questions}", slug=f"{page.slug}-{questions}", locale=page.locale, live=False,
        card=page.card, questions=form, documents=page.documents, handling=page.handling,
    )  # fmt: skip
    page.get_parent().add_child(instance=made)
    made.save_revision()
    return made


def renewed(part):
    """Give every block of a stored part a new id; what points at the old ones goes on pointing there."""
    if isinstance(part, dict):
        if "id" in part and "value" in part:
            part["id"] = str(uuid.uuid4())
        if isinstance(part.get("name"), str):
            part["name"] = ""
        for value in part.values():
            renewed(value)
    elif isinstance(part, list):
        for value in part:
            renewed(value)
    return part


if __name__ == "__main__":
    import bench.inside  # noqa: F401 (sets the portal up)

    main(*sys.argv[1:2])
