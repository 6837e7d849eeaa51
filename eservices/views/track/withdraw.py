"""`track/application/withdraw/`: asks once more, then withdraws."""

from contextlib import suppress

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from eservices.actions.citizen import withdraw
from eservices.definitions import definition_for
from eservices.exceptions import NotAllowed
from eservices.rules import citizen_may_withdraw
from eservices.views.track.session import for_tracked


@for_tracked
@require_http_methods(["GET", "HEAD", "POST"])
def confirm_withdrawal(request, application):
    """Withdraw on POST; an application that is decided already is only shown."""
    if request.method == "POST":
        # Decided or withdrawn in this very moment: the page says which.
        with suppress(NotAllowed):
            withdraw(application.pk)
        return redirect("eservices:track_application")
    if not citizen_may_withdraw(application):
        return redirect("eservices:track_application")
    definition = definition_for(application)
    context = {
        "number": application.number,
        "service": definition.text(definition.document["name"], request.LANGUAGE_CODE),
    }
    return render(request, "eservices/track/withdraw.html", context)
