"""`contact/write/`: a message to the directorate that its topic belongs to, and its receipt."""

import math
import uuid

from django.core import signing
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from eservices.actions.contact import ANSWER_DAYS, send_contact
from eservices.exceptions import TooManyTries
from eservices.limits import count_try
from eservices.models import ContactMessage
from eservices.networks import network_of
from eservices.views.apply.allowance import is_exempt
from eservices.views.contact_form import LONGEST_TEXT, ContactForm
from eservices.views.track.session import kept_private

_HOUR, _DAY = 60 * 60, 24 * 60 * 60
# From one network in an hour, and with one phone or mail in a day: each message sends one there.
OF_NETWORK, OF_PERSON = 60, 5
_SALT = "eservices.contact"
# How long the address of a receipt shows it.
_SHOWN_FOR = 90 * _DAY


@kept_private
@require_http_methods(["GET", "HEAD", "POST"])
def write(request):
    """Ask for the message; file it and lead to its receipt. Whatever is wrong, what was typed stays."""
    if request.method != "POST":
        return _ask(request, ContactForm(initial={"topic": request.GET.get("topic", "")[:40]}))
    form = ContactForm(request.POST)
    if form.is_trapped:
        return redirect("eservices:contact_write")
    if not form.is_valid():
        return _ask(request, form, status=422)
    try:
        _count(request, form)
    except TooManyTries as error:
        return _ask(request, form, status=429, wait=_wait_words(error))
    data = form.cleaned_data
    contact = send_contact(form_id=data["form_id"], topic=data["topic"], content=form.content, language=get_language())
    return redirect("eservices:contact_sent", token=signing.dumps(contact.number, salt=_SALT))


@kept_private
@require_safe
def sent(request, token):
    """Show the number of a message that was just sent; the address tells nothing and ends after some weeks."""
    try:
        number = signing.loads(token, salt=_SALT, max_age=_SHOWN_FOR)
    except signing.BadSignature as error:
        raise Http404 from error
    contact = ContactMessage.objects.select_related("topic__directorate").filter(number=number).first()
    if contact is None:
        raise Http404
    return render(request, "eservices/contact/sent.html", {"contact": contact, "days": ANSWER_DAYS})


def write_after_expiry(request):
    """Draw the form again with what was typed under a form token that does not count any more."""
    return _ask(request, ContactForm(request.POST), status=403, is_expired=True)


def _count(request, form):
    """Count one message; one that is sent again is none. Raises TooManyTries."""
    if ContactMessage.objects.filter(form_id=form.cleaned_data["form_id"]).exists():
        return
    if not is_exempt(request):
        count_try("contact-network", network_of(request), limit=OF_NETWORK, seconds=_HOUR)
    for name in ("phone", "email"):
        if value := form.content.get(name):
            count_try("contact-person", value, limit=OF_PERSON, seconds=_DAY)


def _wait_words(error):
    minutes = max(1, math.ceil(error.retry_after / 60))
    return ngettext(
        "Many messages came from your network or with your phone. Please try again in %(minutes)s minute.",
        "Many messages came from your network or with your phone. Please try again in %(minutes)s minutes.",
        minutes,
    ) % {"minutes": minutes}


def _ask(request, form, status=200, **more):
    is_checked = form.is_bound and not more
    problems = {name: errors[0] for name, errors in form.errors.items()} if is_checked else {}
    context = {
        "topics": form.topics(),
        "form_id": form.typed("form_id") or uuid.uuid4(),
        "typed": {name: form.typed(name) for name in ("name", "phone", "email", "text")},
        "problems": problems,
        "errors": [(f"contact-{name}", problems[name]) for name in form.fields if name in problems],
        "has_errors": bool(problems),
        "longest": LONGEST_TEXT,
        "days": ANSWER_DAYS,
        **more,
    }
    return render(request, "eservices/contact/write.html", context, status=status)
