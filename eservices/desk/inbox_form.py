"""What may be asked of the inbox. Choices stay within the person's scope; nonsense in an address is left unheeded."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from eservices.desk.selects import QuickChoiceField
from eservices.desk.words import person_name, published_name
from eservices.models import Directorate
from eservices.queries.inbox import Wish, officers_for, services_to_choose
from eservices.queries.tabs import DEFAULT_TAB, TABS
from eservices.rules import seats_of

SORTS = {
    "due": _("Due, earliest first"),
    "-due": _("Due, latest first"),
    "received": _("Received, oldest first"),
    "-received": _("Received, newest first"),
}


class _ServiceField(QuickChoiceField):
    def label_from_instance(self, service):
        return published_name(service)


class _PersonField(QuickChoiceField):
    def label_from_instance(self, user):
        return person_name(user)


class InboxFilters(forms.Form):
    """The filters beside the search box."""

    service = _ServiceField(label=_("Service"), queryset=None, required=False)
    assignee = _PersonField(label=_("Assignee"), queryset=None, required=False)
    directorate = QuickChoiceField(label=_("Directorate"), queryset=None, required=False)
    received_from = forms.DateField(label=_("Received from"), required=False, widget=AdminDateInput)
    received_to = forms.DateField(label=_("Received until"), required=False, widget=AdminDateInput)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        reading = seats_of(user).reading
        self.fields["service"].queryset = services_to_choose()
        self.fields["assignee"].queryset = officers_for(reading)
        self.fields["directorate"].queryset = Directorate.objects.filter(pk__in=reading)
        if len(reading) < 2:
            del self.fields["directorate"]

    def value(self, name):
        """Return a checked value; a wrong one counts as none."""
        return self.cleaned_data.get(name) if self.is_bound else None


def wish_of(query, filters, user):
    """Return the Wish that an address expresses. Nothing is assigned to who only reads: they begin with everything."""
    filters.is_valid()
    own_tab = DEFAULT_TAB if seats_of(user).working else "directorate"
    chosen = {name: filters.value(name) for name in ("service", "assignee", "directorate")}
    return Wish(
        tab=query.get("tab") if query.get("tab") in TABS else own_tab,
        question=query.get("q", "").strip(),
        sort=query.get("sort") if query.get("sort") in SORTS else "",
        received_from=filters.value("received_from"),
        received_to=filters.value("received_to"),
        **{name: row.pk if row else None for name, row in chosen.items()},
    )
