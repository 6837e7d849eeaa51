"""The service-centre clerk's counter: file for a citizen, and issue a lost tracking code again."""

from django import forms
from django.conf import settings
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from eservices.actions.counter import reissue_code
from eservices.actions.draft import draft_key, start_draft
from eservices.desk.answers import masked
from eservices.desk.forms import CleanTextField
from eservices.desk.guard import counter_view
from eservices.desk.words import published_name
from eservices.exceptions import ServiceClosed, TooManyTries
from eservices.limits import count_try
from eservices.models import Application, Directorate
from eservices.queries.inbox import services_to_choose
from eservices.questions.types.people import local_phone
from eservices.reference import group_code, tidy_digits, tracking_code
from eservices.rules import seats_of

# A counter serves a few dozen people an hour; more is somebody trying numbers.
_TRIES, _WINDOW = 40, 60 * 60


class StartForm(forms.Form):
    """Which service, and in which language the applicant reads."""

    service = forms.ModelChoiceField(queryset=None, to_field_name="slug")
    language = forms.ChoiceField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["service"].queryset = services_to_choose().filter(is_live=True)
        self.fields["language"].choices = languages()


class ReissueForm(forms.Form):
    """The clerk says how the person was recognised."""

    reason = CleanTextField(
        label=gettext_lazy("How the person was recognised"),
        help_text=gettext_lazy("For example: national card seen, applicant in person. It is kept in the history."),
    )


def languages():
    """Return [(code, name in its own words)] of the portal's languages."""
    return [(code, get_language_info(code)["name_local"]) for code, _name in settings.LANGUAGES]


@counter_view
@require_http_methods(["GET", "HEAD", "POST"])
def file_for_citizen(request):
    """List the open services; a chosen one begins a draft that names the clerk and goes on in the public form."""
    form = StartForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        service, language = form.cleaned_data["service"], form.cleaned_data["language"]
        try:
            draft = start_draft(service, language, filed_by=request.user)
        except ServiceClosed:
            messages.error(request, _("This service takes no applications now."))
        else:
            return redirect(_public_form(service, draft, language))
    services = services_to_choose().filter(is_live=True)
    context = {
        "services": [(service, published_name(service)) for service in services],
        "languages": languages(),
        "breadcrumbs_items": [{"url": "", "label": _("File for a citizen")}],
    }
    status = 422 if form.is_bound else 200
    return TemplateResponse(request, "eservices/desk/counter.html", context, status=status)


def _public_form(service, draft, language):
    with translation.override(language):
        return reverse("eservices:apply_draft", args=[service.slug, draft_key(draft)])


@counter_view
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lost_code(request):
    """Find an application by its number, show just enough to recognise the applicant, and issue a new code."""
    context = {"breadcrumbs_items": [{"url": "", "label": _("Issue a tracking code again")}], "typed": ""}
    status = 200
    if request.method == "POST":
        context["typed"] = request.POST.get("number", "")[:40]
        try:
            count_try("counter", request.user.pk, limit=_TRIES, seconds=_WINDOW)
            status = _answer(request, context)
        except TooManyTries as many:
            context["error"] = _("Too many tries. Please try again in %(minutes)s minutes.") % {
                "minutes": many.retry_after // 60 + 1
            }
            status = 429
    return TemplateResponse(request, "eservices/desk/lost_code.html", context, status=status)


def _answer(request, context):
    application = _find(request.user, tidy_digits(context["typed"]))
    if application is None:
        context["error"] = _("There is no application with this number.")
        return 404
    person = application.applicant
    context |= {"application": application, "name": _initials(person.get("name", ""))}
    context["phone"] = masked(local_phone(person["phone"]).replace(" ", "")) if person.get("phone") else ""
    confirmed = "confirm" in request.POST
    form = context["form"] = ReissueForm(request.POST if confirmed else None)
    if not confirmed:
        return 200
    if not form.is_valid():
        return 422
    event = reissue_code(application.pk, request.user, form.cleaned_data["reason"])
    context["code"] = group_code(tracking_code(application.uuid, event.application.code_issue))
    return 200


def _find(clerk, number):
    """Return an application that a counter may speak of: never an anonymous one, a confidential one only at home."""
    application = Application.objects.filter(number=number, anonymous=False).defer("answers").first()
    if application is None or not application.confidential:
        return application
    at_home = Directorate.objects.filter(pk__in=seats_of(clerk).clerking, handles_confidential=True)
    return application if at_home.exists() else None


def _initials(name):
    """Return a name cut to what the person at the counter can complete: the first letter of each part."""
    return " ".join(f"{part[0]}…" for part in name.split())
