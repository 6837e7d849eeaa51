"""Makes one half-filled draft a language: `python -m bench.inside.form_pages`.

Prints {language: {name: path}} of its pages. A draft is opened by its address alone, so tools can look at them.
"""

import json
import random

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from eservices.actions.draft import draft_key, save_answers, start_draft
from eservices.definitions import definition_for
from eservices.questions.definition import DOCUMENTS
from portal.demo.answering import answers_for
from portal.demo.public_pages import largest_service


def main():
    """Print the pages of drafts of the service with the most questions."""
    service = largest_service()
    print(json.dumps({code: _pages(service, code) for code, _name in settings.LANGUAGES} if service else {}))


def _pages(service, language):
    draft = start_draft(service, language)
    definition = definition_for(draft)
    draft = save_answers(draft, answers_for(definition, random.Random(language)))
    steps = [step["id"] for step in definition.due_steps(draft.answers)]
    for step in steps:
        draft = save_answers(draft, {}, done_step=step)
    with override(language):
        place = [service.slug, draft_key(draft)]
        return {
            "form: a step": reverse("eservices:apply_step", args=[*place, steps[0]]),
            "form: documents": reverse("eservices:apply_step", args=[*place, DOCUMENTS]),
            "form: check": reverse("eservices:apply_check", args=place),
            "form: saved": reverse("eservices:apply_saved", args=place),
        }


if __name__ == "__main__":
    main()
