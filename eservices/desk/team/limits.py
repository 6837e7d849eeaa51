"""What a manager may give, to whom, and what stays with administrators."""

from django.contrib.auth import get_user_model

from eservices.models import Directorate, Membership
from eservices.roles import Role
from eservices.rules import seats_of

# No role above a manager's own, none whose reach is wider than the directorate (a clerk serves every counter), and
# not the one that looks at the manager's work.
GIVEN_BY_MANAGERS = (Role.EDITOR, Role.OFFICER)
_ADMINISTERS = ("eservices.change_membership", "accounts.change_user", "auth.change_group")


def administers(user):
    """Tell whether the person gives seats in every directorate already."""
    return user.has_perm("eservices.add_membership") and user.has_perm("eservices.delete_membership")


def teams_of(user):
    """Return the directorates whose team the person looks after."""
    rows = Directorate.objects.all()
    return rows if administers(user) else rows.filter(pk__in=seats_of(user).managing)


def roles_given_by(user):
    """Return the roles that the person may give and take."""
    return tuple(Role) if administers(user) else GIVEN_BY_MANAGERS


def is_in_reach(giver, person):
    """Tell whether the giver may change what this person is: never oneself, never who administers the portal."""
    if person.pk == giver.pk or person.is_superuser:
        return False
    return giver.is_superuser or not any(person.has_perm(name) for name in _ADMINISTERS)


def people_in(directorate):
    """Return the people of a team with their seats in it, in three queries whatever their number."""
    seats = Membership.objects.filter(directorate=directorate).select_related("user")
    people = {}
    for seat in seats.order_by("user__first_name", "user__last_name", "user_id", "role"):
        people.setdefault(seat.user_id, seat.user).__dict__.setdefault("team_seats", []).append(seat)
    return list(people.values())


def administrators_among(people):
    """Return the ids of those who administer the portal, in one query."""
    codenames = [name.partition(".")[2] for name in _ADMINISTERS]
    users = get_user_model().objects.filter(pk__in=[person.pk for person in people])
    by_group = users.filter(groups__permissions__codename__in=codenames)
    by_hand = users.filter(user_permissions__codename__in=codenames)
    return set((by_group | by_hand | users.filter(is_superuser=True)).values_list("pk", flat=True))


def may_have_new_link(giver, person, directorate):
    """Tell whether a first link may be made anew: for who never signed in and belongs to this directorate alone."""
    if person.last_login or person.has_usable_password() or not is_in_reach(giver, person):
        return False
    return not person.memberships.exclude(directorate=directorate).exists()
