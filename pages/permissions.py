"""Whose a page in a common list is.

News, events, tenders and publications of every directorate lie in lists that all share. Who may edit one does not
follow from where it lies but from whose it is: whoever may change the directorate's own page, in the same language,
may change what the directorate announces. Publishing it stays with those who may publish in the list.
"""

from django.apps import apps
from wagtail.models import PagePermissionTester
from wagtail.permissions import page_permission_policy

# What a right on the directorate's page gives on its announcements.
CARRIED = frozenset({"change"})
# Home pages stand at this depth: a right here is one on a whole language.
TREE = 2


def directorates_edited_by(user):
    """Return {locale id: ids of directorates whose page in that language the user may change}, read once per user."""
    if not hasattr(user, "_bawaba_edited"):
        user._bawaba_edited = _edited(user)
    return user._bawaba_edited


def edits_a_whole_tree(user):
    """Tell whether the user may change everything in a language, or everything at all."""
    return user.is_superuser or any(depth <= TREE for depth, _path in _places_changed_by(user))


def _places_changed_by(user):
    permissions = page_permission_policy.get_cached_permissions_for_user(user)
    return [(one.page.depth, one.page.path) for one in permissions if one.permission.codename == "change_page"]


def _edited(user):
    paths = tuple(path for _depth, path in _places_changed_by(user))
    found = {}
    if paths:
        rows = apps.get_model("pages", "DirectoratePage").objects.values_list("path", "locale_id", "directorate_id")
        for path, locale, directorate in rows:
            if path.startswith(paths):
                found.setdefault(locale, set()).add(directorate)
    return found


def edits_directorate(user, directorate_id, locale_id):
    """Tell whether the user may change the page of this directorate in this language."""
    return directorate_id in directorates_edited_by(user).get(locale_id, ())


class DirectoratePermissionTester(PagePermissionTester):
    """Rights on a page of one directorate. Having written it is no right: who leaves, leaves it behind."""

    def __init__(self, user, page):
        super().__init__(user, page)
        if user.is_active and not user.is_superuser:
            self.permissions.discard("add")
            if page.directorate_id and edits_directorate(user, page.directorate_id, page.locale_id):
                self.permissions |= CARRIED
