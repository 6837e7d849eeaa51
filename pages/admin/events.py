"""Events as their editors list them: begin, kind, directorate, state and translation."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet

from pages.admin.announcements import DIRECTORATE, PUBLISHED, TRANSLATION, AnnouncementIndexView
from pages.admin.page_states import TITLE_TO_EDIT, StateFilterSet
from pages.events import not_over
from pages.models import EventPage


class EventFilterSet(StateFilterSet):
    when = ChoiceFilter(
        label=_("Past or coming"), choices=[("coming", _("Coming")), ("past", _("Past"))], method="filter_when"
    )

    class Meta:
        model = EventPage
        fields = ["directorate", "kind", "is_cancelled"]

    def filter_when(self, pages, _name, value):
        return pages.filter(not_over()) if value == "coming" else pages.exclude(not_over())


def begin_words(event):
    if event.is_month_only:
        return date_format(timezone.localtime(event.starts_at), "F Y")
    return date_format(timezone.localtime(event.starts_at), "j F Y" if event.is_all_day else "j F Y, H:i")


def kind_words(event):
    words = capfirst(event.get_kind_display())
    return _("%(kind)s, cancelled") % {"kind": words} if event.is_cancelled else words


class EventListing(PageListingViewSet):
    model = EventPage
    name = url_prefix = "events"
    icon = "calendar"
    menu_label = _("Events")
    menu_name = "events"
    menu_order = 300
    add_to_admin_menu = True
    index_view_class = AnnouncementIndexView
    ordering = "-starts_at"
    filterset_class = EventFilterSet
    columns = [
        TITLE_TO_EDIT,
        Column("starts_at", label=_("Begins"), accessor=begin_words, sort_key="starts_at"),
        Column("kind", label=_("Kind"), accessor=kind_words, sort_key="kind"),
        DIRECTORATE,
        TRANSLATION,
        PUBLISHED,
    ]


@hooks.register("register_admin_viewset")
def event_listing():
    return EventListing()
