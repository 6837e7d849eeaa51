"""Before the first question: who reads the answers, whether the service is open and is the right one."""

import math

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from eservices.actions.draft import draft_key, refuse_closed, save_answers, start_draft
from eservices.definitions import definition_of, latest_text_revision
from eservices.exceptions import ServiceClosed, TooManyTries
from eservices.models import Service
from eservices.questions.forms import step_form
from eservices.reference_lists import lists_for
from eservices.views.apply.allowance import count_beginning
from eservices.views.apply.visit import keep_fresh, keep_private, opened_by_address

ELIGIBILITY = "eligibility"


@require_http_methods(["GET", "HEAD", "POST"])
def start(request, slug):
    """Show the privacy notice and the eligibility questions; a POST begins a draft and goes to its first step."""
    service = live_service(slug)
    definition = definition_of(service.current, latest_text_revision(service.current))
    try:
        refuse_closed(service, definition)
        if request.method != "POST":
            return keep_fresh(opened_by_address(_ask(request, definition)))
        return keep_private(_begin(request, service, definition))
    except ServiceClosed:
        return keep_private(closed_page(request, definition, status=409 if request.method == "POST" else 200))


def live_service(slug):
    """Return the live service at an address with its current version, document deferred; raises Http404."""
    rows = Service.objects.select_related("current", "directorate").defer("current__document")
    service = rows.filter(slug=slug, is_live=True, current__isnull=False).first()
    if service is None:
        raise Http404
    return service


def closed_page(request, definition, status=200, **more):
    """Say that the service takes nothing now, in the editor's words, and what becomes of what was typed."""
    language, document = get_language(), definition.document
    context = {
        "slug": document["slug"],
        "service_name": definition.text(document["name"], language),
        "message": definition.text(document.get("closed_message"), language),
        **more,
    }
    return render(request, "eservices/apply/closed.html", context, status=status)


def too_many_page(request, error, **more):
    """Say that very many came from one place, when to come back, and that nothing is lost (429)."""
    minutes = max(1, math.ceil(error.retry_after / 60))
    response = render(request, "eservices/apply/too_many.html", {"minutes": minutes, **more}, status=429)
    response["Retry-After"] = str(error.retry_after)
    return response


def _begin(request, service, definition):
    form = eligibility_form(definition, request.POST)
    item = definition.exit_for(form.answers) if form else None
    if item:
        return _exit_page(request, definition, item)
    if form and not form.is_valid():
        return _ask(request, definition, form)
    try:
        count_beginning(request)
    except TooManyTries as error:
        return too_many_page(request, error)
    draft = start_draft(service, get_language())
    if form:
        save_answers(draft, form.answers)
    return HttpResponseRedirect(reverse("eservices:apply_draft", args=[service.slug, draft_key(draft)]))


def eligibility_form(definition, data=None, stored=None):
    """Return the form of all eligibility questions, or None when the service asks none."""
    if not definition.eligibility:
        return None
    questions = [item["question"] for item in definition.eligibility]
    step = {"id": ELIGIBILITY, "title": {}, "intro": {}, "questions": questions}
    return step_form(definition, step, get_language(), stored or {}, data, lists=lists_for(questions))


def start_after_expiry(request, slug):
    """Draw the page again with what was chosen under a form token that does not count any more."""
    service = live_service(slug)
    definition = definition_of(service.current, latest_text_revision(service.current))
    form = eligibility_form(definition, request.POST)
    return keep_private(_ask(request, definition, form, status=403, is_expired=True))


def _ask(request, definition, form=None, status=200, **more):
    context = start_context(definition, form or eligibility_form(definition))
    return render(request, "eservices/apply/start.html", context | more, status=status)


def start_context(definition, form):
    """Return what the page before the first question shows, in the active language."""
    language, document = get_language(), definition.document
    context = {"slug": document["slug"], "form": form, "errors": form.error_list if form else []}
    for name in ("name", "privacy", "retention"):
        context[f"service_{name}"] = definition.text(document.get(name), language)
    return context


def _exit_page(request, definition, item):
    return render(request, "eservices/apply/exit.html", exit_context(definition, item))


def exit_context(definition, item):
    """Return what the page for those who cannot apply here says, in the active language."""
    language = get_language()
    return {
        "slug": definition.document["slug"],
        "service_name": definition.text(definition.document["name"], language),
        "title": definition.text(item.get("exit_title"), language),
        "text": definition.text(item.get("exit_text"), language),
    }
