"""Services are found in both languages by what their current version says, while they are open to everybody."""

import datetime

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from eservices.actions.publish import add_text_revision
from eservices.findables.services import ServiceSource
from eservices.models import ServiceTopic
from portal.demo.services.authoring import t
from search.finding import Wish, find
from search.models import Entry, Pending
from search.sources import facet_names
from search.updating import catch_up
from tests import factories
from tests.eservices.service_pages import a_published_page, republish
from tests.eservices.test_service_page import an_english_page
from tests.sample_service import sample_document

pytestmark = pytest.mark.django_db


def titles(words, language="ar"):
    catch_up()
    return [entry.title for entry in find(Wish(words, language)).entries if entry.kind == "service"]


def entry(language="ar"):
    catch_up()
    return Entry.objects.get(kind="service", language=language)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [("غرس شجرة", "plant trees"), ("نظام البلديات", "municipal rule"), ("متى", "when"), ("سند الدار", "title deeds"),
     ("صاحب دار", "house owner"), ("أجور الغرس", "planting"), ("في الشتاء", "in winter")],
)  # fmt: skip
def test_a_service_is_found_by_all_that_its_card_says(arabic, english):
    a_published_page()
    assert titles(arabic) == ["طلب غرس أشجار"]
    assert titles(english, "en") == ["Tree planting"]


def test_it_leads_to_its_card_and_belongs_to_its_directorate():
    page = a_published_page()
    found = entry("en")
    assert (found.address, found.directorate, found.page_id) == ("/en/services/tree-planting/", "MUN", page.pk)
    assert Client().get(found.address).status_code == 200
    assert entry().summary == "غرس أشجار أمام الدار."


def test_prose_of_the_page_is_told_in_its_language_alone():
    page = a_published_page()
    page.body = "<h2>السقي</h2><p>ماء النهر</p>"
    page.save_revision().publish()
    twin = an_english_page(page)
    twin.title, twin.body, twin.search_words = "Tree planting", "<p>River water</p>", "palms, shade"
    twin.save_revision().publish()
    assert titles("ماء النهر") == ["طلب غرس أشجار"]
    assert titles("river water", "en") == ["Tree planting"]
    assert entry("en").keywords == "palms\nshade"
    assert entry("en").page_id == twin.pk
    assert "السقي" not in entry("en").headings
    assert "السقي" in entry().headings


def test_prose_that_nobody_translated_is_no_word_of_the_other_language():
    page = a_published_page()
    page.body = "<p>ماء النهر</p>"
    page.save_revision().publish()
    an_english_page(page).save_revision().publish()
    assert "النهر" not in entry("en").body


def test_a_service_without_a_name_in_a_language_is_not_found_in_it():
    factories.a_service(sample_document(slug="x", name={"ar": "خدمة قديمة"}))
    catch_up()
    assert set(Entry.objects.values_list("language", flat=True)) == {"ar"}


def test_a_new_version_is_found_by_its_words_and_the_former_is_not():
    page = a_published_page()
    catch_up()
    republish(page, name=t("غرس نخيل", "Palm planting"))
    assert titles("نخيل") == ["غرس نخيل"]
    assert entry().title == "غرس نخيل"
    assert "أشجار" not in entry().title_words


def test_a_correction_of_a_translation_is_found():
    service = factories.a_service(sample_document(slug="x"))
    catch_up()
    add_text_revision(service.current, {"/name": {"en": "Exemplary licence"}})
    assert titles("exemplary", "en") == ["Exemplary licence"]


def test_a_service_whose_page_is_taken_back_or_deleted_is_not_found():
    page = a_published_page()
    catch_up()
    page.unpublish()
    assert titles("غرس أشجار") == []
    page.save_revision().publish()
    assert titles("غرس أشجار") == ["طلب غرس أشجار"]
    page.get_parent().delete()
    assert titles("غرس أشجار") == []
    assert not Entry.objects.filter(kind="service").exists()


def test_a_service_below_a_private_page_is_not_found():
    page = a_published_page()
    catch_up()
    restriction = PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    assert titles("غرس أشجار") == []
    restriction.delete()
    assert titles("غرس أشجار") == ["طلب غرس أشجار"]


def test_one_that_closed_for_good_is_ranked_lower():
    factories.a_service(sample_document(slug="x", closes_at="2026-01-01T00:00:00+03:00"))
    assert entry().over_at == datetime.datetime(2025, 12, 31, 21, tzinfo=datetime.UTC)


def test_audiences_are_those_of_the_catalogue_and_named_for_the_reader():
    service = factories.a_service(sample_document(slug="x"))
    families = ServiceTopic.objects.create(names={"ar": "الأسر", "en": "Families"})
    ServiceTopic.objects.create(kind="life-event", names={"ar": "بناء"}).services.add(service)
    catch_up()
    families.services.add(service)
    assert f",{families.pk}," in entry().shelf
    with override("en"):
        assert facet_names("audience") == {str(families.pk): "Families"}
        assert facet_names("directorate")[service.directorate.code] == service.directorate.name("en")
    service.topics.clear()
    assert f",{families.pk}," not in entry().shelf
    service.topics.add(families)
    assert f",{families.pk}," in entry().shelf
    families.delete()
    assert "," in entry().shelf
    assert str(families.pk) not in entry().shelf


def test_a_directorate_with_another_code_is_told():
    service = factories.a_service(sample_document(slug="x"))
    catch_up()
    service.directorate.code = "NEW"
    service.directorate.save()
    assert entry().directorate == "NEW"


def test_an_address_that_changed_is_that_of_the_card():
    page = a_published_page()
    catch_up()
    page.slug = "planting-trees"
    page.save_revision().publish()
    assert entry().address == "/ar/services/planting-trees/"


def test_a_publication_that_is_undone_leaves_no_note():
    page = a_published_page()
    Pending.objects.all().delete()
    with transaction.atomic():
        republish(page, name=t("غرس نخيل", "Palm planting"))
        assert Pending.objects.filter(source="services").exists()
        transaction.set_rollback(True)
    assert not Pending.objects.exists()


def test_three_services_take_no_more_queries_than_one():
    services = [factories.a_service() for _n in range(3)]
    topic = ServiceTopic.objects.create(names={"ar": "الأسر"})
    topic.services.set(services)
    ServiceSource().read([str(services[0].pk)])

    def queries(some):
        with CaptureQueriesContext(connection) as captured:
            assert len(ServiceSource().read([str(row.pk) for row in some])) == 2 * len(some)
        return len(captured)

    assert queries(services) == queries(services[:1])


def test_every_live_service_has_a_key():
    live = factories.a_service()
    factories.a_service(live=False)
    assert list(ServiceSource().keys()) == [str(live.pk)]
