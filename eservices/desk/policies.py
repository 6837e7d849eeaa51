"""Permission policies of the administrator's rows.

Wagtail's generic views ask a policy about the model only, never about the object. That is enough here and
only here: whoever may change directorates, holidays or memberships may change all of them. Nothing that
belongs to one directorate may be registered this way.
"""

from wagtail.permission_policies import ModelPermissionPolicy


class AdministratorPolicy(ModelPermissionPolicy):
    """The same answer for the model and for each of its rows."""

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_permission(user, action)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return self.user_has_any_permission(user, actions)

    def instances_user_has_any_permission_for(self, user, actions):
        rows = self.model._default_manager
        return rows.all() if self.user_has_any_permission(user, actions) else rows.none()


class ReadOnlyPolicy(AdministratorPolicy):
    """Rows that the portal writes: nobody adds, changes or deletes one, not even a super user."""

    def user_has_permission(self, user, action):
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return "view" in actions and self.user_has_permission(user, "view")
