import pytest

from tests.eservices.views.posting import Applicant
from tests.factories import a_service


@pytest.fixture
def service(db):
    return a_service()


@pytest.fixture
def applicant(client, service):
    return Applicant(client, service)
