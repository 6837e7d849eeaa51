"""A form that was open too long: its token does not count any more, what was typed does.

Nothing is decided or filed here. A draft is reached by its key alone, which no foreign site knows, so
keeping its answers needs no token; every other form is only drawn again as it was sent.
"""

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import requires_csrf_token

from eservices.views.apply.start import start_after_expiry
from eservices.views.apply.step import step_after_expiry
from eservices.views.contact import write_after_expiry
from eservices.views.track.page import answer_after_expiry

_DRAWN_AGAIN = {
    "eservices:apply_start": start_after_expiry,
    "eservices:apply_step": step_after_expiry,
    "eservices:track_answer": answer_after_expiry,
    "eservices:contact_write": write_after_expiry,
}
# Addresses that answer posts alone, and the page whose form leads there.
_PAGE_OF = {"eservices:apply_submit": "eservices:apply_check"}


@requires_csrf_token
def csrf_failure(request, reason=""):
    """Draw the form again with what was typed; where there is none to draw, say how to go on (403)."""
    match = request.resolver_match
    again = _DRAWN_AGAIN.get(match.view_name if match and request.method == "POST" else "")
    if again:
        return again(request, **match.kwargs)
    back = request.get_full_path()
    if match and match.view_name in _PAGE_OF:
        back = reverse(_PAGE_OF[match.view_name], kwargs=match.kwargs)
    return render(request, "403_csrf.html", {"back_url": back}, status=403)
