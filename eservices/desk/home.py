"""The desk on Wagtail's own pages: the menu entry with its badge, and what waits on the dashboard."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from eservices.desk.lines import lines_of
from eservices.queries.inbox import Wish, answered_rows, page_of, waiting_count
from eservices.rules import seats_of

BADGE_CEILING = 99
_IN_PANEL = 5


class ApplicationsMenuItem(MenuItem):
    """Shown to whoever reads applications somewhere; its label carries the number waiting for this person."""

    def is_shown(self, request):
        return bool(seats_of(request.user).reading)

    def render_component(self, request):
        component = super().render_component(request)
        count = waiting_count(request.user, BADGE_CEILING)
        if count:
            shown = f"{BADGE_CEILING}+" if count > BADGE_CEILING else count
            component.label = _("%(label)s (%(count)s)") % {"label": self.label, "count": shown}
        return component


class CounterMenuItem(MenuItem):
    """Shown to clerks."""

    def is_shown(self, request):
        return bool(seats_of(request.user).clerking)


def applications_menu_item():
    return ApplicationsMenuItem(
        gettext_lazy("Applications"), reverse("desk:inbox"), name="applications", icon_name="tasks", order=50
    )


def counter_menu_item():
    return CounterMenuItem(
        gettext_lazy("File for a citizen"), reverse("desk:counter"), name="counter", icon_name="user", order=60
    )


def lost_code_menu_item():
    return CounterMenuItem(
        gettext_lazy("Lost tracking code"), reverse("desk:lost_code"), name="lost-code", icon_name="key", order=61
    )


class WaitingPanel(Component):
    """The next applications of this person, and those whose applicant has answered."""

    name = "waiting_applications"
    template_name = "eservices/desk/home_panel.html"
    order = 50

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        page = page_of(user, Wish(tab="mine"))
        return {
            "lines": lines_of(page.rows[:_IN_PANEL]),
            "count": waiting_count(user, BADGE_CEILING),
            "ceiling": BADGE_CEILING,
            "answered": lines_of(answered_rows(user)),
            "inbox_url": reverse("desk:inbox"),
        }


class CounterPanel(Component):
    """What a clerk begins with."""

    name = "counter"
    template_name = "eservices/desk/counter_panel.html"
    order = 50


def add_own_panels(request, panels):
    """Put on the dashboard what the person's seats are for: applications that wait, the counter."""
    seats = seats_of(request.user)
    if seats.clerking:
        panels.insert(0, CounterPanel())
    if seats.working:
        panels.insert(0, WaitingPanel())
