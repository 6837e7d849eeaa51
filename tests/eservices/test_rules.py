"""Who may do what, by seat, status and stage."""

import pytest

from eservices import rules
from eservices.rules import Seats
from eservices.states import MOVES, Action, Who
from tests import factories

pytestmark = pytest.mark.django_db

READING = {Action.VIEW, Action.VIEW_FILE, Action.REVEAL}


@pytest.fixture
def application():
    return factories.an_application()


def test_seats_are_read_once_and_by_role():
    seats = Seats({1: {"officer"}, 2: {"auditor"}, 3: {"manager"}, 4: {"clerk"}, 5: {"editor"}})
    assert seats.reading == {1, 2, 3}
    assert seats.working == {1, 3}
    assert (seats.managing, seats.clerking, seats.editing) == ({3}, {4}, {5})


def test_nobody_inactive_has_a_seat():
    assert rules.seats_of(factories.an_officer(is_active=False)).reading == frozenset()


def test_an_auditor_may_only_read(application):
    auditor = factories.an_auditor(application.directorate)
    assert rules.allowed_actions(auditor, application) == READING


@pytest.mark.parametrize("role", [factories.an_editor, factories.a_clerk])
def test_editors_and_clerks_do_nothing_to_a_filed_application(application, role):
    assert rules.allowed_actions(role(application.directorate), application) <= {Action.REISSUE_CODE}


def test_an_officer_of_another_directorate_works_nothing(application):
    stranger = factories.an_officer(factories.DirectorateFactory(code="FAR"))
    assert rules.allowed_actions(stranger, application) == READING


def test_a_superuser_without_a_seat_works_nothing(application):
    assert rules.allowed_actions(factories.a_user(is_superuser=True), application) == set()


def test_only_a_manager_assigns(application):
    assert not rules.can_move(factories.an_officer(), Action.ASSIGN, application)
    assert rules.can_move(factories.a_manager(), Action.ASSIGN, application)


def test_nobody_signed_in_makes_the_citizens_or_the_portals_moves(application):
    manager = factories.a_manager()
    for action, move in MOVES.items():
        if move.who in (Who.CITIZEN, Who.SYSTEM):
            assert not rules.can_move(manager, action, application)


def test_a_code_is_issued_again_by_the_portal_or_a_clerk(application):
    assert rules.can_move(None, Action.REISSUE_CODE, application)
    assert rules.can_move(factories.a_clerk(), Action.REISSUE_CODE, application)
    assert not rules.can_move(factories.a_manager(), Action.REISSUE_CODE, application)


def test_restricted_answers_are_for_those_who_work_the_application(application):
    assert rules.can_read_restricted(factories.an_officer(), application)
    assert not rules.can_read_restricted(factories.an_auditor(), application)
