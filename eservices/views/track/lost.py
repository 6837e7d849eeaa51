"""`track/lost/`: the code goes again to the contact that was given, and the answer tells nothing about the number."""

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from eservices.actions.citizen import send_code_again
from eservices.exceptions import EserviceError, TooManyTries
from eservices.limits import count_try
from eservices.models import Application
from eservices.networks import network_of
from eservices.reference import tidy_digits
from eservices.views.track.entry import number_problem, too_many
from eservices.views.track.session import kept_private

_DAY, _HOUR = 24 * 60 * 60, 60 * 60


@kept_private
@require_http_methods(["GET", "HEAD", "POST"])
def ask_for_code(request):
    """Ask for the number and send the code to the stored phone or mail, if there is such an application."""
    if request.method != "POST":
        return render(request, "eservices/track/lost.html", {"number": ""})
    number = tidy_digits(request.POST.get("number", ""))
    if problem := number_problem(number):
        context = {"number": number, "errors": [("track-number", problem)], "number_problem": problem}
        return render(request, "eservices/track/lost.html", context, status=422)
    try:
        count_try("lost-network", network_of(request), limit=30, seconds=_HOUR)
    except TooManyTries as error:
        return too_many(request, error)
    _send(number)
    return render(request, "eservices/track/lost_sent.html", {"number": number})


def _send(number):
    """Send at most three times a day for one number; beyond that the answer is the same and nothing is sent."""
    try:
        count_try("lost-number", number, limit=3, seconds=_DAY)
        application = Application.objects.filter(number=number).only("pk").first()
        if application:
            send_code_again(application.pk)
    except EserviceError:
        return
