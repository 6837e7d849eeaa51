"""Files in a step: what was posted is kept whatever else is wrong, what is attached is drawn."""

import re

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eservices.actions.uploads import attach_file, remove_file
from eservices.exceptions import TooManyFiles
from eservices.questions.definition import DOCUMENTS
from eservices.questions.forms import document_question
from eservices.questions.types.uploads import most_files
from media.refusals import FileRefused

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_REMOVE = re.compile(f"remove-({_UUID})")
_MOST_NAMES = 2000


def file_views(files, visit):
    """Return {question id: files as the templates draw them} for attachments by question id."""
    return {key: [_file_view(attachment, visit) for attachment in attached] for key, attached in files.items()}


def _file_view(attachment, visit):
    address = visit.address("apply_file", attachment.uuid)
    return {
        "uuid": str(attachment.uuid),
        "name": attachment.file_name,
        "size_label": _size_words(attachment.size),
        "is_image": attachment.is_image,
        "url": address,
        "thumb_url": visit.address("apply_thumbnail", attachment.uuid) if attachment.thumbnail else "",
        "remove_name": f"remove-{attachment.uuid}",
        "state": attachment.scan,
    }


def _size_words(size):
    """Return «1.8 MB» in the reader's words; counted in thousands, as phones do."""
    if size < 1_000_000:
        return _("%(size)s kB") % {"size": number_format(max(round(size / 1000), 1))}
    return _("%(size)s MB") % {"size": number_format(f"{size / 1_000_000:.1f}".removesuffix(".0"))}


def removed_file(post):
    """Return the id of the file whose remove button was pressed, or None."""
    return next((match[1] for match in map(_REMOVE.fullmatch, [*post][:_MOST_NAMES]) if match), None)


def take_removal(visit, post):
    """Remove the file whose button was pressed; tell whether one was."""
    uuid = removed_file(post)
    if uuid is None:
        return False
    remove_file(visit.draft, uuid)
    _forget_in_rows(visit, uuid)
    return True


def _forget_in_rows(visit, uuid):
    """Rows name their files themselves: which row a file belongs to stands nowhere else."""
    for question in visit.definition.upload_questions():
        for row in visit.draft.answers.get(visit.definition.repeat_of(question["id"])) or ():
            if uuid in (row.get(question["id"]) or ()):
                row[question["id"]] = [kept for kept in row[question["id"]] if kept != uuid]


def take_files(visit, step_id, posted):
    """Keep every file posted with a step; return {question id: messages} of those that were refused."""
    errors = {}
    for name, question in _upload_fields(visit, step_id):
        for uploaded in posted.getlist(name):
            error, attachment = _take(visit, step_id, question, uploaded)
            if error:
                errors.setdefault(question["id"], []).append(error)
    for name in posted:
        _take_into_row(visit, step_id, name, posted, errors)
    return errors


def attached_answers(visit, step_id):
    """Return {question id: [file ids] or None} of a step's uploads outside rows, as the form drawn last saw them."""
    if step_id == DOCUMENTS:
        return {}
    keys = [question["id"] for _name, question in _upload_fields(visit, step_id)]
    return {key: [str(attached.uuid) for attached in visit.files.get(key, ())] or None for key in keys}


def _take(visit, step_id, question, uploaded, most=None):
    """Return (message, attachment): one of them is None. In a place for one file, the new one takes the old one's."""
    most = most or most_files(question)
    old = list(visit.draft.attachments.filter(key=question["id"])) if most == 1 else []
    try:
        attachment = attach_file(
            uploaded,
            key=question["id"],
            most=most + len(old),
            draft=visit.draft,
            is_document=step_id == DOCUMENTS,
            restricted=bool(question.get("restricted")),
            accept=tuple(question.get("accept") or (("image",) if question["type"] == "photo" else ("pdf", "image"))),
        )
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
        remove_file(visit.draft, attached.uuid)
    return None, attachment


def _about(uploaded, message):
    name = "".join(c for c in str(uploaded.name or "") if c.isprintable())[-60:]
    return _("%(file)s: %(message)s") % {"file": f"\u2068{name}\u2069", "message": message} if name else message


def _upload_fields(visit, step_id):
    """Yield (post name, question) for the uploads of a step that stand outside rows."""
    if step_id == DOCUMENTS:
        questions = [document_question(item) for item in visit.definition.due_documents(visit.draft.answers)]
    else:
        questions = list(_flat(visit.definition.step(step_id).get("questions")))
    for question in questions:
        if question["type"] in ("photo", "file"):
            yield f"q-{question['id']}", question


def _flat(questions):
    for question in questions or ():
        if question["type"] == "group":
            yield from _flat(question.get("questions"))
        else:
            yield question


def _take_into_row(visit, step_id, name, posted, errors):
    """Keep a file posted in a row of a repeating question and write it into the row's answer."""
    match = re.fullmatch(r"q-([\w-]+)-([0-9]{1,2})-([\w-]+)", name)
    step = visit.definition.step(step_id)
    if not match or step is None:
        return
    repeat = next((q for q in _flat(step.get("questions")) if q["id"] == match[1] and q["type"] == "repeat"), None)
    question = next((q for q in (repeat or {}).get("questions") or () if q["id"] == match[3]), None)
    number = int(match[2])
    if question is None or question["type"] not in ("photo", "file") or number >= (repeat.get("max_items") or 20):
        return
    rows = visit.draft.answers.setdefault(repeat["id"], [])
    rows.extend({} for _missing in range(number + 1 - len(rows)))
    for uploaded in posted.getlist(name):
        most = most_files(question) * (repeat.get("max_items") or 20)
        error, attachment = _take(visit, step_id, question, uploaded, most=max(most, 2))
        if error:
            errors.setdefault(repeat["id"], []).append(error)
        else:
            rows[number].setdefault(question["id"], []).append(str(attachment.uuid))
