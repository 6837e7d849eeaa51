"""Makes drafts that lack one document: `python -m bench.inside.drafts COUNT`.

Answers are whatever fits the definitions, and one draft of each service is made by the real acts; the others
are copies of its rows under addresses of their own. Prints [[address of the documents step, name of the file field]].
"""

import itertools
import json
import random
import sys
import uuid

from django.db import transaction
from django.urls import reverse
from django.utils.translation import override

from eservices.actions.draft import (
    draft_key,
    files_by_key,
    resume_code,
    save_answers,
    start_draft,
    sync_file_answers,
)
from eservices.actions.uploads import attach_file
from eservices.crypto import keyed_hash
from eservices.definitions import definition_for
from eservices.models import Attachment, Draft, Service
from eservices.questions.definition import DOCUMENTS
from portal.demo.answering import answers_for
from portal.demo.files import upload

LANGUAGE = "ar"


def main(count):
    """Print what a visitor needs for `count` drafts, the services in turn."""
    models = [model for service in Service.objects.filter(is_live=True) if (model := _model(service))]
    if not models:
        raise SystemExit("No live service asks for a document.")
    with transaction.atomic(), override(LANGUAGE):
        turns = [models[number % len(models)] for number in range(count)]
        keys = {draft.id: iter(_copies(draft, turns.count((draft, field)))) for draft, field in models}
        print(json.dumps([[_address(draft, next(keys[draft.id])), field] for draft, field in turns]))


def _model(service):
    """Return (draft lacking its last required document, name of the field that takes it), or None."""
    rng = random.Random(service.slug)
    draft = start_draft(service, LANGUAGE)
    definition = definition_for(draft)
    draft = save_answers(draft, answers_for(definition, rng))
    due = [item for item in definition.due_documents(draft.answers) if item.get("required", True)]
    if not due:
        draft.delete()
        return None
    *others, last = due
    for item in [*others, *_file_questions(definition, draft.answers)]:
        title = definition.text(item["label"], LANGUAGE)
        image_only = item.get("type") == "photo"
        attach_file(
            upload(title, rng, image_only=image_only),
            key=item["id"],
            most=item.get("max_files") or 1,
            draft=draft,
            is_document="type" not in item,
        )
    draft = sync_file_answers(draft, definition)
    for step in definition.due_steps(draft.answers):
        draft = save_answers(draft, {}, done_step=step["id"])
    return draft, f"q-{last['id']}"


def _file_questions(definition, answers):
    asked = itertools.chain(*(definition.due_questions(step, answers) for step in definition.due_steps(answers)))
    return [question for question in asked if question["type"] in ("photo", "file") and question.get("required")]


def _copies(model, count):
    """Store `count` copies of a draft and of the rows of its files; return their keys."""
    files = list(itertools.chain(*files_by_key(model).values()))
    drafts, attachments, keys = [], [], []
    for _ in range(count):
        draft = Draft(**_values(model) | {"id": uuid.uuid4()})
        keys.append(draft_key(draft))
        draft.key_hash, draft.resume_hash = keyed_hash("draft", keys[-1]), keyed_hash("resume", resume_code(draft))
        drafts.append(draft)
        for file in files:
            new = {"uuid": uuid.uuid4(), "draft_id": draft.id, "stored_as": f"copy/{uuid.uuid4().hex}", "thumbnail": ""}
            attachments.append(Attachment(**_values(file) | new))
    Draft.objects.bulk_create(drafts, batch_size=200)
    Attachment.objects.bulk_create(attachments, batch_size=200)
    return keys


def _values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def _address(draft, key):
    return reverse("eservices:apply_step", args=[draft.version.service.slug, key, DOCUMENTS])


if __name__ == "__main__":
    main(int(sys.argv[1]))
