"""Drafts: begun without an account, saved at every step, found again by a link or a code.

The key in the address and the code for dictation are both taken from an HMAC of the draft's id, so they
can be shown again; only their keyed hashes are stored.
"""

import base64
import hmac
import uuid
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from eservices.clock import now
from eservices.crypto import keyed_hash, tracking_key
from eservices.definitions import definition_of, latest_text_revision
from eservices.exceptions import DraftGone, ServiceClosed
from eservices.models import Application, Draft
from eservices.questions.definition import DOCUMENTS
from eservices.reference import tidy_digits

# Long enough that a rented crowd of networks gains nothing: docs/threat-model.md has the arithmetic.
RESUME_LENGTH = 16
# What saving writes; `revision` tells whether somebody else did since.
_WRITTEN = ("answers", "language", "done_steps", "revision", "updated_at")
# What the pages of a draft read of its version and service: each visit begins with this query.
_OF_THE_SERVICE = [
    "version__digest",
    *(f"version__service__{name}" for name in ("slug", "current", "is_live")),
]


def start_draft(service, language, *, filed_by=None):
    """Begin a draft on the service's current version. Raises ServiceClosed outside its opening dates."""
    version = service.current
    revision = latest_text_revision(version)
    definition = definition_of(version, revision)
    refuse_closed(service, definition)
    draft = Draft(id=uuid.uuid4(), version=version, text_revision=revision, language=language, filed_by=filed_by)
    draft.key_hash = keyed_hash("draft", draft_key(draft))
    draft.resume_hash = keyed_hash("resume", resume_code(draft))
    draft.expires_at = now() + timedelta(days=settings.DRAFT_DAYS)
    draft.save(force_insert=True)
    return draft


def draft_key(draft):
    """Return the 128-bit key of the draft's address."""
    digest = hmac.digest(tracking_key(), f"draft:{draft.id}".encode(), sha256)[:16]
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def resume_code(draft):
    """Return the sixteen digits by which the draft is found again."""
    value = int.from_bytes(hmac.digest(tracking_key(), f"resume:{draft.id}".encode(), sha256), "big")
    return str(value % 10**RESUME_LENGTH).zfill(RESUME_LENGTH)


def find_draft(key):
    """Return the draft behind an address, with `is_filed`: whether an application came of it. Raises DraftGone."""
    return _find(key_hash=keyed_hash("draft", key))


def find_draft_by_code(code):
    """Return the draft behind a dictated code; raises DraftGone. The caller limits the tries."""
    return _find(resume_hash=keyed_hash("resume", tidy_digits(code)))


def _find(**where):
    is_filed = Exists(Application.objects.filter(draft_id=OuterRef("pk")))
    needed = [*(field.name for field in Draft._meta.concrete_fields), "version__service", *_OF_THE_SERVICE]
    found = Draft.objects.select_related("version__service").only(*needed).annotate(is_filed=is_filed)
    draft = found.filter(**where).order_by().first()
    if draft is None or draft.expires_at < now():
        raise DraftGone()
    return draft


def refuse_closed(service, definition):
    """Raise ServiceClosed when the service takes no application at this moment."""
    present = now()
    opens, closes = (_moment(definition.document.get(name)) for name in ("opens_at", "closes_at"))
    if not service.is_live or (opens and present < opens) or (closes and present >= closes):
        raise ServiceClosed(definition)


def refuse_closed_for_filing(draft, definition):
    """Raise ServiceClosed when a draft may not be filed now.

    Its questions are those of its own version; opening and closing are what the editor says today.
    """
    service = draft.version.service
    if service.current_id not in (None, draft.version_id):
        definition = definition_of(service.current, latest_text_revision(service.current))
    refuse_closed(service, definition)


def _moment(text):
    moment = datetime.fromisoformat(text) if text else None
    return timezone.make_aware(moment) if moment and timezone.is_naive(moment) else moment


def save_answers(draft, answers, *, language=None, done_step=None):
    """Merge `answers` into the draft (None removes one) and count the save.

    Only the given questions are written, so two tabs on two steps keep each other's: nearly always nobody wrote since
    the draft was read, and one statement does it; else it is read again under the row's lock.
    """
    if not _write(draft, answers, language, done_step):
        with transaction.atomic():
            _read_again(draft)
            # What was filed leaves nothing personal behind in its draft.
            if not Application.objects.filter(draft_id=draft.pk).exists():
                _write(draft, answers, language, done_step)
    return draft


def _write(draft, answers, language, done_step):
    """Write unless the draft was written since it was read; tell whether that was done."""
    merged = {**draft.answers, **answers}
    values = {
        "answers": {key: value for key, value in merged.items() if value is not None},
        "language": language or draft.language,
        "done_steps": draft.done_steps if done_step in (None, *draft.done_steps) else [*draft.done_steps, done_step],
        "revision": draft.revision + 1,
        "updated_at": now(),
    }
    if not Draft.objects.filter(pk=draft.pk, revision=draft.revision).update(**values):
        return False
    for name, value in values.items():
        setattr(draft, name, value)
    return True


def _read_again(draft):
    """Lock the draft's row and read what others may have written."""
    draft.refresh_from_db(fields=_WRITTEN, from_queryset=Draft.objects.select_for_update())


def reopen_step(draft, step_id):
    """Take a step out of those answered, because it no longer holds."""
    with transaction.atomic():
        _read_again(draft)
        draft.done_steps = [step for step in draft.done_steps if step != step_id]
        draft.revision += 1
        draft.save(update_fields=["done_steps", "revision"])


def files_by_key(draft):
    """Return {question or document id: [attachments]} of a draft in one query."""
    found = {}
    # A verdict is given to what was filed: nothing to decrypt here.
    for attachment in draft.attachments.defer("verdict_reason"):
        found.setdefault(attachment.key, []).append(attachment)
    return found


def sync_file_answers(draft, definition):
    """Write the ids of the attached files into the answers, where conditions and checks look for them."""
    before, after = draft.answers, answers_with_files(draft, definition)
    return save_answers(draft, {key: None for key in before if key not in after} | after)


def answers_with_files(draft, definition):
    """Return the draft's answers with the files that are attached now; rows name theirs themselves."""
    given = {key: [str(a.uuid) for a in attached] for key, attached in files_by_key(draft).items()}
    documents = {document["id"] for document in definition.document.get("documents") or ()}
    uploads = {q["id"] for q in definition.upload_questions() if not definition.repeat_of(q["id"])}
    others = {key: value for key, value in draft.answers.items() if key not in uploads | {DOCUMENTS}}
    return {
        **others,
        **{key: value for key, value in given.items() if key in uploads},
        DOCUMENTS: {key: value for key, value in given.items() if key in documents},
    }
