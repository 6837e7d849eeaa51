"""For flat listings of pages: a title that leads to the editor, and a filter by state."""

from django.db.models import CharField, Exists, OuterRef, Q
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import TitleColumn
from wagtail.models import Revision, WorkflowState

# Wagtail's own title column asks twice for every row which languages a page could still be translated into.
TITLE_TO_EDIT = TitleColumn(
    "title",
    label=_("Title"),
    accessor="get_admin_display_title",
    sort_key="title",
    get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
)
_STATES = {
    "live": _("Published"),
    "changed": _("Published, with changes not yet published"),
    "scheduled": _("Scheduled"),
    "in-moderation": _("In moderation"),
    "draft": _("Draft"),
}


def _condition(state):
    number = OuterRef("pk")
    scheduled = Revision.page_revisions.filter(object_id=_as_text(number), approved_go_live_at__isnull=False)
    moderated = WorkflowState.objects.filter(
        object_id=_as_text(number),
        base_content_type__app_label="wagtailcore",
        base_content_type__model="page",
        status__in=[WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES],
    )
    return {
        "live": Q(live=True),
        "changed": Q(live=True, has_unpublished_changes=True),
        "scheduled": Q(Exists(scheduled)),
        "in-moderation": Q(Exists(moderated)),
        "draft": Q(live=False) & ~Q(Exists(scheduled)),
    }[state]


def _as_text(number):
    """Revisions and workflows name their object by its number written out."""
    return Cast(number, CharField())


class StateFilterSet(WagtailFilterSet):
    state = ChoiceFilter(label=_("State"), choices=list(_STATES.items()), method="filter_state")

    def filter_state(self, pages, _name, value):
        return pages.filter(_condition(value))
