"""Tenders as their editors list them: number, closing, status at this minute, directorate, translation."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet

from pages.admin.announcements import DIRECTORATE, PUBLISHED, TRANSLATION, AnnouncementIndexView
from pages.admin.page_states import TITLE_TO_EDIT
from pages.models import TenderPage
from pages.tenders.status import ORDER, TenderStatus, condition_of


class TenderFilterSet(WagtailFilterSet):
    status = ChoiceFilter(
        label=_("Status"), choices=[(status.value, status.label) for status in ORDER], method="filter_status"
    )

    class Meta:
        model = TenderPage
        fields = ["status", "kind", "directorate"]

    def filter_status(self, pages, _name, value):
        return pages.filter(condition_of(TenderStatus(value)))


def closing_words(tender):
    return date_format(timezone.localtime(tender.closes_at), "j F Y, H:i")


def status_words(tender):
    return capfirst(tender.status.label)


class TenderListing(PageListingViewSet):
    model = TenderPage
    name = url_prefix = "tenders"
    icon = "clipboard-list"
    menu_label = _("Tenders")
    menu_name = "tenders"
    menu_order = 310
    add_to_admin_menu = True
    index_view_class = AnnouncementIndexView
    ordering = "-closes_at"
    filterset_class = TenderFilterSet
    columns = [
        TITLE_TO_EDIT,
        Column("number", label=_("Number"), sort_key="number"),
        Column("closes_at", label=_("Closing"), accessor=closing_words, sort_key="closes_at"),
        Column("status", label=_("Status"), accessor=status_words),
        DIRECTORATE,
        TRANSLATION,
        PUBLISHED,
    ]


@hooks.register("register_admin_viewset")
def tender_listing():
    return TenderListing()
