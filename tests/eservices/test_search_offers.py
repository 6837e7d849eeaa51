"""From a number to the tracking page, without telling whether the number exists; what search offers of services."""

import logging

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from eservices.reference import group_number, make_number
from eservices.search_offers import tracking_of
from search.models import Searched
from tests.factories import an_application

pytestmark = pytest.mark.django_db


def lead(typed, language="ar"):
    return Client().get(f"/{language}/search/", {"q": typed})


def arabic(text):
    return text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


def persian(text):
    return text.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))


@pytest.mark.parametrize("write", [str, arabic, persian, group_number, lambda n: f" {group_number(n)} "])
@pytest.mark.parametrize("separator", ["-", " ", "‑", "–"])
def test_a_number_leads_to_tracking_however_it_is_written(write, separator):
    number = make_number()
    answer = lead(write(number).replace("-", separator))
    assert answer.status_code == 302
    assert answer["Location"] == f"/ar/track/#{number}"


def test_a_number_that_exists_and_one_that_does_not_are_answered_alike():
    def answered(number):
        with CaptureQueriesContext(connection) as captured:
            answer = lead(number)
        headers = {name: value.replace(number, "N") for name, value in answer.headers.items()}
        return answer.status_code, headers, answer.content, len(captured)

    there, not_there = an_application().number, make_number()
    lead(make_number())
    assert answered(there) == answered(not_there)


def test_nothing_of_a_number_is_kept(caplog):
    number = make_number()
    with caplog.at_level(logging.DEBUG):
        answer = lead(number)
        Client().get("/ar/search/suggest", {"q": number})
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies
    assert number not in caplog.text
    assert Searched.objects.count() == 0


@pytest.mark.parametrize("typed", ["", "12345678901", "0770 123 4567", "48217730164x", "طلب", "1" * 5000, "٣" * 12])
def test_anything_else_is_searched(typed):
    assert tracking_of(typed) is None


def test_a_telephone_number_is_none_even_with_the_right_check_digit():
    from eservices.reference import check_digit

    digits = "0770123456"
    assert tracking_of(digits + check_digit(digits)) is None


def test_in_the_other_language_the_other_page():
    number = make_number()
    assert lead(number, "en")["Location"] == f"/en/track/#{number}"
