"""Directorates, holidays and memberships: the administrator's lists in the Settings menu."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets import AdminDateInput
from wagtail.permissions import register_permission_policy

from eservices.desk.deleting import CarefulDeleteView
from eservices.desk.groups import sync_groups
from eservices.desk.policies import AdministratorPolicy, ReadOnlyPolicy
from eservices.desk.texts_field import TextsField
from eservices.desk.words import person_name
from eservices.models import Directorate, Export, Holiday, Membership
from eservices.queries.tabs import TABS

for model in (Directorate, Holiday, Membership):
    register_permission_policy(model, AdministratorPolicy(model))
register_permission_policy(Export, ReadOnlyPolicy(Export))


def _tab_label(export):
    tab = TABS.get(export.tab)
    return tab.label if tab else _("Ticked applications")


class DirectorateForm(forms.ModelForm):
    names = TextsField(label=_("Name"))
    about = TextsField(label=_("What it does"), long=True, required=False)
    address = TextsField(label=_("Address"), required=False)
    hours = TextsField(label=_("Opening hours"), required=False)

    class Meta:
        model = Directorate
        fields = ["code", "names", "about", "address", "hours", "phone", "handles_confidential", "sort_order"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Stages of published versions name the directorate by this code.
        self.fields["code"].disabled = self.instance.pk is not None


class HolidayForm(forms.ModelForm):
    names = TextsField(label=_("Name"))

    class Meta:
        model = Holiday
        fields = ["date", "names", "standing"]
        widgets = {"date": AdminDateInput}


class MembershipForm(forms.ModelForm):
    """A seat in a directorate; the person's groups follow from it."""

    class Meta:
        model = Membership
        fields = ["user", "directorate", "role"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["user"].label_from_instance = person_name
        self.former = self.instance.user if self.instance.pk else None

    def save(self, commit=True):
        membership = super().save(commit)
        for person in {membership.user, self.former} - {None}:
            sync_groups(person)
        return membership


class MembershipDeleteView(CarefulDeleteView):
    """Takes the seat's groups away with it."""

    def delete_action(self):
        person = self.object.user
        super().delete_action()
        sync_groups(person)


class AdministratorViewSet(ModelViewSet):
    """What the three lists share. Not in the reference index, no copies, no inspection of a row by an address."""

    delete_view_class = CarefulDeleteView
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_reference_index = False
    list_export = []


class DirectorateViewSet(AdministratorViewSet):
    model = Directorate
    name = "directorates"
    url_prefix = "directorates"
    icon = "group"
    menu_label = _("Directorates")
    list_display = ["__str__", "code"]
    ordering = ["sort_order", "code"]
    search_fields = ["code"]

    def get_form_class(self, for_update=False):
        return DirectorateForm


class HolidayViewSet(AdministratorViewSet):
    model = Holiday
    name = "holidays"
    url_prefix = "holidays"
    icon = "calendar"
    menu_label = _("Public holidays")
    list_display = ["__str__", "date", "standing"]
    ordering = ["date"]

    def get_form_class(self, for_update=False):
        return HolidayForm


class MembershipViewSet(AdministratorViewSet):
    model = Membership
    name = "memberships"
    url_prefix = "memberships"
    icon = "user"
    menu_label = _("Memberships")
    delete_view_class = MembershipDeleteView
    list_filter = ["directorate", "role"]
    list_display = ["user", "directorate", "role"]
    ordering = ["user", "directorate"]

    def get_form_class(self, for_update=False):
        return MembershipForm


class ExportViewSet(AdministratorViewSet):
    """Who took lists of applications out of the portal, to look at."""

    model = Export
    name = "exports"
    url_prefix = "exports"
    icon = "download"
    menu_label = _("Exports")
    list_display = ["actor", "at", Column("tab", label=_("Part of the inbox"), accessor=_tab_label), "rows"]
    ordering = ["-at"]
    form_fields = []


class OfficesViewSetGroup(ModelViewSetGroup):
    """One menu entry for the four."""

    menu_label = _("Directorates and people")
    menu_icon = "group"
    menu_order = 8000
    items = (DirectorateViewSet, MembershipViewSet, HolidayViewSet, ExportViewSet)
