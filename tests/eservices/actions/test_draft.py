"""What is typed into a draft stays, from however many tabs it comes."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from eservices.actions.draft import draft_key, find_draft, reopen_step, save_answers
from eservices.actions.submit import submit
from eservices.models import Draft
from tests import factories

pytestmark = pytest.mark.django_db


def opened(draft):
    """Return the draft as another tab has it."""
    return find_draft(draft_key(draft))


def a_draft_with(**answers):
    return save_answers(factories.a_draft(), answers)


def stored(draft):
    return Draft.objects.get(pk=draft.pk)


def test_a_save_is_one_statement_when_nobody_wrote_in_between(django_assert_num_queries):
    draft = opened(a_draft_with(name="حيدر"))
    before = draft.revision
    with django_assert_num_queries(1):
        save_answers(draft, {"street": "شارع دجلة"}, language="en", done_step="person")
    assert draft.answers == stored(draft).answers == {"name": "حيدر", "street": "شارع دجلة"}
    assert (stored(draft).language, stored(draft).done_steps) == ("en", ["person"])
    assert stored(draft).revision == draft.revision == before + 1


def test_two_tabs_on_two_steps_keep_each_others_answers():
    draft = a_draft_with(name="حيدر", old="x")
    first, second = opened(draft), opened(draft)
    save_answers(first, {"street": "شارع دجلة", "old": None}, done_step="place")
    save_answers(second, {"name": "حيدر علي"}, done_step="person")
    kept = stored(draft)
    assert kept.answers == second.answers == {"name": "حيدر علي", "street": "شارع دجلة"}
    assert kept.done_steps == ["place", "person"]
    assert kept.revision == draft.revision + 2


def test_a_step_reopened_in_one_tab_is_not_closed_again_by_a_save_in_another():
    draft = factories.a_draft()
    save_answers(draft, {}, done_step="person")
    other = opened(draft)
    reopen_step(draft, "person")
    save_answers(other, {"street": "شارع دجلة"})
    assert stored(draft).done_steps == []


def test_what_a_tab_read_before_filing_does_not_come_back_after_it():
    draft = factories.a_complete_draft()
    other = opened(draft)
    submit(draft)
    save_answers(other, {"late": "x"})
    assert stored(draft).answers == {}


@pytest.mark.django_db(transaction=True)
def test_twelve_tabs_at_once_lose_nothing():
    draft = factories.a_draft()
    tabs = [opened(draft) for _ in range(12)]

    def save(number):
        try:
            save_answers(tabs[number], {f"q{number}": number}, done_step=f"s{number}")
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(save, range(12)))
    assert stored(draft).answers == {f"q{number}": number for number in range(12)}
    assert sorted(stored(draft).done_steps) == sorted(f"s{number}" for number in range(12))
    assert stored(draft).revision == draft.revision + 12
