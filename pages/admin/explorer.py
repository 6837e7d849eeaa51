"""What a person finds in Wagtail's explorer."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from pages.admin.moving import MoveTogetherView
from pages.admin.translations.panels import marks_of
from pages.models.base import DirectorateRelated
from pages.permissions import directorates_edited_by
from pages.translations.states import read_in_languages


class LanguagesColumn(BaseColumn):
    """How far each page is in the other languages; every row of a list is read at once."""

    cell_template_name = "pages/admin/languages_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        table = parent_context["table"]
        if not hasattr(table, "in_languages"):
            table.in_languages = read_in_languages(table.data)
        return context | {"marks": marks_of(instance, table.in_languages[instance.translation_key])}


class ExplorerView(ExplorableIndexView):
    """Wagtail's explorer with the languages of each page."""

    base_columns = [
        *ExplorableIndexView.base_columns,
        LanguagesColumn("languages", label=_("Languages"), width="14%"),
    ]


class ExplorerViewSet(PageViewSet):
    """Wagtail's own views of pages of every kind, but for those of ours."""

    model = Page
    index_view_class = ExplorerView
    move_confirm_view_class = MoveTogetherView


@hooks.register("register_admin_viewset")
def explorer():
    """Stands in the place of Wagtail's own, which is registered first."""
    return ExplorerViewSet()


@hooks.register("construct_explorer_page_queryset")
def hide_foreign_drafts(parent_page, pages, request):
    """In a common list, leave out what other directorates have not published yet."""
    model = parent_page.specific_class
    announced = [kind for kind in (model.allowed_subpage_models() if model else ()) if _is_announcement(kind)]
    if not announced or request.user.is_superuser:
        return pages
    if "change" in parent_page.permissions_for_user(request.user).permissions:
        return pages
    own = directorates_edited_by(request.user).get(parent_page.locale_id, set())
    mine = Q(live=True)
    for kind in announced:
        mine |= Q(pk__in=kind.objects.child_of(parent_page).filter(directorate__in=own).values("pk"))
    return pages.filter(mine)


def _is_announcement(kind):
    return issubclass(kind, DirectorateRelated)
