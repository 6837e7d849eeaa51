"""The last look before filing, and filing itself."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from eservices.actions.completeness import first_incomplete_step
from eservices.actions.draft import refuse_closed_for_filing, reopen_step, save_answers
from eservices.actions.submit import submit
from eservices.exceptions import DraftIncomplete, ServiceClosed, TooManyTries
from eservices.questions.completeness import warnings_of
from eservices.questions.definition import DOCUMENTS
from eservices.questions.display import answer_sections, document_rows
from eservices.views.apply.allowance import count_filing, refuse_flooded_phone
from eservices.views.apply.journey import AGAIN, CHECK
from eservices.views.apply.second_look import asks_for_second_look, second_look
from eservices.views.apply.start import closed_page, too_many_page
from eservices.views.apply.visit import with_draft


@require_safe
@with_draft
def check(request, visit):
    """Show every answer with a way to change it; an unfinished step comes first."""
    return _look(request, visit)


def _look(request, visit, status=200, **more):
    unfinished = visit.journey.first_unfinished()
    if unfinished != CHECK and not visit.journey.is_gap(unfinished):
        return HttpResponseRedirect(visit.step_address(unfinished))
    if unfinished == CHECK:
        unfinished = first_incomplete_step(visit.draft, visit.definition, visit.lists)
    if unfinished:
        return _back_to(visit, unfinished)
    try:
        refuse_closed_for_filing(visit.draft, visit.definition)
    except ServiceClosed as error:
        return closed_page(request, error.definition, expires_at=visit.draft.expires_at)
    context = visit.context(**_shown(visit), **more)
    return render(request, "eservices/apply/check.html", context, status=status)


def _shown(visit):
    """Return the sections, documents and warnings of the page."""
    sections = answered_sections(visit)
    for section in sections:
        section["change_url"] = f"{visit.step_address(section['step'])}?return={CHECK}"
    journey = visit.journey
    warnings = warnings_of(visit.definition, visit.language, visit.answers, lists=visit.lists)
    return {
        "sections": sections,
        "warnings": [message for _step, message in warnings],
        "progress": journey.progress(CHECK),
        "back_url": visit.step_address(journey.before(CHECK)) if journey.ids else "",
    }


def answered_sections(walk):
    """Return what was answered by step, the documents last: [{"step", "title", "rows"}]."""
    names = {str(file.uuid): file.file_name for files in walk.kept_files().values() for file in files}
    arguments = (walk.definition, walk.answers, walk.language)
    sections = answer_sections(*arguments, file_names=names, lists=walk.lists)
    if documents := document_rows(*arguments, file_names=names):
        sections.append({"step": DOCUMENTS, "title": walk.journey.titles[DOCUMENTS], "rows": documents})
    return sections


@require_POST
@with_draft
def file_draft(request, visit):
    """File the draft, once; every repetition leads to the same receipt."""
    if visit.draft.language != visit.language:
        save_answers(visit.draft, {}, language=visit.language)
    if asks_for_second_look(request, visit.draft):
        return _look(request, visit, status=422, second_look=second_look(request, visit.draft))
    phone = visit.definition.purpose(visit.answers, "phone")
    try:
        refuse_flooded_phone(visit.draft, phone)
        submit(visit.draft, check=first_incomplete_step)
        count_filing(visit.draft, phone)
    except DraftIncomplete as error:
        return _back_to(visit, error.step_id)
    except ServiceClosed as error:
        return closed_page(request, error.definition, status=409, expires_at=visit.draft.expires_at)
    except TooManyTries as error:
        return too_many_page(request, error, back_url=visit.address("apply_check"), is_saved=True)
    return HttpResponseRedirect(visit.address("apply_receipt"))


def _back_to(visit, step_id):
    """Lead to a step that does not hold any more, with a word about why."""
    if not visit.definition.step(step_id) and step_id != DOCUMENTS:
        return HttpResponseRedirect(reverse("eservices:apply_start", args=[visit.slug]))
    # What was answered once is shown with what is wrong with it now; what was never asked, without a complaint.
    why = AGAIN if step_id in visit.draft.done_steps else "1"
    if why == AGAIN:
        reopen_step(visit.draft, step_id)
    return HttpResponseRedirect(f"{visit.step_address(step_id)}?return={CHECK}&incomplete={why}")
