"""The table of moves, every line of it: status × action × seat."""

from types import SimpleNamespace

import pytest

from eservices import rules
from eservices.roles import Role
from eservices.states import CLOSED, MOVES, PAUSED, WORKABLE, Action, Bucket, Status, Who, bucket_of, is_allowed

OWNER, OTHER = 1, 2
# Each status with the moves that start from it, whoever makes them.
ANYWHERE = {Action.NOTE, Action.MESSAGE, Action.REISSUE_CODE, Action.VIEW, Action.VIEW_FILE, Action.REVEAL}
AT_THE_DESK = {Action.TAKE, Action.ASSIGN, Action.RELEASE, Action.VERDICT, Action.FORWARD}
UNDECIDED = AT_THE_DESK | {Action.RETURN, Action.APPROVE, Action.REJECT, Action.WITHDRAW}
EXPECTED = {
    Status.SUBMITTED: UNDECIDED,
    Status.IN_REVIEW: UNDECIDED,
    Status.RETURNED: {
        Action.ASSIGN,
        Action.RELEASE,
        Action.VERDICT,
        Action.ANSWER,
        Action.WITHDRAW,
        Action.REMIND,
        Action.LAPSE,
    },
    Status.APPROVED: AT_THE_DESK | {Action.ISSUE},
    Status.REJECTED: set(),
    Status.ISSUED: set(),
    Status.WITHDRAWN: set(),
    Status.LAPSED: set(),
}
INTERNAL = {
    Action.ASSIGN,
    Action.RELEASE,
    Action.NOTE,
    Action.VERDICT,
    Action.REISSUE_CODE,
    Action.VIEW,
    Action.VIEW_FILE,
    Action.REVEAL,
}


def user_with(**roles):
    """A member of staff with roles in directorates, without a database."""
    seats = {directorate: set(codes) for directorate, codes in roles.pop("seats", {}).items()}
    return SimpleNamespace(is_authenticated=True, is_active=True, _bawaba_seats=rules.Seats(seats))


def application(status, directorate=OWNER, owner=OWNER):
    return SimpleNamespace(status=status, directorate_id=directorate, owner_id=owner, confidential=False)


@pytest.mark.parametrize("status", Status)
def test_from_each_status_exactly_these_moves_start(status):
    assert {action for action in MOVES if is_allowed(action, status)} == EXPECTED[status] | ANYWHERE


def test_every_action_but_filing_is_in_the_table():
    assert set(MOVES) == set(Action) - {Action.SUBMIT}


def test_exactly_these_moves_are_kept_from_the_citizen():
    assert {action for action, move in MOVES.items() if not move.public} == INTERNAL


def test_every_status_lies_in_one_bucket():
    assert {status for status in Status if bucket_of(status) == Bucket.CLOSED} == CLOSED
    assert {status for status in Status if bucket_of(status) == Bucket.WAITING} == PAUSED
    assert WORKABLE | {Status.APPROVED} == {s for s in Status if bucket_of(s) == Bucket.OPEN}


STAFF = [Role.OFFICER, Role.MANAGER, Role.AUDITOR, Role.EDITOR, Role.CLERK]
OFFICERS_MOVES = {action for action, move in MOVES.items() if move.who is Who.OFFICER}
DECISIONS = {action for action, move in MOVES.items() if move.who is Who.DECIDER}
COUNTER = {action for action, move in MOVES.items() if move.who is Who.COUNTER}
READING = {action for action, move in MOVES.items() if move.who is Who.READER}


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("action", sorted(MOVES))
@pytest.mark.parametrize("role", STAFF)
def test_status_by_role_by_action(status, role, action):
    user = user_with(seats={OWNER: {role}})
    allowed = rules.can_move(user, action, application(status), {"role": "officer"})
    works = role in (Role.OFFICER, Role.MANAGER)
    expected = is_allowed(action, status) and (
        (action in OFFICERS_MOVES and works and (action != Action.ASSIGN or role == Role.MANAGER))
        or (action in DECISIONS and works)
        or (action in COUNTER and role == Role.CLERK)
        or (action in READING and role in (Role.OFFICER, Role.MANAGER, Role.AUDITOR))
    )
    assert allowed == expected


@pytest.mark.parametrize("action", sorted(OFFICERS_MOVES | DECISIONS))
def test_a_directorate_that_does_not_have_it_makes_no_move(action):
    user = user_with(seats={OTHER: {Role.MANAGER, Role.OFFICER}})
    assert not any(rules.can_move(user, action, application(status), None) for status in Status)


@pytest.mark.parametrize("action", sorted(DECISIONS))
def test_a_directorate_asked_for_its_opinion_does_not_decide(action):
    user = user_with(seats={OTHER: {Role.MANAGER}})
    assert not rules.can_move(user, action, application(Status.IN_REVIEW, directorate=OTHER), {"role": "officer"})


def test_a_manager_decides_where_the_stage_says_so():
    case, stage = application(Status.IN_REVIEW), {"role": "manager"}
    assert not rules.can_move(user_with(seats={OWNER: {Role.OFFICER}}), Action.APPROVE, case, stage)
    assert rules.can_move(user_with(seats={OWNER: {Role.MANAGER}}), Action.APPROVE, case, stage)


@pytest.mark.parametrize("action", [Action.ANSWER, Action.WITHDRAW, Action.LAPSE, Action.REMIND, Action.REISSUE_CODE])
def test_no_member_of_staff_moves_in_the_citizens_or_the_portals_name(action):
    user = user_with(seats={OWNER: {Role.MANAGER, Role.OFFICER}})
    assert not any(rules.can_move(user, action, application(status), None) for status in Status)


@pytest.mark.parametrize("status", Status)
def test_the_citizen_makes_only_the_citizens_moves(status):
    allowed = {action for action in MOVES if rules.can_move(None, action, application(status), None)}
    assert allowed <= {Action.ANSWER, Action.WITHDRAW, Action.LAPSE, Action.REMIND, Action.REISSUE_CODE}


def test_somebody_inactive_has_no_seat():
    user = SimpleNamespace(is_authenticated=True, is_active=False)
    assert rules.seats_of(user) == rules.Seats()
