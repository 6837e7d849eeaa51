"""The way to the lists from the admin's menu."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from eservices.queries.lists import keeps_lists


class ListsMenuItem(MenuItem):
    """Shown to those who keep lists."""

    def is_shown(self, request):
        return keeps_lists(request.user)


def lists_menu_item():
    return ListsMenuItem(
        _("Reference lists"), reverse("reference_lists:index"), name="reference-lists", icon_name="list-ol", order=7900
    )
