"""Answers as asked, in the reader's language: for the check page, the officer's screen and receipts.

A row is {"key", "label", "text" or "lines", "restricted", "type", "files"}: plain values for a template
or a typesetter. Codes and numbers inside are isolated by invisible signs, so that they keep their order in
text of either direction; a value as a whole still goes into <bdi>.
"""

from django.utils import translation
from django.utils.translation import gettext as _

from .conditions import holds, is_answered
from .dates import today_in_baghdad
from .definition import DOCUMENTS
from .text import isolate, ltr
from .types import Surroundings, get_type
from .types.base import join_list

_WITHOUT_ROW = frozenset({"static", "group"})


def answer_sections(definition, answers, language, **settings):
    """Return the answers by step: [{"step": id, "title", "rows"}], steps that are not due left out.

    Settings: `lists` (reference lists; what is filed carries the words of its entries), `file_names` (attachment
    id to name), `with_restricted` (False leaves restricted answers out), `with_empty` (True adds due questions
    without an answer, text "").
    """
    kept = definition.prune(answers)
    sections = [
        {"step": item["id"], "title": definition.text(item.get("title"), language)} for item in definition.steps
    ]
    shown = []
    with translation.override(language):
        for section, item in zip(sections, definition.steps, strict=True):
            if holds(item.get("show_if"), kept):
                rows = _rows(definition, item.get("questions"), kept, language, **settings)
                if rows:
                    shown.append(section | {"rows": rows})
    return shown


def answer_rows(definition, answers, language, **settings):
    """Return all answered questions as one list of rows, eligibility first; settings as in answer_sections."""
    kept = definition.prune(answers)
    first = [item["question"] for item in definition.eligibility]
    steps = [step for step in definition.steps if holds(step.get("show_if"), kept)]
    questions = first + [question for step in steps for question in step.get("questions") or ()]
    with translation.override(language):
        return _rows(definition, questions, kept, language, **settings)


def document_rows(definition, answers, language, file_names=None, with_restricted=True):
    """Return the due documents as rows; `files` are the attachment ids, `lines` their names."""
    given = (answers.get(DOCUMENTS) or {}) if isinstance(answers.get(DOCUMENTS), dict) else {}
    rows = []
    with translation.override(language):
        for document in definition.due_documents(answers):
            if document.get("restricted") and not with_restricted:
                continue
            files = given.get(document["id"]) or []
            names = [isolate((file_names or {}).get(uuid, _("Attached file"))) for uuid in files]
            row = _row(document["id"], "document", definition.text(document.get("label"), language), names)
            rows.append(row | {"restricted": bool(document.get("restricted")), "files": list(files)})
    return rows


def _rows(definition, questions, kept, language, *, lists=None, file_names=None, **which):
    around = Surroundings(definition, language, kept, today_in_baghdad(), lists, extra={"file_names": file_names})
    return [row for question in questions or () for row in _question_rows(question, around, **which)]


def _question_rows(question, around, with_restricted=True, with_empty=False):
    kind, key = question["type"], question["id"]
    if kind == "group":
        if holds(question.get("show_if"), around.answers):
            for child in question.get("questions") or ():
                yield from _question_rows(child, around, with_restricted, with_empty)
        return
    if kind in _WITHOUT_ROW or (question.get("restricted") and not with_restricted):
        return
    value = around.answers.get(key)
    if is_answered(value):
        yield from (
            _repeat_rows(question, value, around, with_restricted)
            if kind == "repeat"
            else [_answered(question, value, around)]
        )
    elif with_empty and kind != "computed" and holds(question.get("show_if"), around.answers):
        yield _row(key, kind, around.label(question), "") | {"restricted": bool(question.get("restricted"))}


def _answered(question, value, around):
    kind = get_type(question["type"])
    row = _row(question["id"], question["type"], around.label(question), kind.show(question, value, around))
    row["restricted"] = bool(question.get("restricted"))
    if kind.layout == "upload" and isinstance(value, list):
        row["files"] = list(value)
    return row


def _repeat_rows(question, rows, around, with_restricted):
    """One row an item, its answers as lines "label: value"."""
    title = around.text(question.get("item_label")) or around.label(question)
    for number, item in enumerate(rows, start=1):
        lines, files, restricted = [], [], bool(question.get("restricted"))
        for child in question.get("questions") or ():
            hidden = child.get("restricted") and not with_restricted
            if hidden or not is_answered(item.get(child["id"])):
                continue
            shown = _answered(child, item[child["id"]], around)
            restricted = restricted or shown["restricted"]
            files += shown.get("files", [])
            text = shown["text"] if "text" in shown else join_list(shown["lines"])
            lines.append(_("%(label)s: %(value)s") % {"label": shown["label"], "value": text})
        label = _("%(item)s %(number)s") % {"item": title, "number": ltr(number)}
        row = _row(f"{question['id']}-{number - 1}", "repeat", label, lines)
        yield row | {"restricted": restricted, "question": question["id"]} | ({"files": files} if files else {})


def _row(key, kind, label, shown):
    value = {"lines": shown} if isinstance(shown, list) else {"text": shown}
    return {"key": key, "question": key, "type": kind, "label": label, "restricted": False} | value
