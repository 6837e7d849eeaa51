"""Who looks after a page: its owner, and the editors of the directorate that it belongs to."""

from itertools import chain

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.models import GroupPagePermission, Page
from wagtail.permissions import page_permission_policy

from pages.models.base import DirectorateRelated, Reviewed
from pages.permissions import TREE, directorates_edited_by


def page_models():
    """Return every page type of ours that is not abstract, services among them."""
    return [model for model in apps.get_models() if issubclass(model, Reviewed)]


def caretakers_of(page):
    """Return the active people who look after a page; communications officers when nobody else does."""
    found = {user.pk: user for user in _editors_below_the_tree(page)}
    owner = page.owner
    if owner and owner.is_active and page.permissions_for_user(owner).can_edit():
        found[owner.pk] = owner
    return list((found or {user.pk: user for user in _publishers_of_the_tree(page)}).values())


def _editors_below_the_tree(page):
    # A right on a whole tree makes nobody a caretaker of each page in it.
    paths = [page.path[:end] for end in range((TREE + 1) * Page.steplen, len(page.path) + 1, Page.steplen)]
    places = Q(path__in=paths)
    if directorate := getattr(page, "directorate_id", None):
        of_directorate = apps.get_model("pages", "DirectoratePage").objects.filter(directorate=directorate)
        places |= Q(pk__in=of_directorate.filter(locale=page.locale_id).values("pk"))
    return _holding("change_page", Page.objects.filter(places))


def _publishers_of_the_tree(page):
    paths = [page.path[: depth * Page.steplen] for depth in range(1, TREE + 1)]
    return _holding("publish_page", Page.objects.filter(path__in=paths))


def _holding(codename, pages):
    groups = GroupPagePermission.objects.filter(page__in=pages, permission__codename=codename).values("group")
    return get_user_model().objects.filter(groups__in=groups, is_active=True).distinct()


def pages_edited_by(user):
    """Return the pages that the person may edit, announcements of the own directorates among them."""
    pages = page_permission_policy.instances_user_has_permission_for(user, "change").filter(depth__gt=1)
    own = set(chain.from_iterable(directorates_edited_by(user).values()))
    if not own or user.is_superuser:
        return Page.objects.filter(pk__in=pages.values("pk"))
    found = Q(pk__in=pages.values("pk"))
    for locale, directorates in directorates_edited_by(user).items():
        for model in (model for model in page_models() if issubclass(model, DirectorateRelated)):
            found |= Q(pk__in=model.objects.filter(locale=locale, directorate__in=directorates).values("pk"))
    return Page.objects.filter(found)
