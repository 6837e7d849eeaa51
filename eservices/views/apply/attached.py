"""Files in a step: what was posted is kept whatever else is wrong, what is attached is drawn."""

import re

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eservices.exceptions import TooManyFiles
from eservices.questions.definition import DOCUMENTS
from eservices.questions.forms import document_question
from eservices.questions.types.uploads import most_files
from media.refusals import FileRefused

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_REMOVE = re.compile(f"remove-({_UUID})")
_MOST_NAMES = 2000


def file_view(file, state, *, url="", thumb_url=""):
    """Return a file of a walk as the templates draw it."""
    return {
        "uuid": str(file.uuid),
        "name": file.file_name,
        "size_label": _size_words(file.size),
        "is_image": file.is_image,
        "url": url,
        "thumb_url": thumb_url,
        "remove_name": f"remove-{file.uuid}",
        "state": state,
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
    _forget_in_rows(walk, uuid)
    return True


def _forget_in_rows(walk, uuid):
    """Rows name their files themselves: which row a file belongs to stands nowhere else."""
    for question in walk.definition.upload_questions():
        for row in walk.answers.get(walk.definition.repeat_of(question["id"])) or ():
            if uuid in (row.get(question["id"]) or ()):
                row[question["id"]] = [kept for kept in row[question["id"]] if kept != uuid]


def take_files(walk, step_id, posted):
    """Keep every file posted with a step; return {question id: messages} of those that were refused."""
    errors = {}
    for name, question in _upload_fields(walk, step_id):
        for uploaded in posted.getlist(name):
            error, _kept = _take(walk, step_id, question, uploaded)
            if error:
                errors.setdefault(question["id"], []).append(error)
    for name in posted:
        _take_into_row(walk, step_id, name, posted, errors)
    return errors


def attached_answers(walk, step_id):
    """Return {question id: [file ids] or None} of a step's uploads outside rows, as the form drawn last saw them."""
    if step_id == DOCUMENTS:
        return {}
    keys = [question["id"] for _name, question in _upload_fields(walk, step_id)]
    return {key: [str(attached.uuid) for attached in walk.files.get(key, ())] or None for key in keys}


def _take(walk, step_id, question, uploaded, most=None):
    """Return (message, file kept): one of them is None. In a place for one file, the new one takes the old one's."""
    most = most or most_files(question)
    accept = tuple(question.get("accept") or (("image",) if question["type"] == "photo" else ("pdf", "image")))
    old = list(walk.kept_files().get(question["id"], ())) if most == 1 else []
    try:
        kept = walk.keep_file(uploaded, question, most + len(old), accept, is_document=step_id == DOCUMENTS)
    except FileRefused as error:
        return _about(uploaded, error.message), None
    except TooManyFiles as error:
        words = ngettext(
            "One file can be attached here. Remove it to send another.",
            "At most %(count)s files can be attached here. Remove one to send another.",
            error.limit,
        )
        return words % {"count": error.limit}, None
    for attached in old:
        walk.drop_file(attached.uuid)
    return None, kept


def _about(uploaded, message):
    name = "".join(c for c in str(uploaded.name or "") if c.isprintable())[-60:]
    return _("%(file)s: %(message)s") % {"file": f"\u2068{name}\u2069", "message": message} if name else message


def _upload_fields(walk, step_id):
    """Yield (post name, question) for the uploads of a step that stand outside rows."""
    if step_id == DOCUMENTS:
        questions = [document_question(item) for item in walk.definition.due_documents(walk.answers)]
    else:
        questions = list(_flat(walk.definition.step(step_id).get("questions")))
    for question in questions:
        if question["type"] in ("photo", "file"):
            yield f"q-{question['id']}", question


def _flat(questions):
    for question in questions or ():
        if question["type"] == "group":
            yield from _flat(question.get("questions"))
        else:
            yield question


def _take_into_row(walk, step_id, name, posted, errors):
    """Keep a file posted in a row of a repeating question and write it into the row's answer."""
    match = re.fullmatch(r"q-([\w-]+)-([0-9]{1,2})-([\w-]+)", name)
    step = walk.definition.step(step_id)
    if not match or step is None:
        return
    repeat = next((q for q in _flat(step.get("questions")) if q["id"] == match[1] and q["type"] == "repeat"), None)
    question = next((q for q in (repeat or {}).get("questions") or () if q["id"] == match[3]), None)
    number = int(match[2])
    if question is None or question["type"] not in ("photo", "file") or number >= (repeat.get("max_items") or 20):
        return
    rows = walk.answers.setdefault(repeat["id"], [])
    rows.extend({} for _missing in range(number + 1 - len(rows)))
    for uploaded in posted.getlist(name):
        most = most_files(question) * (repeat.get("max_items") or 20)
        error, kept = _take(walk, step_id, question, uploaded, most=max(most, 2))
        if error:
            errors.setdefault(repeat["id"], []).append(error)
        else:
            rows[number].setdefault(question["id"], []).append(str(kept.uuid))
