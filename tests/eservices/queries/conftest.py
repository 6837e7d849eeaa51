import pytest

from tests import factories


@pytest.fixture
def service():
    return factories.a_service()
