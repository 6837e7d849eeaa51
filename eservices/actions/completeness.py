"""Whether a draft may be filed: every due step and document is checked again from what is stored."""

from eservices.actions.calendar import holidays
from eservices.actions.draft import files_by_key
from eservices.actions.slots import full_slots
from eservices.models.attachment import ScanState
from eservices.questions.completeness import unfinished_step
from eservices.reference_lists import lists_of


def first_incomplete_step(draft, definition, lists=None):
    """Return the id of the first step that does not hold ("documents" for the documents), or None.

    `lists` are the form's reference lists, if the caller has them. Only files that are attached now count: an
    answer may still name one that another tab removed.
    """
    files = attached_now(draft, definition)
    full = full_slots(draft.version.service_id, definition)
    settings = {"holidays": days_off_for(definition), "full_slots": full, "files_by_question": files}
    settings["lists"] = lists or lists_of(definition)
    step = unfinished_step(definition, draft.language, draft.answers, **settings)
    return step["id"] if step else None


def attached_now(draft, definition):
    """Return {question or document id: [{"uuid"}]} with an entry for each upload that the definition knows."""
    return by_upload(files_by_key(draft), definition)


def by_upload(files, definition):
    """Return files ({key: [with `uuid` and `scan`]}) as the checks want them, empty for an upload that has none.

    Files are Attachments or an editor's TrialFiles. One that the scanner refused after it was taken does not count:
    it has to be sent again.
    """
    keys = [document["id"] for document in definition.document.get("documents") or ()]
    keys += [question["id"] for question in definition.upload_questions()]
    return {
        key: [{"uuid": str(file.uuid)} for file in files.get(key, ()) if file.scan != ScanState.INFECTED]
        for key in keys
    }


def days_off_for(definition):
    """Return the holidays when the definition offers appointments; nothing else asks for them."""
    return holidays() if definition.has_slots() else frozenset()
