"""A directorate with its staff, another one far away, and a browser for each of them."""

import pytest
from django.test import Client

from tests import factories


@pytest.fixture
def service(db):
    return factories.a_service()


@pytest.fixture
def own(service):
    return service.directorate


@pytest.fixture
def far(db):
    return factories.DirectorateFactory(code="FAR")


@pytest.fixture
def officer(own):
    return factories.an_officer(own)


@pytest.fixture
def manager(own):
    return factories.a_manager(own)


@pytest.fixture
def stranger(far):
    return factories.an_officer(far)


@pytest.fixture
def auditor(own):
    return factories.an_auditor(own)


@pytest.fixture
def application(service):
    return factories.an_application(service)


@pytest.fixture
def browser():
    """Return a signed-in client for a user, reading English."""

    def sign_in(user):
        client = Client(headers={"accept-language": "en"})
        client.force_login(user)
        return client

    return sign_in
