"""The pages of a trial. One address a language; which page is drawn follows from what was posted."""

from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.http import require_http_methods, require_safe

from eservices.actions.completeness import by_upload, days_off_for
from eservices.actions.draft import refuse_closed
from eservices.builder.try_it.outcome import outcome_of
from eservices.builder.try_it.trial import BrokenTrial, Trial
from eservices.builder.views import editable_page
from eservices.exceptions import ServiceClosed
from eservices.models import Service
from eservices.questions.completeness import unfinished_step, warnings_of
from eservices.views.apply.asking import step_context, take_step
from eservices.views.apply.check import answered_sections
from eservices.views.apply.journey import CHECK
from eservices.views.apply.start import eligibility_form, exit_context, start_context
from eservices.views.apply.visit import keep_private

START, END, EXIT = "start", "end", "exit"
TEMPLATES = "eservices/builder/try"


@require_safe
def start(request, page_id):
    """Lead to the trial in the reader's language."""
    page = editable_page(request, page_id)
    codes = [code for code, _name in settings.LANGUAGES]
    language = get_language() if get_language() in codes else codes[0]
    return HttpResponseRedirect(reverse("service_try:walk", args=[page.pk, language]))


@require_http_methods(["GET", "HEAD", "POST"])
def walk(request, page_id, language):
    """Draw one page of a trial. A GET begins anew; a POST goes on from what the page carried."""
    page = editable_page(request, page_id)
    if language not in dict(settings.LANGUAGES):
        raise Http404
    with override(language):
        try:
            trial = Trial(page, request.user, language, _sealed(request))
        except BrokenTrial:
            context = {"page": page, "language": language}
            return keep_private(render(request, f"{TEMPLATES}/broken.html", context, status=400))
        return keep_private(_answer(request, trial) if request.method == "POST" else _draw_start(request, trial))


def _sealed(request):
    return request.POST.get("state", "") if request.method == "POST" else None


def _answer(request, trial):
    """Go to the page that was asked for, or take the page that was filled and draw what follows."""
    at = request.POST.get("at", "")
    if wanted := request.POST.get("show"):
        return _draw(request, trial, wanted)
    if at == START:
        return _take_start(request, trial)
    if at == CHECK and "switch" not in request.POST:
        return _draw(request, trial, END)
    if at in (CHECK, END, EXIT) or not trial.journey.is_open(at):
        return _draw(request, trial, at)
    return _take_step(request, trial, at)


def _draw(request, trial, at):
    """Draw a page of the trial; one reached too early leads to the first step not done."""
    if at in (START, EXIT):
        return _draw_start(request, trial)
    if at not in (CHECK, END):
        at = at if trial.journey.is_open(at) else trial.journey.first_unfinished()
    if at not in (CHECK, END):
        return _draw_step(request, trial, at, trial.form(at))
    unfinished = trial.journey.first_unfinished()
    if unfinished == CHECK:
        unfinished = _unfinished(trial)
    if unfinished is None:
        return _draw_check(request, trial) if at == CHECK else _page(request, trial, END, **outcome_of(trial))
    if trial.definition.step(unfinished) is None and unfinished not in trial.journey.ids:
        return _draw_start(request, trial)
    return _draw_step(request, trial, unfinished, trial.form(unfinished), is_incomplete=True)


def _unfinished(trial):
    """Return the id of the first step that does not hold when everything is checked again, or None."""
    files = by_upload(trial.kept_files(), trial.definition)
    settings_ = {"holidays": days_off_for(trial.definition), "files_by_question": files}
    settings_["lists"] = trial.lists
    step = unfinished_step(trial.definition, trial.language, trial.answers, **settings_)
    return step["id"] if step else None


def _draw_start(request, trial, form=None):
    form = form or eligibility_form(trial.definition, stored=trial.answers)
    context = start_context(trial.definition, form)
    return _page(request, trial, START, **context, is_closed=_is_closed(trial), closed_message=_closed_message(trial))


def _is_closed(trial):
    """Tell whether the opening dates of the draft would turn a citizen away now."""
    try:
        refuse_closed(Service(is_live=True), trial.definition)
    except ServiceClosed:
        return True
    return False


def _closed_message(trial):
    return trial.definition.text(trial.definition.document.get("closed_message"), trial.language)


def _take_start(request, trial):
    form = eligibility_form(trial.definition, request.POST)
    if form:
        trial.keep_answers(form.answers, None, False)
    if "switch" in request.POST:
        return _draw_start(request, trial)
    item = trial.definition.exit_for(form.answers) if form else None
    if item:
        return _page(request, trial, EXIT, **exit_context(trial.definition, item))
    if form and not form.is_valid():
        return _draw_start(request, trial, form)
    return _draw(request, trial, trial.journey.first_unfinished())


def _take_step(request, trial, step_id):
    form, is_done = take_step(trial, step_id, request)
    if "switch" in request.POST:
        return _draw_step(request, trial, step_id, trial.form(step_id))
    if not is_done:
        return _draw_step(request, trial, step_id, form)
    return _draw(request, trial, CHECK if request.POST.get("return") == CHECK else trial.journey.after(step_id))


def _draw_step(request, trial, step_id, form, is_incomplete=False):
    return _page(
        request,
        trial,
        "step",
        **step_context(trial, step_id, form) | {"at": step_id},
        back=trial.journey.before(step_id) or START,
        is_incomplete=is_incomplete,
        returns=CHECK in (request.POST.get("return"), request.POST.get("at")),
    )


def _draw_check(request, trial):
    return _page(
        request,
        trial,
        CHECK,
        sections=answered_sections(trial),
        warnings=[message for _step, message in _warnings(trial)],
        progress=trial.journey.progress(CHECK),
        back=trial.journey.before(CHECK) if trial.journey.ids else START,
    )


def _warnings(trial):
    return warnings_of(trial.definition, trial.language, trial.answers, lists=trial.lists)


def _page(request, trial, name, **more):
    address = {code: reverse("service_try:walk", args=[trial.page.pk, code]) for code, _language in settings.LANGUAGES}
    context = {
        "page": trial.page,
        "state": trial.state,
        "at": name,
        "address": address[trial.language],
        "alternate_urls": address,
        "service_name": trial.definition.text(trial.definition.document["name"], trial.language) or trial.page.title,
        **more,
    }
    return render(request, f"{TEMPLATES}/{name}.html", context)
