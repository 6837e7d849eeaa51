"""The screen of menus: what stands in the header and in the columns of the foot, and what leads nowhere."""

from django.utils.functional import cached_property
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from pages.menus import problems_of
from pages.models import MenuItem


class MenuIndexView(IndexView):
    """Lists items by menu, each with what keeps it from being shown."""

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("page")

    @cached_property
    def columns(self):
        return [*super().columns, Column("problems", label=_("Not shown because"), accessor=self._words)]

    def _words(self, item):
        lines = self._problems.get(item.pk) or ([] if item.is_on else [_("It is switched off.")])
        return format_html_join(" ", "{}", ((line,) for line in lines))

    @cached_property
    def _problems(self):
        return problems_of(list(MenuItem.objects.select_related("page")))


class MenuItemViewSet(ModelViewSet):
    """Links of the main menu and of the foot's columns."""

    model = MenuItem
    name = "menus"
    url_prefix = "menus"
    icon = "list-ul"
    menu_label = _("Menus")
    menu_order = 200
    add_to_settings_menu = True
    index_view_class = MenuIndexView
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = ["__str__", Column("menu", label=_("Menu"), accessor="get_menu_display"), "sort_order"]
    list_filter = ["menu"]
    list_export = []
    ordering = ["menu", "sort_order", "pk"]
    panels = [
        FieldRowPanel([FieldPanel("menu"), FieldPanel("sort_order"), FieldPanel("is_on")]),
        MultiFieldPanel(
            [FieldPanel("page"), FieldPanel("address")],
            heading=_("Where it leads"),
            help_text=_("A page in any language stands for all its translations."),
        ),
        MultiFieldPanel(
            [FieldPanel("labels")],
            heading=_("What it says"),
            help_text=_("Empty: the title of the page, in the reader's language."),
        ),
    ]


@hooks.register("register_admin_viewset")
def register_menus():
    return MenuItemViewSet()
