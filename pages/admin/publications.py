"""Publications and open data as their editors list them."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.pages import PageListingViewSet

from pages.admin.announcements import DIRECTORATE, PUBLISHED, TRANSLATION, AnnouncementIndexView
from pages.admin.page_states import TITLE_TO_EDIT
from pages.models import PublicationPage


class PublicationFilterSet(WagtailFilterSet):
    class Meta:
        model = PublicationPage
        fields = ["kind", "licence", "directorate"]


class PublicationListing(PageListingViewSet):
    model = PublicationPage
    name = url_prefix = "publications"
    icon = "doc-full-inverse"
    menu_label = _("Publications")
    menu_name = "publications"
    menu_order = 320
    add_to_admin_menu = True
    index_view_class = AnnouncementIndexView
    ordering = "-published_on"
    filterset_class = PublicationFilterSet
    columns = [
        TITLE_TO_EDIT,
        Column("kind", label=_("Kind"), accessor=lambda page: capfirst(page.get_kind_display()), sort_key="kind"),
        DateColumn("published_on", label=_("Published on"), sort_key="published_on"),
        Column("licence", label=_("Licence"), accessor=lambda page: capfirst(page.get_licence_display())),
        DIRECTORATE,
        TRANSLATION,
        PUBLISHED,
    ]


@hooks.register("register_admin_viewset")
def publication_listing():
    return PublicationListing()
