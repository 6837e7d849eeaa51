"""Versions and their comparison, for those who may edit the page and for nobody else."""

import pytest
from django.urls import reverse

from tests import factories
from tests.eservices.service_pages import a_directorate_page, a_published_page
from tests.eservices.test_service_page import an_editor_of

pytestmark = pytest.mark.django_db

MISSING = 987_654


@pytest.fixture
def page():
    found = a_published_page()
    found.get_latest_revision_as_object().save_revision().publish()
    return found


def addresses(pk):
    return [
        reverse("service_builder:versions", args=[pk]),
        reverse("service_builder:version", args=[pk, 1]),
        reverse("service_builder:compare", args=[pk, 1, 1]),
    ]


def test_the_directorates_editor_reads_them(client, page):
    client.force_login(an_editor_of(page.get_parent()))
    assert [client.get(address).status_code for address in addresses(page.pk)] == [200, 200, 200]


def test_a_foreign_page_answers_exactly_like_a_missing_one(client, page):
    strangers = [an_editor_of(a_directorate_page("WAT"))]
    strangers += [factories.a_user(role, factories.DirectorateFactory()) for role in ("officer", "manager", "auditor")]
    for user in strangers:
        client.force_login(user)
        for foreign, missing in zip(addresses(page.pk), addresses(MISSING), strict=True):
            answers = [client.get(foreign), client.get(missing)]
            assert [answer.status_code for answer in answers] == [404, 404]
            bodies = [answer.content.decode() for answer in answers]
            assert bodies[0].replace(f"/services/{page.pk}/", f"/services/{MISSING}/") == bodies[1]
