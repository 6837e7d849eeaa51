import pytest

from eservices import rules
from eservices.models import Access, Directorate
from tests import factories

pytestmark = pytest.mark.django_db


def test_an_application_is_filed_by_the_real_act():
    application = factories.an_application()
    assert application.events.count() == 1
    assert application.attachments.count() == 1
    access = Access.objects.get(application=application)
    assert (access.directorate.code, access.relation) == ("MUN", "current")


def test_an_officer_works_the_sample_services_directorate():
    application = factories.an_application()
    officer = factories.an_officer()
    assert rules.seats_of(officer).working == {application.directorate_id}
    assert Directorate.objects.filter(code="WAT").exists()
