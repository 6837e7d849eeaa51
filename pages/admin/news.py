"""News as their editors list them: day, directorate, category, state and translation; and the categories."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from pages.admin.announcements import DIRECTORATE, PUBLISHED, TRANSLATION, AnnouncementIndexView
from pages.admin.page_states import TITLE_TO_EDIT, StateFilterSet
from pages.models import NewsCategory, NewsPage


class NewsFilterSet(StateFilterSet):
    class Meta:
        model = NewsPage
        fields = {"directorate": ["exact"], "category": ["exact"], "date": ["gte", "lte"]}


class NewsIndexView(AnnouncementIndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("category")


class NewsListing(PageListingViewSet):
    model = NewsPage
    name = url_prefix = "news"
    icon = "doc-full"
    menu_label = _("News")
    menu_name = "news"
    menu_order = 290
    add_to_admin_menu = True
    index_view_class = NewsIndexView
    ordering = "-date"
    filterset_class = NewsFilterSet
    columns = [
        TITLE_TO_EDIT,
        DateColumn("date", label=_("Date"), sort_key="date"),
        DIRECTORATE,
        Column("category", label=_("Category"), sort_key="category__sort_order"),
        TRANSLATION,
        PUBLISHED,
    ]


class NewsCategoryViewSet(ModelViewSet):
    model = NewsCategory
    name = url_prefix = "news-categories"
    icon = "tag"
    menu_label = _("News categories")
    menu_name = "news-categories"
    menu_order = 330
    add_to_settings_menu = True
    list_display = ["__str__", "code", "sort_order"]
    form_fields = ["names", "code", "sort_order"]
    copy_view_enabled = False


@hooks.register("register_admin_viewset")
def news_listing():
    return [NewsListing(), NewsCategoryViewSet()]
