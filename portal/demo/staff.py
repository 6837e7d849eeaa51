"""People who work in the demo: every role, and in every directorate a manager and officers."""

import os
import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from eservices.desk.groups import ensure_editor_group, ensure_groups, sync_groups
from eservices.desk.review_workflow import ensure_review
from eservices.models import Directorate, Membership
from eservices.roles import Role
from pages.models import DirectoratePage
from portal.demo.directorates import DIRECTORATES

# (username, Arabic first name, family name, group, super user)
OFFICE = [
    ("admin", "حسين", "الموسوي", "administrator", True),
    ("communications", "شيماء", "الربيعي", "communications", False),
    ("reviewer", "ضياء", "الكعبي", "reviewer", False),
    ("translator", "رؤى", "الحسيني", "translator", False),
]
# Accounts that `make run` prints; the rest of the staff sign in with the same password.
SHOWN = [
    ("admin", "administrator"),
    ("communications", "communications officer: news and pages"),
    ("reviewer", "reviewer: approves what editors want to publish"),
    ("translator", "translator: the English pages"),
    ("editor", "directorate editor, Municipality: its pages and services"),
    ("mun.officer", "directorate officer, Municipality"),
    ("mun.manager", "directorate manager, Municipality"),
    ("wat.officer", "directorate officer, Water"),
    ("edu.officer", "directorate officer, Education"),
    ("agr.officer", "directorate officer, Agriculture"),
    ("affairs", "citizens' affairs: grievances, confidential ones too"),
    ("auditor", "auditor: reads everything, changes nothing"),
    ("clerk", "service-centre clerk: files at the counter"),
]


def demo_password():
    """Return the demo accounts' password: BAWABA_DEMO_PASSWORD, or one made once and kept in var/."""
    path = settings.VAR_DIR / "demo-password"
    given = os.environ.get("BAWABA_DEMO_PASSWORD")
    if given:
        return given
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text("-".join(secrets.token_hex(2) for _ in range(3)))
    return path.read_text().strip()


def load_staff():
    """Make users, groups' members and memberships; safe to repeat. Everybody gets the demo password."""
    directorates = {row.code: row for row in Directorate.objects.all()}
    ensure_groups()
    ensure_review()
    for username, first, last, group, is_super in OFFICE:
        user = _user(username, first, last, [group])
        if is_super:
            user.is_superuser = user.is_staff = True
            user.save()
    for data in DIRECTORATES:
        _load_directorate_staff(data, directorates[data["code"]])
    _load_special_roles(directorates)
    _grant(directorates)
    set_password()


def _load_directorate_staff(data, directorate):
    for position, (arabic, _latin, username) in enumerate(data["staff"]):
        first, _, last = arabic.partition(" ")
        _seat(_user(username, first, last), Role.MANAGER if position == 0 else Role.OFFICER, directorate)


def _load_special_roles(directorates):
    affairs = next(row for row in directorates.values() if row.handles_confidential)
    _seat(_user("affairs", "سندس", "الفرطوسي"), Role.OFFICER, affairs)
    _seat(_user("editor", "مروة", "العبودي"), Role.EDITOR, directorates[DIRECTORATES[0]["code"]])
    auditor, clerk = _user("auditor", "عادل", "الشمري"), _user("clerk", "إيمان", "السوداني")
    for directorate in directorates.values():
        # Confidential complaints reach citizens' affairs only, so nobody else is given a seat there.
        if not directorate.handles_confidential:
            _seat(auditor, Role.AUDITOR, directorate)
        _seat(clerk, Role.CLERK, directorate)


def _grant(directorates):
    """Give each directorate's editors their own subtree, and everybody the groups that follow from their seats."""
    for directorate in directorates.values():
        ensure_editor_group(directorate, DirectoratePage.objects.filter(directorate=directorate))
    for user in get_user_model().objects.filter(memberships__isnull=False).distinct():
        sync_groups(user)


def _seat(user, role, directorate):
    Membership.objects.get_or_create(user=user, directorate=directorate, role=role)


def _user(username, first, last, groups=()):
    user, _ = get_user_model().objects.get_or_create(
        username=username,
        defaults={"first_name": first, "last_name": last, "email": f"{username}@example.invalid"},
    )
    user.groups.add(*Group.objects.filter(name__in=groups))
    UserProfile.objects.get_or_create(user=user, defaults={"preferred_language": "ar"})
    return user


def set_password():
    """Give every demo account the present password when it has another one."""
    password = demo_password()
    users = list(get_user_model().objects.filter(email__endswith="@example.invalid"))
    admin = next((user for user in users if user.username == "admin"), None)
    if admin is None or admin.check_password(password):
        return
    admin.set_password(password)
    # One hash for all of them: scrypt is slow on purpose, and these accounts are no secret.
    get_user_model().objects.filter(pk__in=[user.pk for user in users]).update(password=admin.password)
