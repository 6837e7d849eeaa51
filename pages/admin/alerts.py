"""The screen of alerts: a word to every visitor, now or at an hour."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from pages.models import Alert


class AlertViewSet(ModelViewSet):
    """Alerts, those that begin last first, each with whether it is shown now."""

    model = Alert
    name = "alerts"
    url_prefix = "alerts"
    icon = "warning"
    menu_label = _("Alerts")
    menu_order = 600
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = [
        "__str__",
        Column("level", label=_("Level"), accessor="get_level_display"),
        Column("standing", label=_("State"), accessor="standing"),
        "starts_at",
        "ends_at",
    ]
    list_filter = ["level", "is_on"]
    list_export = []
    ordering = ["-starts_at", "-pk"]
    panels = [
        FieldRowPanel([FieldPanel("level"), FieldPanel("is_on")]),
        MultiFieldPanel(
            [FieldPanel("titles"), FieldPanel("texts"), FieldPanel("link")],
            heading=_("What it says"),
            help_text=_("What, where and until when, in one sentence. The page tells the rest."),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]), FieldPanel("area")],
            heading=_("When and where"),
            help_text=_("It begins and ends by itself. An emergency is read out at once by screen readers."),
        ),
    ]


@hooks.register("register_admin_viewset")
def register_alerts():
    return AlertViewSet()
