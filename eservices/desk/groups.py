"""Roles as groups with the least Wagtail permissions that each needs.

What a person sees of applications never follows from a group: it follows from memberships. Groups open the
admin and the content side only.
"""

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from eservices.models import Directorate
from eservices.roles import WORKING_ROLES, Role
from pages.models import EventIndexPage, NewsIndexPage, PublicationIndexPage, TenderIndexPage

ADMINISTRATOR, COMMUNICATIONS, CITIZENS_AFFAIRS = "administrator", "communications", "citizens_affairs"
REVIEWER, TRANSLATOR = "reviewer", "translator"

# A group is named by a code, so that its name in the database is the same in every language.
LABELS = {
    ADMINISTRATOR: _("Administrator"),
    COMMUNICATIONS: _("Communications officer"),
    CITIZENS_AFFAIRS: _("Citizens' affairs"),
    REVIEWER: _("Reviewer"),
    TRANSLATOR: _("Translator"),
    **{role.value: role.label for role in Role},
}
_ADMINISTERED = {
    "eservices": ("directorate", "holiday", "membership", "export", "referencelist", "servicetopic", "contacttopic"),
    "pages": ("siteidentity", "menuitem", "alert", "newscategory"),
    "search": ("synonymgroup", "searched"),
    "accounts": ("user",),
    "auth": ("group",),
    "wagtailcore": ("site", "locale", "collection", "workflow", "task"),
    "wagtailredirects": ("redirect",),
}
# What the whole portal shows around its pages, and how it sorts its services.
_AROUND_PAGES = {
    "pages": ("menuitem", "alert", "newscategory"),
    "eservices": ("servicetopic",),
    "search": ("synonymgroup", "searched"),
    "wagtailredirects": ("redirect",),
}
_CONTENT = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
_SUBTREE = ("add_page", "change_page", "publish_page")
# Where directorates announce beside each other; what may be published there, a reviewer has seen.
COMMON_LISTS = (NewsIndexPage, EventIndexPage, TenderIndexPage, PublicationIndexPage)
# Wagtail asks for the rights on its own models, whichever stand in for them.
_FILES = tuple(f"{act}_{kind}" for kind in ("image", "document") for act in ("add", "change", "choose"))
SUBTREE_PREFIX = "editors-"


# Wagtail brings these with it; they edit the whole site.
_BROUGHT = {"Editors": _("Editors of the whole site"), "Moderators": _("Moderators of the whole site")}


def group_label(name):
    """Return the words for a group's code; the group of one directorate's editors is named after it."""
    if name.startswith(SUBTREE_PREFIX):
        directorate = Directorate.objects.filter(code__iexact=name.removeprefix(SUBTREE_PREFIX)).first()
        return f"{LABELS[Role.EDITOR]}: {directorate.name()}" if directorate else name
    return str((LABELS | _BROUGHT).get(name, name))


def follows_from_seats(name):
    """Tell whether a group is given and taken by `sync_groups`, and not by hand."""
    return name == CITIZENS_AFFAIRS or name in Role.values or name.startswith(SUBTREE_PREFIX)


def subtree_group_name(directorate):
    """Return the name of the group that edits one directorate's pages."""
    return f"{SUBTREE_PREFIX}{directorate.code.lower()}"


def ensure_groups():
    """Create the groups and give them what they need. Safe to call again and again; takes nothing away."""
    access = Permission.objects.get(codename="access_admin", content_type__app_label="wagtailadmin")
    groups = {name: Group.objects.get_or_create(name=name)[0] for name in LABELS}
    for group in groups.values():
        group.permissions.add(access)
    groups[ADMINISTRATOR].permissions.add(*_permissions_on(_ADMINISTERED))
    groups[COMMUNICATIONS].permissions.add(*_permissions_on(_AROUND_PAGES))
    root = Collection.get_first_root_node()
    translate = Permission.objects.get(codename="submit_translation", content_type__app_label="wagtail_localize")
    # Editors of a directorate have files of their own (`desk.collections`).
    for name in (ADMINISTRATOR, COMMUNICATIONS):
        _allow_files(groups[name], root)
    for name in (ADMINISTRATOR, COMMUNICATIONS, Role.EDITOR, TRANSLATOR):
        groups[name].permissions.add(translate)
    for page in Page.objects.filter(depth=1):
        for name in (ADMINISTRATOR, COMMUNICATIONS):
            _allow_pages(groups[name], page, _CONTENT)
    for model in COMMON_LISTS:
        for page in model.objects.all():
            allow_announcing(page)
    for page in Page.objects.filter(depth=2):
        allow_translating(page)
    return groups


def allow_announcing(page):
    """Let editors of every directorate write in a common list; what they write stays their directorate's."""
    _allow_pages(Group.objects.get_or_create(name=Role.EDITOR.value)[0], page, ("add_page",))


def allow_translating(home):
    """Let translators change a language's tree, unless it is the one that everything is translated from."""
    if home.locale.language_code != settings.LANGUAGE_CODE:
        _allow_pages(Group.objects.get_or_create(name=TRANSLATOR)[0], home, ("change_page",))


def _permissions_on(models_by_app):
    wanted = Permission.objects.none()
    for app, models in models_by_app.items():
        wanted |= Permission.objects.filter(content_type__app_label=app, content_type__model__in=models)
    return wanted


def file_rights():
    """Return the rights to add, change and choose pictures and documents of a collection."""
    return Permission.objects.filter(codename__in=_FILES, content_type__app_label__in=("wagtailimages", "wagtaildocs"))


def _allow_files(group, collection):
    for permission in file_rights():
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)


def _allow_pages(group, page, codenames):
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=codenames):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def ensure_editor_group(directorate, pages):
    """Return the group of one directorate's editors, with rights on these pages (one in each language tree)."""
    group, _created = Group.objects.get_or_create(name=subtree_group_name(directorate))
    for page in pages:
        _allow_pages(group, page, _SUBTREE)
    return group


def sync_groups(user):
    """Bring a person's groups in line with their memberships; administrator and the like are left alone."""
    seats = list(user.memberships.select_related("directorate"))
    wanted = {seat.role for seat in seats}
    wanted |= {subtree_group_name(seat.directorate) for seat in seats if seat.role == Role.EDITOR}
    working = [seat.directorate for seat in seats if seat.role in WORKING_ROLES]
    wanted |= {CITIZENS_AFFAIRS for directorate in working if directorate.handles_confidential}
    ours = {group.name for group in user.groups.all() if follows_from_seats(group.name)}
    user.groups.remove(*Group.objects.filter(name__in=ours - wanted))
    user.groups.add(*Group.objects.filter(name__in=wanted))
