"""One step of a draft: drawn, answered, saved, and on to what comes next."""

from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods, require_POST

from eservices.actions.draft import reopen_step, save_answers
from eservices.questions.definition import DOCUMENTS
from eservices.views.apply.attached import attached_answers, take_files, take_removal
from eservices.views.apply.journey import CHECK
from eservices.views.apply.visit import with_draft

# Names of buttons that save and draw the step again without a word about what is still missing.
ATTACH = "attach"
SAVE_LATER = "save-later"


@with_draft
def go_on(request, visit):
    """Lead to the first step that is not done."""
    return HttpResponseRedirect(visit.step_address(visit.journey.first_unfinished()))


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def step(request, visit, step_id):
    """Show a step or take its answers. A step reached too early leads to the first one not done."""
    journey = visit.journey
    if not journey.is_open(step_id) or step_id == CHECK:
        return HttpResponseRedirect(visit.step_address(journey.first_unfinished()))
    if request.method == "POST":
        return _take(request, visit, step_id)
    return _draw(request, visit, step_id, visit.form(step_id))


def _take(request, visit, step_id):
    """Keep files first, then the answers that hold, then go on or draw the step with what is wrong."""
    pressed = take_removal(visit, request.POST) or ATTACH in request.POST
    file_errors = take_files(visit, step_id, request.FILES)
    form = visit.form(step_id, request.POST, file_errors)
    is_done = form.is_valid() and not file_errors and not pressed
    answers = form.answers | attached_answers(visit, step_id)
    save_answers(visit.draft, answers, language=visit.language, done_step=step_id if is_done else None)
    if not is_done and step_id in visit.draft.done_steps:
        reopen_step(visit.draft, step_id)
    if SAVE_LATER in request.POST:
        return HttpResponseRedirect(visit.address("apply_saved"))
    if is_done:
        return HttpResponseRedirect(_next_address(request, visit, step_id))
    if pressed and not file_errors:
        form.forget_problems()
    return _draw(request, visit, step_id, form)


def _next_address(request, visit, step_id):
    if request.GET.get("return") == CHECK:
        return visit.address("apply_check")
    return visit.step_address(visit.journey.after(step_id))


def _draw(request, visit, step_id, form):
    journey = visit.journey
    before = journey.before(step_id)
    step_ = visit.definition.step(step_id) or {}
    context = visit.context(
        form=form,
        step_id=step_id,
        is_documents=step_id == DOCUMENTS,
        intro=visit.definition.text(step_.get("intro"), visit.language),
        progress=journey.progress(step_id),
        back_url=visit.step_address(before) if before else "",
        errors=form.error_list if form.is_bound else [],
        warnings=form.warnings,
        is_incomplete="incomplete" in request.GET and request.method != "POST",
    )
    return render(request, "eservices/apply/step.html", context)


@require_POST
@with_draft
def autosave(request, visit):
    """Keep what holds of a step being typed; nothing is said about the rest, and nothing is taken away."""
    step_id = request.POST.get("step", "")
    if visit.journey.is_open(step_id) and step_id not in (CHECK, DOCUMENTS):
        form = visit.form(step_id, request.POST)
        held = {key: value for key, value in form.answers.items() if value is not None}
        save_answers(visit.draft, held, language=visit.language)
    words = render_to_string("eservices/apply/saved_words.html", {"draft": visit.draft})
    return JsonResponse({"saved": words.strip()})


@with_draft
def saved(request, visit):
    """Say how to come back: by this address or by the code."""
    context = visit.context(continue_url=request.build_absolute_uri(visit.address("apply_draft")))
    return render(request, "eservices/apply/saved.html", context)
