"""An installation from before lists were rows: what its services name becomes rows, what is filed gets the words."""

from importlib import import_module

import pytest
from django.apps import apps

from eservices.models import Application, ReferenceList
from eservices.questions.definition import LABELS
from portal.demo.lists import get_list
from tests import factories
from tests.eservices.kept_lists import a_document
from tests.sample_service import id_of, t

pytestmark = pytest.mark.django_db
migration = import_module("eservices.migrations.0010_lists_of_published_services")


def a_service_of_then():
    document = a_document(slug="of-then")
    site, branches = document["steps"][-1]["questions"][:2]
    site["list"], branches["questions"][0]["list"] = "supply-branches", "marketing-centres"
    return factories.a_service(document)


def test_a_new_installation_begins_without_lists():
    factories.a_service()
    migration.forwards(apps, None)
    assert not ReferenceList.objects.exists()


def test_named_lists_become_rows_and_filed_answers_get_their_words():
    row = {id_of("branch"): "amarah-silo"}
    application = factories.an_application(a_service_of_then(), site="majar", branches=[row])
    Application.objects.filter(pk=application.pk).update(answers=_without_labels(application))
    migration.forwards(apps, None)
    migration.forwards(apps, None)

    assert list(ReferenceList.objects.values_list("code", flat=True)) == ["marketing-centres", "supply-branches"]
    kept = ReferenceList.objects.get(code="supply-branches")
    assert kept.sample
    assert kept.directorate.code == "MUN"
    assert [entry.code for entry in kept.entries.all()] == [entry["code"] for entry in get_list("supply-branches")]
    application.refresh_from_db()
    assert application.answers[LABELS] == {
        "supply-branches": {
            "majar": t("مخزن التجهيزات الزراعية – المجر الكبير", "Agricultural supplies store, Al-Majar al-Kabir")
        },
        "marketing-centres": {"amarah-silo": t("سايلو العمارة", "Amarah silo")},
    }


def _without_labels(application):
    return {key: value for key, value in application.answers.items() if key != LABELS}
