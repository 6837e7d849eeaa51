"""Admin addresses of the team, under `/admin/team/`, and the way to them from the menu."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from eservices.desk.team import views
from eservices.desk.team.guard import looks_after_a_team

urlpatterns = [
    path("", views.index, name="index"),
    path("<int:pk>/", views.show_team, name="team"),
    path("<int:pk>/give/", views.give, name="give"),
    path("<int:pk>/take/<int:seat>/", views.take, name="take"),
    path("<int:pk>/invite/", views.invite, name="invite"),
    path("<int:pk>/link/<int:person>/", views.renew_link, name="link"),
]


def team_urls():
    """What `register_admin_urls` wants."""
    return [path("team/", include((urlpatterns, "team")))]


class TeamMenuItem(MenuItem):
    """Shown to those who look after a team."""

    def is_shown(self, request):
        return looks_after_a_team(request.user)


def team_menu_item():
    return TeamMenuItem(_("My team"), reverse("team:index"), name="my-team", icon_name="group", order=7800)
