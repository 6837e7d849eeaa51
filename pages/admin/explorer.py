"""What a person finds in Wagtail's explorer."""

from django.db.models import Q
from wagtail import hooks

from pages.models.base import DirectorateRelated
from pages.permissions import directorates_edited_by


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
