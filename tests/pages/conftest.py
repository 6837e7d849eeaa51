"""Rows that several tests of two languages begin with."""

import pytest
from wagtail.models import Locale

from eservices.desk.groups import ensure_groups
from pages.models import StandardPage
from tests.factories import a_user
from tests.pages.bodies import a_body
from tests.pages.making import a_home, a_page


@pytest.fixture
def english():
    a_home()
    return Locale.objects.get(language_code="en")


@pytest.fixture
def water(english):
    return a_page(StandardPage, a_home(), slug="water", title="الماء", lead="ماء صافٍ", body=a_body("فقرة أولى"))


@pytest.fixture
def translator(english):
    user = a_user()
    user.groups.add(ensure_groups()["translator"])
    return user


@pytest.fixture
def publisher(english):
    user = a_user()
    user.groups.add(ensure_groups()["communications"])
    return user
