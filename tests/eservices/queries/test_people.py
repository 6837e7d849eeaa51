"""Staff are found by their names as officers find applicants, in the list of users and in the own team alone."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext

from eservices.desk.groups import ensure_groups
from eservices.queries.people import narrowed_to
from tests import factories
from tests.pages.directorate_trees import signed_in

pytestmark = pytest.mark.django_db
USERS = "/admin/users/"


@pytest.fixture
def person():
    names = {"first_name": "عبد الرحمن حيدر", "last_name": "بن كاظم المحمداوي"}
    return factories.a_user(username="a.rahman", email="rahman@example.invalid", **names)


FOUND = [
    "عبدالرحمن",
    "محمداوي عبد الرحمن",
    "حيدر كاظم",
    "حيدر بن كاظم",
    "المحمدا",
    "حَيدر",
    "a.rahman",
    "rahman@ex",
    "RAHMAN",
]
NOT_FOUND = ["عبدالرحيم", "حيدر سعاد", "…", "\x00", "يدر", "%", "x" * 5000]


@pytest.mark.parametrize("question", FOUND)
def test_a_person_is_found(person, question):
    factories.a_user()
    assert list(narrowed_to(get_user_model().objects.all(), question)) == [person]


@pytest.mark.parametrize("question", NOT_FOUND)
def test_another_one_is_not(person, question):
    assert not narrowed_to(get_user_model().objects.all(), question).exists()


def test_nothing_asked_leaves_everybody(person):
    assert list(narrowed_to(get_user_model().objects.filter(pk=person.pk), " ")) == [person]


def test_the_number_of_queries_does_not_grow_with_people(person):
    counts = []
    for _round in range(3):
        factories.a_user()
        with CaptureQueriesContext(connection) as queries:
            list(narrowed_to(get_user_model().objects.all(), "حيدر"))
        counts.append(len(queries))
    assert counts == [2, 2, 2]


def test_administrators_find_people_in_the_list_of_users(person):
    administrator = factories.a_user()
    administrator.groups.add(ensure_groups()["administrator"])
    client = signed_in(administrator)
    for address in (USERS, f"{USERS}results/"):
        assert "a.rahman" in client.get(address, {"q": "المحمداوي عبدالرحمن"}).content.decode()
        assert "a.rahman" not in client.get(address, {"q": "عبدالرحيم"}).content.decode()


def test_a_manager_finds_nobody_in_the_list_of_users(person):
    client = signed_in(factories.a_manager())
    assert "a.rahman" not in client.get(USERS, {"q": "حيدر"}, follow=True).content.decode()


def test_a_team_is_searched_and_nobody_beyond_it(person):
    water = factories.DirectorateFactory(code="WAT")
    manager = factories.a_manager(water)
    own = factories.an_officer(water, first_name="حيدر", last_name="كاظم", username="own.one")
    client = signed_in(manager)
    text = client.get(f"/admin/team/{water.pk}/", {"q": "كاظم حيدر"}).content.decode()
    table = text[text.index("bw-versions listing") :]
    table = table[: table.index("</table>")]
    assert own.username in table
    assert manager.username not in table
    assert "a.rahman" not in text
    assert "a.rahman" not in client.get(f"/admin/team/{water.pk}/", {"q": "محمداوي"}).content.decode()
