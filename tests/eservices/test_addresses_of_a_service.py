"""Where a service is found: while it lives, when its address changes, and when its page is gone."""

import pytest
from wagtail.models import Locale

from eservices.actions.draft import draft_key, start_draft
from eservices.models import Service, ServicePage
from tests.eservices.service_pages import a_published_page, republish

pytestmark = pytest.mark.django_db


def renamed(page, slug):
    page.slug = slug
    return republish(page)


def statuses(client, slug):
    return [client.get(f"/{language}/services/{slug}/").status_code for language in ("ar", "en")]


def test_the_page_names_its_official_address_in_its_own_language():
    page = a_published_page()
    english, _made = Locale.objects.get_or_create(language_code="en")
    translated = page.copy_for_translation(english, copy_parents=True)

    assert page.get_url_parts() is None  # the tests' tree belongs to no site
    site = _a_site(page)
    assert page.get_url_parts() == (site.pk, "http://localhost", "/ar/services/tree-planting/")
    assert page.url == "/ar/services/tree-planting/"
    assert translated.slug == page.slug


def _a_site(page):
    from wagtail.models import Site

    site = Site.objects.get(is_default_site=True)
    site.root_page = page.get_ancestors().get(depth=2)
    site.save()
    Site.clear_site_root_paths_cache()
    page.__dict__.pop("_wagtail_cached_site_root_paths", None)
    return site


def test_the_address_in_the_tree_leads_to_the_official_one(rf):
    page = a_published_page()
    response = page.serve(rf.get("/ar/directorates/mun/tree-planting/"))

    assert (response.status_code, response["Location"]) == (302, "/ar/services/tree-planting/")


def test_a_changed_address_leads_on_in_every_language(client):
    renamed(a_published_page(), "planting-trees")

    assert statuses(client, "planting-trees") == [200, 200]
    for language in ("ar", "en"):
        response = client.get(f"/{language}/services/tree-planting/")
        assert (response.status_code, response["Location"]) == (301, f"/{language}/services/planting-trees/")


def test_an_address_changed_twice_leads_on_in_one_step_and_back_again_in_none(client):
    page = renamed(renamed(a_published_page(), "second"), "third")
    assert client.get("/en/services/tree-planting/")["Location"] == "/en/services/third/"

    renamed(page, "tree-planting")
    assert statuses(client, "tree-planting") == [200, 200]
    assert client.get("/en/services/second/")["Location"] == "/en/services/tree-planting/"


def test_a_draft_goes_on_under_the_new_address(client):
    page = a_published_page()
    key = draft_key(start_draft(Service.objects.get(), "ar"))
    renamed(page, "planting-trees")

    response = client.get(f"/ar/services/tree-planting/apply/{key}/")
    assert response["Location"] == f"/ar/services/planting-trees/apply/{key}/"
    response = client.post(f"/ar/services/tree-planting/apply/{key}/submit/")
    assert (response.status_code, response["Location"]) == (307, f"/ar/services/planting-trees/apply/{key}/submit/")


def test_a_refused_publish_leaves_the_address_as_it_was(client):
    from eservices.exceptions import IncompleteService

    page = a_published_page()
    page.slug = "planting-trees"
    with pytest.raises(IncompleteService):
        republish(page, stages=[])

    assert statuses(client, "tree-planting") == [200, 200]
    assert statuses(client, "planting-trees") == [404, 404]


def test_an_unpublished_service_is_in_no_list_and_has_no_card(client):
    a_published_page().unpublish()

    assert statuses(client, "tree-planting") == [404, 404]
    assert "tree-planting" not in client.get("/en/services/").content.decode()


def test_a_deleted_page_takes_its_service_out_of_every_list(client):
    page = a_published_page()
    assert "tree-planting" in client.get("/en/services/").content.decode()
    page.delete()

    assert statuses(client, "tree-planting") == [404, 404]
    assert "tree-planting" not in client.get("/en/services/").content.decode()
    assert Service.objects.get().versions.count() == 1


def test_the_directorate_deleted_with_its_pages_takes_the_service_out_too(client):
    page = a_published_page()
    page.get_parent().specific.delete()

    assert not ServicePage.objects.exists()
    assert statuses(client, "tree-planting") == [404, 404]


def test_a_page_that_nobody_translated_yet_is_not_shown_as_english(client):
    page = a_published_page()
    page.body = "<p>تُغرس الأشجار في الشتاء.</p>"
    page = republish(page)
    english, _made = Locale.objects.get_or_create(language_code="en")
    translated = page.copy_for_translation(english, copy_parents=True)
    translated.save_revision().publish()
    assert "في الشتاء" in client.get("/ar/services/tree-planting/").content.decode()
    assert "في الشتاء" not in client.get("/en/services/tree-planting/").content.decode()

    translated.body = "<p>Trees are planted in winter.</p>"
    translated.save_revision().publish()
    assert "planted in winter" in client.get("/en/services/tree-planting/").content.decode()
