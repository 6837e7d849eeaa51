"""Files in a step: what was posted is kept whatever else is wrong, what is attached is drawn."""

import re

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eservices.exceptions import TooManyFiles, TooManyTries
from eservices.questions.definition import DOCUMENTS
from eservices.questions.forms import document_question
from eservices.questions.types.uploads import kinds_taken, most_files
from eservices.questions.upload_places import place_in_row, without_groups
from media.refusals import FileRefused

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_REMOVE = re.compile(f"remove-({_UUID})")
_MOST_NAMES = 2000


def file_view(file, *, url="", thumb_url=""):
    """Return a file (an Attachment or TrialFile) as the upload component draws it."""
    return {
        "uuid": str(file.uuid),
        "name": file.file_name,
        "size_label": _size_words(file.size),
        "is_image": file.is_image,
        "url": url,
        "thumb_url": thumb_url,
        "remove_name": f"remove-{file.uuid}",
        "state": file.scan,
    }


def _size_words(size):
    """Return «1.8 MB» in the reader's words; counted in thousands, as phones do."""
    if size < 1_000_000:
        return _("%(size)s kB") % {"size": number_format(max(round(size / 1000), 1))}
    return _("%(size)s MB") % {"size": number_format(f"{size / 1_000_000:.1f}".removesuffix(".0"))}


def removed_file(post):
    """Return the id of the file whose remove button was pressed, or None."""
    return next((match[1] for match in map(_REMOVE.fullmatch, [*post][:_MOST_NAMES]) if match), None)


def take_removal(walk, post):
    """Remove the file whose button was pressed; tell whether one was."""
    uuid = removed_file(post)
    if uuid is None:
        return False
    walk.drop_file(uuid)
    return True


def drop_unnamed(walk, form):
    """Forget files that no posted row holds any more: their row was removed."""
    kept = walk.kept_files()
    for key, uuids in form.row_files().items():
        for file in list(kept.get(key, ())):
            if str(file.uuid) not in uuids:
                walk.drop_file(str(file.uuid))


def take_files(walk, step_id, posted, post):
    """Keep every file posted with a step.

    Returns {"file_errors": messages of those refused, "arrived": ids of those kept in rows}, both by the key of
    their question; `post` (Posted) says which files the page drew in each row.
    """
    errors = {}
    for name, question in _upload_fields(walk, step_id):
        for uploaded in posted.getlist(name):
            error, _kept = _take(walk, step_id, question, uploaded)
            if error:
                errors.setdefault(question["id"], []).append(error)
    questions = (walk.definition.step(step_id) or {}).get("questions")
    in_rows = take_row_files(walk, questions, posted, post)
    return {"file_errors": errors | in_rows["file_errors"], "arrived": in_rows["arrived"]}


def take_row_files(walk, questions, posted, post):
    """Keep the files posted in rows of repeating questions among `questions`; returns what take_files does.

    `walk` has kept_files, keep_file and drop_file.
    """
    errors, arrived = {}, {}
    for name in posted:
        if place := place_in_row(questions, name):
            _take_into_row(walk, *place, posted.getlist(name), post, errors, arrived)
    return {"file_errors": errors, "arrived": arrived}


def attached_answers(walk, step_id):
    """Return {question id: [file ids] or None} of a step's uploads outside rows, as the form drawn last saw them."""
    if step_id == DOCUMENTS:
        return {}
    keys = [question["id"] for _name, question in _upload_fields(walk, step_id)]
    return {key: [str(attached.uuid) for attached in walk.files.get(key, ())] or None for key in keys}


def _take(walk, step_id, question, uploaded, most=None):
    """Return (message, file kept): one of them is None. In a place for one file, the new one takes the old one's."""
    most = most or most_files(question)
    old = list(walk.kept_files().get(question["id"], ())) if most == 1 else []
    try:
        kept = walk.keep_file(
            uploaded, question, most + len(old), kinds_taken(question), is_document=step_id == DOCUMENTS
        )
    except FileRefused as error:
        return _about(uploaded, error.message), None
    except TooManyTries:
        text = _("Very many files have been sent from here today. This one was not kept; please send it tomorrow.")
        return text, None
    except TooManyFiles as error:
        return _too_many(error.limit), None
    for attached in old:
        walk.drop_file(attached.uuid)
    return None, kept


def _too_many(limit):
    words = ngettext(
        "One file can be attached here. Remove it to send another.",
        "At most %(count)s files can be attached here. Remove one to send another.",
        limit,
    )
    return words % {"count": limit}


def _about(uploaded, message):
    name = "".join(c for c in str(uploaded.name or "") if c.isprintable())[-60:]
    return _("%(file)s: %(message)s") % {"file": f"\u2068{name}\u2069", "message": message} if name else message


def _upload_fields(walk, step_id):
    """Yield (post name, question) for the uploads of a step that stand outside rows."""
    if step_id == DOCUMENTS:
        questions = [document_question(item) for item in walk.definition.due_documents(walk.answers)]
    else:
        questions = list(without_groups(walk.definition.step(step_id).get("questions")))
    for question in questions:
        if question["type"] in ("photo", "file"):
            yield f"q-{question['id']}", question


def _take_into_row(walk, question, key, most_rows, files, post, errors, arrived):
    """Keep files posted in a row of a repeating question. In a place for one file, the new one takes the old one's."""
    most, here = most_files(question), arrived.setdefault(key, [])
    kept = {str(file.uuid) for file in walk.kept_files().get(question["id"], ())}
    old = [uuid for uuid in post.attached(key) or () if uuid in kept]
    for uploaded in files:
        if most > 1 and len(old) + len(here) >= most:
            errors.setdefault(key, []).append(_too_many(most))
            return
        error, file = _take(walk, "", question, uploaded, most=most * most_rows + 1)
        if error:
            errors.setdefault(key, []).append(error)
            continue
        if most == 1:
            for uuid in [*old, *here]:
                walk.drop_file(uuid)
            here.clear()
        here.append(str(file.uuid))
