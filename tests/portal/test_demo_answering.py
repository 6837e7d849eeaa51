"""Answers made for the demo pass the portal's own checks, as if a citizen had typed them."""

import random
from datetime import date

import pytest

from eservices.questions.definition import Definition
from eservices.questions.forms import step_form
from portal.demo.answering import answers_for
from portal.demo.lists import get_list
from portal.demo.services import SERVICES

from .minting import mint

TODAY = date(2026, 11, 22)
every_service = pytest.mark.parametrize("service", SERVICES, ids=lambda service: service["slug"])


def faults(definition, answers):
    """Every error that the forms of all due steps find in stored answers."""
    found = []
    for step in definition.due_steps(answers):
        form = step_form(definition, step, "ar", answers, recheck=True, lists=get_list, today=TODAY)
        found += form.error_list + form.new_due
    return found


def test_a_wrong_answer_would_be_found():
    definition = by_slug("construction-permit")
    answers = answers_for(definition, random.Random(2), wishes={"work_type": "new_building"}, today=TODAY)
    ground = next(q for q in definition._questions.values() if q["name"] == "ground_area_m2")
    assert len(faults(definition, answers | {ground["id"]: "99999"})) == 2  # more than the plot, and than the total


@every_service
def test_answers_are_valid_for_many_people(service):
    definition = Definition(mint(service))
    for seed in range(40):
        answers = answers_for(definition, random.Random(seed), today=TODAY)
        assert faults(definition, answers) == [], seed
        assert definition.exit_for(answers) is None


@every_service
def test_the_same_seed_gives_the_same_person(service):
    definition = Definition(mint(service))
    one, two = (answers_for(definition, random.Random(7), today=TODAY) for _ in range(2))
    assert one == two


def test_every_kind_of_request_can_be_answered():
    for service in SERVICES:
        definition = Definition(mint(service))
        first = definition.steps[0]["questions"]
        leading = next(question for question in first if question["type"] == "choice")
        for option in leading["options"]:
            wishes = {leading["name"]: option["name"]}
            answers = answers_for(definition, random.Random(option["name"]), wishes=wishes, today=TODAY)
            assert answers[leading["id"]] == option["id"]
            assert faults(definition, answers) == [], option["name"]


def by_slug(slug):
    return Definition(mint(next(service for service in SERVICES if service["slug"] == slug)))


def stage_codes(definition, answers):
    return [definition.stage_directorate(stage, answers) for stage in definition.due_stages(answers)]


def test_a_confidential_complaint_stays_with_citizens_affairs():
    definition = by_slug("grievance")
    wishes = {"kind": "complaint", "against_directorate": "water", "confidentiality": "confidential"}
    answers = answers_for(definition, random.Random(1), wishes=wishes, today=TODAY)
    assert set(stage_codes(definition, answers)) == {"CIT"}
    assert definition.is_confidential(answers)


def test_an_open_complaint_goes_to_the_directorate_concerned():
    definition = by_slug("grievance")
    wishes = {"kind": "complaint", "against_directorate": "water", "confidentiality": "normal"}
    answers = answers_for(definition, random.Random(1), wishes=wishes, today=TODAY)
    assert stage_codes(definition, answers) == ["CIT", "WAT", "CIT", "CIT", "CIT"]
    assert not definition.is_confidential(answers)


def test_an_anonymous_report_asks_for_neither_name_nor_phone():
    definition = by_slug("grievance")
    wishes = {"kind": "corruption", "confidentiality": "anonymous"}
    answers = answers_for(definition, random.Random(1), wishes=wishes, today=TODAY)
    assert definition.is_anonymous(answers)
    assert definition.purpose(answers, "applicant_name") is None
    assert definition.purpose(answers, "phone") is None
    assert set(stage_codes(definition, answers)) == {"CIT"}


def test_a_shop_block_needs_civil_defence_and_electricity():
    definition = by_slug("construction-permit")
    wishes = {"work_type": "new_building", "use_type": "commercial", "inside_plan": "yes"}
    answers = answers_for(definition, random.Random(2), wishes=wishes, today=TODAY)
    assert stage_codes(definition, answers) == ["MUN", "WAT", "SEW", "ELE", "CDF", "MUN", "MUN", "MUN", "MUN"]


def test_a_small_house_needs_neither():
    definition = by_slug("construction-permit")
    wishes = {"work_type": "new_building", "use_type": "residential", "inside_plan": "yes", "floors": 2}
    answers = answers_for(definition, random.Random(2), wishes=wishes, today=TODAY)
    assert stage_codes(definition, answers) == ["MUN", "WAT", "SEW", "MUN", "MUN", "MUN", "MUN"]
    assert definition.purpose(answers, "language") in ("ar", "en")


def test_a_new_pupil_is_sent_to_the_health_department_and_a_transfer_is_not():
    definition = by_slug("student-registration")
    new = answers_for(
        definition, random.Random(3), wishes={"reg_type": "new_grade_1", "special_needs": "no"}, today=TODAY
    )
    moved = answers_for(
        definition, random.Random(3), wishes={"reg_type": "transfer_inside", "special_needs": "no"}, today=TODAY
    )
    assert stage_codes(definition, new) == ["EDU", "HLT", "EDU", "EDU", "EDU"]
    assert stage_codes(definition, moved) == ["EDU", "EDU", "EDU", "EDU", "EDU"]


def test_a_paved_street_needs_the_municipality():
    definition = by_slug("water-subscription")
    wishes = {"request_type": "new", "street_surface": "paved"}
    answers = answers_for(definition, random.Random(4), wishes=wishes, today=TODAY)
    assert stage_codes(definition, answers) == ["WAT", "WAT", "MUN", "SEW", "WAT", "WAT", "WAT"]


def test_pumped_land_needs_a_water_quota():
    definition = by_slug("agricultural-support")
    wishes = {"track": "supply", "irrigation": "pumped"}
    answers = answers_for(definition, random.Random(5), wishes=wishes, today=TODAY)
    assert "WRS" in stage_codes(definition, answers)
    assert any(
        question["type"] == "repeat" and question["id"] in answers for question in definition._questions.values()
    )
