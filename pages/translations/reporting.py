"""Which pages a person has to do with as an editor or a translator, and to which directorate each belongs."""

from django.apps import apps
from django.db.models import Q
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from pages.models import DirectoratePage
from pages.models.base import DirectorateRelated
from pages.permissions import directorates_edited_by
from pages.translations.states import sources

ACTS = {"add_page", "change_page", "publish_page"}


def sources_for(user):
    """Return the source pages that somebody may change or translate, whatever tree their right stands in."""
    if user.is_active and user.is_superuser:
        return sources()
    rights = page_permission_policy.get_cached_permissions_for_user(user)
    roots = {right.page for right in rights if right.permission.codename in ACTS}
    keys = [page.translation_key for page in roots if page.depth > 1]
    counterparts = sources(Page.objects.filter(translation_key__in=keys)).values_list("path", flat=True)
    paths = {page.path for page in roots} | set(counterparts)
    return sources(Page.objects.filter(_below(paths) | _announced_by(user)))


def _below(paths):
    condition = Q(pk__in=())
    for path in paths:
        condition |= Q(path__startswith=path)
    return condition


def _announced_by(user):
    """Pages in the lists that all directorates share, of those whose own page the user may change."""
    directorates = set().union(*directorates_edited_by(user).values())
    condition = Q(pk__in=())
    if directorates:
        for model in announcements():
            condition |= Q(pk__in=model.objects.filter(directorate__in=directorates).values("pk"))
    return condition


def announcements():
    """Return the page types that name the directorate they are about."""
    return [model for model in apps.get_models() if issubclass(model, DirectorateRelated)]


def directorate_pages(pages):
    """Return the directorates' own pages among and above `pages`, for a filter."""
    return DirectoratePage.objects.filter(pk__in=pages.values("pk")).select_related("directorate").order_by("title")


def of_directorate(pages, directorate_page):
    """Return the pages that belong to a directorate: below its page, or naming it."""
    condition = Q(path__startswith=directorate_page.path)
    for model in announcements():
        named = model.objects.filter(directorate=directorate_page.directorate_id)
        condition |= Q(pk__in=named.values("pk"))
    return pages.filter(condition)


def name_directorates(pages):
    """Set `directorate_name` on each page of a list; the number of queries does not grow with the list."""
    rows = DirectoratePage.objects.select_related("directorate").only("path", "directorate")
    by_path = {row.path: row.directorate.name() for row in rows}
    named = {}
    keys = [page.pk for page in pages]
    for model in announcements():
        for row in model.objects.filter(pk__in=keys, directorate__isnull=False).select_related("directorate"):
            named[row.pk] = row.directorate.name()
    for page in pages:
        steps = (page.path[:end] for end in range(len(page.path), 0, -page.steplen))
        above = next((by_path[step] for step in steps if step in by_path), "")
        page.directorate_name = named.get(page.pk) or above
    return pages
