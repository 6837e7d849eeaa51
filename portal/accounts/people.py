"""Wagtail's screens of users and groups, with three differences.

Groups are shown by their words and not by their codes. What a person is in a directorate is said once, in the
memberships, and their groups follow from there. Only a super user makes one, or touches the account of one.
"""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import TitleColumn
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views import groups, users

from eservices.desk.deleting import KeepsWhatIsNamed, is_still_named
from eservices.desk.groups import follows_from_seats, group_label, sync_groups
from eservices.queries.people import narrowed_to

KEPT = gettext_lazy("Who stands in the history of applications is not deleted. Switch the account off instead.")


class _Labelled:
    """A form of a person in which only the groups that are given by hand can be ticked."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["groups"]
        by_hand = [group.pk for group in Group.objects.all() if not follows_from_seats(group.name)]
        field.queryset = Group.objects.filter(pk__in=by_hand)
        field.label_from_instance = lambda group: group_label(group.name)
        field.help_text = format_html(
            '{} <a href="{}">{}</a>',
            _("Roles in a directorate are not ticked here: they follow from the memberships."),
            reverse("memberships:index"),
            _("Memberships"),
        )

    def save(self, commit=True):
        person = super().save(commit)
        if commit:
            sync_groups(person)
        return person


class PersonCreationForm(_Labelled, UserCreationForm):
    pass


class PersonEditForm(_Labelled, UserEditForm):
    pass


class _OnlySuperUsersMakeOne:
    def get_form(self, *args, **kwargs):
        form = super().get_form(*args, **kwargs)
        if not self.request.user.is_superuser:
            form.fields.pop("is_superuser", None)
        return form


class CreateView(_OnlySuperUsersMakeOne, users.CreateView):
    pass


class EditView(_OnlySuperUsersMakeOne, users.EditView):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.is_out_of_reach = self.object.is_superuser and not request.user.is_superuser

    def dispatch(self, request, *args, **kwargs):
        if self.is_out_of_reach:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def keep_who_acted(request, action_type, people, _action):
    """Before Wagtail deletes several people: whoever stands in the history stays. A hook of Wagtail."""
    if action_type == "delete" and people and isinstance(people[0], get_user_model()) and is_still_named(people):
        messages.error(request, KEPT)
        return redirect("wagtailusers_users:index")
    return None


class DeleteView(KeepsWhatIsNamed, users.DeleteView):
    kept_message = KEPT


class PeopleFilterSet(users.UserFilterSet):
    """Wagtail's filters, the groups by their words."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["group"].field.label_from_instance = lambda group: group_label(group.name)

    class Meta(users.UserFilterSet.Meta):
        pass


class PeopleIndexView(users.IndexView):
    """Finds people by their names as officers find applicants."""

    def search_queryset(self, queryset):
        return narrowed_to(queryset, self.search_query)


class PeopleViewSet(users.UserViewSet):
    index_view_class = PeopleIndexView
    add_view_class = CreateView
    edit_view_class = EditView
    delete_view_class = DeleteView
    filterset_class = PeopleFilterSet

    def get_form_class(self, for_update=False):
        return PersonEditForm if for_update else PersonCreationForm


class RolesIndexView(groups.IndexView):
    columns = [
        TitleColumn(
            "name",
            accessor=lambda group: group_label(group.name),
            label=gettext_lazy("Name"),
            sort_key="name",
            url_name="wagtailusers_groups:edit",
        ),
    ]


class RolesViewSet(groups.GroupViewSet):
    index_view_class = RolesIndexView
