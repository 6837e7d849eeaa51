"""An application is found by whatever people have at hand, by those in whose scope it is, and by nobody else."""

import pytest

from eservices.actions import desk
from eservices.models import Lookup
from eservices.queries import finding
from eservices.queries.inbox import Wish, page_of
from tests import factories

NAME = "عبد الرحمن حيدر بن كاظم المحمداوي"
PHONE, NATIONAL = "0770 123 4567", "198712345678"
PLOT = {"plot": "3/1245", "block": "38", "block_name": "الماجدية"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def application(service):
    return factories.an_application(service, name=NAME, plot=PLOT)


def questions(application):
    """Return what people type, each of which means this application."""
    return [
        application.number,
        application.number_in_groups,
        *("عبد الرحمن حيدر كاظم المحمداوي", "عبدالرحمن", "المحمداوي حيدر", "كاظم عبد الرحمن محمداوي حيدر"),
        *("حيدر بن كاظم", "حيدر ابن كاظم", "عبد الرحمن بن حيدر", "ال محمداوي", "حَيْدَر"),
        *("حيد", "محمدا", "المحمد", "عبد ال", "عبد الر", "عبد الرح", "عبدالرحم", "محمداو", "حيدر محمد"),
        *(PHONE, "+964 770 123 4567", "٠٧٧٠١٢٣٤٥٦٧", "7701234567", "0770-123-4567", "009647701234567"),
        *(NATIONAL, "١٩٨٧ ١٢٣٤ ٥٦٧٨", "1987-1234-5678"),
        *("3/1245", "٣/١٢٤٥", "3 / 1245", "3\\1245", "القطعة 3/1245", "قطعة رقم: ٣/١٢٤٥", "Plot no. 3/1245"),
    ]


def found(user, question):
    return [row.application_id for row in page_of(user, Wish(question=question)).rows]


def found_of(user, application):
    return {question: found(user, question) for question in questions(application)}


def all_of_it(application):
    return dict.fromkeys(questions(application), [application.pk])


def nothing_of(application):
    return dict.fromkeys(questions(application), [])


def test_who_works_it_finds_it_by_everything(service, application):
    factories.an_application(service, name="سعاد كريم جبار", phone="07709998877", national="199912345678")
    assert found_of(factories.a_manager(service.directorate), application) == all_of_it(application)


def test_a_role_that_only_reads_finds_it_as_well(service, application):
    assert found_of(factories.an_auditor(service.directorate), application) == all_of_it(application)


def test_another_directorate_finds_nothing_of_it(application):
    water = factories.DirectorateFactory(code="WAT")
    for user in (factories.a_manager(water), factories.an_officer(water), factories.an_auditor(water)):
        assert found_of(user, application) == nothing_of(application)


def test_who_has_no_seat_that_reads_finds_nothing_of_it(service, application):
    for user in (
        factories.a_user(),
        factories.a_user(is_superuser=True),
        factories.a_clerk(service.directorate),
        factories.an_editor(service.directorate),
    ):
        assert found_of(user, application) == nothing_of(application)


def test_a_directorate_that_passed_it_on_finds_it_by_its_number_alone(service, application):
    manager, water = factories.a_manager(service.directorate), factories.DirectorateFactory(code="WAT")
    desk.forward(application.pk, manager)
    desk.forward(application.pk, factories.a_manager(water))
    newcomer = factories.a_manager(water)
    assert found(newcomer, application.number) == [application.pk]
    assert found(newcomer, NAME) == found(newcomer, "3/1245") == found(newcomer, PHONE) == []


@pytest.mark.parametrize(
    "question",
    [
        "3/1246",
        "1245",
        "1245/3",
        "38",
        "3",
        "/",
        "3//1245",
        "3/1245/",
        "القطعة",
        "عبدالرزا",
        "عبدالرحيم",
        "حيدر سعاد",
        "0770 123 4560",
    ],
)
def test_something_else_does_not_find_it(service, application, question):
    assert found(factories.a_manager(service.directorate), question) == []


def test_two_plots_are_told_apart(service, application):
    other = factories.an_application(service, name="عبد الرحيم سعد", plot=PLOT | {"plot": "77"})
    manager = factories.a_manager(service.directorate)
    assert found(manager, "77") == [other.pk]
    assert found(manager, "3/1245") == [application.pk]


def test_nothing_of_a_plot_can_be_read_from_its_lookup(application):
    rows = str(list(Lookup.objects.values()))
    assert "1245" not in rows
    assert finding.keyed_hash("plot", "3/1245") in rows
