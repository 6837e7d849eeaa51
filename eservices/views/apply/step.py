"""One step of a draft: drawn, answered, saved, and on to what comes next."""

from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods, require_POST

from eservices.actions.draft import save_answers
from eservices.questions.definition import DOCUMENTS
from eservices.views.apply.asking import step_context, take_step
from eservices.views.apply.journey import AGAIN, CHECK
from eservices.views.apply.visit import with_draft

# Name of the button that saves and leaves, whatever is still missing.
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
    return _draw(request, visit, step_id, visit.form(step_id, recheck=request.GET.get("incomplete") == AGAIN))


def _take(request, visit, step_id):
    """Keep what holds, then go on or draw the step with what is wrong."""
    form, is_done = take_step(visit, step_id, request)
    if SAVE_LATER in request.POST:
        return HttpResponseRedirect(visit.address("apply_saved"))
    if is_done:
        return HttpResponseRedirect(_next_address(request, visit, step_id))
    return _draw(request, visit, step_id, form)


@with_draft
def step_after_expiry(request, visit, step_id):
    """Keep what was posted with a form token that does not count any more, and draw it for one more press."""
    if step_id == CHECK or not visit.journey.is_open(step_id):
        return HttpResponseRedirect(visit.step_address(visit.journey.first_unfinished()))
    form, _is_done = take_step(visit, step_id, request, may_finish=False)
    return _draw(request, visit, step_id, form, status=403, is_expired=True)


def _next_address(request, visit, step_id):
    if request.GET.get("return") == CHECK:
        return visit.address("apply_check")
    return visit.step_address(visit.journey.after(step_id))


def _draw(request, visit, step_id, form, status=200, **more):
    before = visit.journey.before(step_id)
    context = visit.context(
        **step_context(visit, step_id, form),
        back_url=visit.step_address(before) if before else "",
        is_incomplete="incomplete" in request.GET and request.method != "POST",
        **more,
    )
    return render(request, "eservices/apply/step.html", context, status=status)


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
