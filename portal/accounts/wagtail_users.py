"""Wagtail's users app with our screens of people and groups in it."""

from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(WagtailUsersAppConfig):
    user_viewset = "portal.accounts.people.PeopleViewSet"
    group_viewset = "portal.accounts.people.RolesViewSet"
