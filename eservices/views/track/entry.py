"""`track/`: number and code in, a short session out."""

import math

from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from eservices.exceptions import TooManyTries
from eservices.models import Application
from eservices.networks import network_of
from eservices.reference import CODE_LENGTH, NUMBER_LENGTH, is_code, tidy_digits
from eservices.views.track.kept import forget_kept, give_back_reply, is_waiting
from eservices.views.track.session import close_session, kept_private, open_session
from eservices.views.track.tries import counted_try

# Stands in for the id of an application that does not exist, so that both answers take the same work.
_NOBODY = "00000000-0000-0000-0000-000000000000"


@kept_private
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request):
    """Ask for number and code; a right pair opens the page of the application."""
    if request.method != "POST":
        context = {"number": "", "code": "", "is_reply_waiting": is_waiting(request)}
        return render(request, "eservices/track/enter.html", context)
    number, code = (tidy_digits(request.POST.get(name, "")) for name in ("number", "code"))
    problems = [*_length_problems(number, code)]
    if problems:
        return _again(request, number, code, problems, 422)
    try:
        with counted_try(number, network_of(request)) as was_right:
            application = find_application(number, code)
            if application is not None:
                was_right()
    except TooManyTries as error:
        return too_many(request, error)
    if application is None:
        text = _("No application matches this number and code. Check each digit of both.")
        return _again(request, number, code, [("number", text)], 422)
    give_back_reply(request, application)
    return open_session(redirect("eservices:track_application"), application)


@require_POST
@kept_private
def leave(request):
    """End the session, for phones that several people use."""
    forget_kept(request)
    return close_session(redirect("eservices:track"))


def find_application(number, code):
    """Return the application with this number when the code is its own, else None, after the same work."""
    application = Application.objects.filter(number=number).only("uuid", "code_issue").first()
    if application is None:
        is_code(_NOBODY, 1, code)
        return None
    return application if is_code(application.uuid, application.code_issue, code) else None


def too_many(request, error):
    """Answer 429 in the reader's language and say when to come back."""
    minutes = max(1, math.ceil(error.retry_after / 60))
    text = ngettext(
        "Too many tries. Please try again in %(minutes)s minute.",
        "Too many tries. Please try again in %(minutes)s minutes.",
        minutes,
    ) % {"minutes": minutes}
    response = render(request, "eservices/track/too_many.html", {"text": text}, status=429)
    response["Retry-After"] = str(error.retry_after)
    return response


def number_problem(number):
    """Return what is wrong with the length of a number, "" when nothing is."""
    return _length_problem(
        number,
        NUMBER_LENGTH,
        _("Write the application number: eleven digits."),
        _("The number is short: %(needed)s digits needed, %(given)s given."),
        _("The number is long: %(needed)s digits needed, %(given)s given."),
    )


def _length_problems(number, code):
    if problem := number_problem(number):
        yield "number", problem
    problem = _length_problem(
        code,
        CODE_LENGTH,
        _("Write the tracking code: ten digits."),
        _("The code is short: %(needed)s digits needed, %(given)s given."),
        _("The code is long: %(needed)s digits needed, %(given)s given."),
    )
    if problem:
        yield "code", problem


def _length_problem(digits, needed, nothing, short, long):
    if not digits:
        return nothing
    if len(digits) == needed:
        return ""
    return (short if len(digits) < needed else long) % {"needed": needed, "given": len(digits)}


def _again(request, number, code, problems, status):
    context = {
        "number": number,
        "code": code,
        "errors": [(f"track-{name}", text) for name, text in problems],
        "number_problem": dict(problems).get("number"),
        "code_problem": dict(problems).get("code"),
        "is_reply_waiting": is_waiting(request),
    }
    return render(request, "eservices/track/enter.html", context, status=status)
