"""Who may see and do what, in one place. Predicates only: they ask rows, and change none.

Scope follows from access rows: a person sees an application when one of the directorates in which that
person reads has an access row for it.  What may be done follows from the table of moves and from the seat
that the person has in the directorate holding the application.
"""

from dataclasses import dataclass, field

from eservices.roles import READING_ROLES, WORKING_ROLES, Role
from eservices.states import MOVES, WORKABLE, Action, Who


@dataclass(frozen=True)
class Seats:
    """A person's roles: directorate id → set of role codes."""

    roles: dict = field(default_factory=dict)

    def _with(self, wanted):
        return frozenset(pk for pk, roles in self.roles.items() if roles & wanted)

    @property
    def reading(self):
        """Ids of directorates whose applications this person reads."""
        return self._with(READING_ROLES)

    @property
    def working(self):
        """Ids of directorates whose applications this person works."""
        return self._with(WORKING_ROLES)

    @property
    def managing(self):
        """Ids of directorates that this person manages."""
        return self._with({Role.MANAGER})

    @property
    def clerking(self):
        """Ids of directorates for which this person files applications at a counter."""
        return self._with({Role.CLERK})

    @property
    def editing(self):
        """Ids of directorates whose pages this person edits."""
        return self._with({Role.EDITOR})


def seats_of(user):
    """Return the Seats of a user, read once per user object. Nobody inactive or anonymous has any."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return Seats()
    if not hasattr(user, "_bawaba_seats"):
        roles = {}
        for directorate_id, role in user.memberships.values_list("directorate_id", "role"):
            roles.setdefault(directorate_id, set()).add(role)
        user._bawaba_seats = Seats(roles)
    return user._bawaba_seats


def can_move(user, action, application, stage=None):
    """Tell whether `user` may make `action` on an application now.

    `stage` is what `questions.route.present_stage` says of it, or None when it has none. Citizens and
    the portal itself have no user: their moves are guarded by the tracking code and by the caller.
    """
    move = MOVES[action]
    if application.status not in move.sources:
        return False
    if move.who in (Who.CITIZEN, Who.SYSTEM):
        return user is None
    seats = seats_of(user)
    if move.who is Who.COUNTER:
        return user is None or bool(seats.clerking)
    if move.who is Who.READER:
        return bool(seats.reading)
    if application.directorate_id not in seats.working:
        return False
    if action == Action.ASSIGN and application.directorate_id not in seats.managing:
        return False
    return _stage_allows(seats, action, move, application, stage or {})


# What moves a case along: at a manager's stage, only a manager may.
_STEERING = frozenset({Action.FORWARD, Action.APPROVE, Action.REJECT, Action.ISSUE})


def _stage_allows(seats, action, move, application, stage):
    """Keep decisions to the owning directorate, to the stage that decides, and to managers where it says so."""
    if action in _STEERING and stage.get("role") == "manager" and application.directorate_id not in seats.managing:
        return False
    if action == Action.FORWARD and stage.get("decides") and application.status in WORKABLE:
        return False
    if action == Action.APPROVE and not stage.get("decides", True):
        return False
    return move.who is not Who.DECIDER or application.directorate_id == application.owner_id


def allowed_actions(user, application, stage=None):
    """Return the set of actions open to `user` on this application now."""
    return {action for action in MOVES if can_move(user, action, application, stage)}


def can_read_restricted(user, application):
    """Restricted answers (health) are read only where the application is being worked."""
    return application.directorate_id in seats_of(user).working


def can_receive_confidential(directorate):
    """A confidential application stays with the bodies that handle confidential complaints."""
    return directorate.handles_confidential


def citizen_may_withdraw(application):
    """An applicant may withdraw until a decision was made."""
    return application.status in MOVES[Action.WITHDRAW].sources
