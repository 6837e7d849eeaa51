"""Back to a draft by the sixteen digits of its code, on another phone or after a power cut."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from eservices.actions.draft import RESUME_LENGTH, draft_key, find_draft_by_code
from eservices.exceptions import DraftGone, TooManyTries
from eservices.limits import count_try
from eservices.networks import network_of
from eservices.reference import tidy_digits
from eservices.views.apply.visit import keep_private

# Whole towns share one address: what stops a guesser is the length of the code, the limit only slows him.
PER_CODE = {"limit": 20, "seconds": 900}
PER_NETWORK = {"limit": 200, "seconds": 900}


@require_http_methods(["GET", "HEAD", "POST"])
def resume(request):
    """Ask for a code and lead to its draft."""
    if request.method != "POST":
        return keep_private(render(request, "eservices/apply/resume.html", {"typed": "", "error": ""}))
    typed = request.POST.get("code", "")[:60]
    code = tidy_digits(typed)
    status, error = 200, ""
    if len(code) != RESUME_LENGTH:
        error = _("The code is %(needed)s digits, %(given)s given.") % {"needed": RESUME_LENGTH, "given": len(code)}
    else:
        try:
            return keep_private(HttpResponseRedirect(_find(request, code)))
        except DraftGone:
            error = _("No saved application matches this code. It may have expired, or a digit is wrong.")
        except TooManyTries:
            status, error = 429, _("Too many tries. Please try again in 15 minutes.")
    context = {"typed": typed, "error": error, "errors": [("code", error)]}
    return keep_private(render(request, "eservices/apply/resume.html", context, status=status))


def _find(request, code):
    count_try("resume", code, **PER_CODE)
    count_try("resume-network", network_of(request), **PER_NETWORK)
    draft = find_draft_by_code(code)
    return reverse("eservices:apply_draft", args=[draft.version.service.slug, draft_key(draft)])
