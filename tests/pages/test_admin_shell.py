"""Who may set what stands around every page: administrators all of it, communications officers menus and alerts."""

import re

import pytest
from django.test import Client
from wagtail.models import Site

from eservices.desk.groups import ADMINISTRATOR, COMMUNICATIONS, ensure_groups
from eservices.models import ServiceTopic
from pages.models import Alert, MenuItem, SiteIdentity, StandardPage
from tests.factories import a_service, a_user
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db

WORDS = {"ar": "انقطاع ماء", "en": "Water off"}


def signed_in(group=None, role=None):
    groups = ensure_groups()
    user = a_user(role, a_service().directorate) if role else a_user()
    if group:
        user.groups.add(groups[group])
    client = Client()
    client.force_login(user)
    return client


def alert_form(**fields):
    words = {"titles_ar": WORDS["ar"], "titles_en": WORDS["en"], "texts_ar": "", "texts_en": ""}
    plain = {"level": "2", "link": "", "area": "", "starts_at": "", "ends_at": "", "is_on": "on"}
    return words | plain | fields


def form_names(client, address):
    """Return the names of the inputs on a form, to post what a browser would."""
    return set(re.findall(r'name="([\w-]+)"', client.get(address).content.decode()))


def test_a_communications_officer_writes_an_alert():
    client = signed_in(COMMUNICATIONS)
    assert {"titles_ar", "titles_en"} <= form_names(client, "/admin/alerts/new/")
    answer = client.post("/admin/alerts/new/", alert_form())
    assert answer.status_code == 302, answer.content.decode()[:2000]
    assert Alert.objects.get().titles == WORDS


def test_a_wrong_alert_is_answered_with_words_at_its_field():
    client = signed_in(COMMUNICATIONS)
    answer = client.post("/admin/alerts/new/", alert_form(titles_en=""))
    assert answer.status_code == 200
    assert not Alert.objects.exists()


@pytest.mark.parametrize("address", ["/admin/alerts/", "/admin/menus/", "/admin/catalogue-topics/"])
@pytest.mark.parametrize("group", [ADMINISTRATOR, COMMUNICATIONS])
def test_both_see_the_lists(address, group):
    assert signed_in(group).get(address).status_code == 200


@pytest.mark.parametrize("address", ["/admin/alerts/", "/admin/menus/new/", "/admin/catalogue-topics/new/"])
@pytest.mark.parametrize("role", ["officer", "editor", "auditor"])
def test_staff_of_a_directorate_do_not(address, role):
    assert signed_in(role=role).get(address).status_code == 302


def test_only_administrators_rebrand():
    a_home()
    address = f"/admin/settings/pages/siteidentity/{Site.objects.get(is_default_site=True).pk}/"
    assert signed_in(ADMINISTRATOR).get(address).status_code == 200
    assert signed_in(COMMUNICATIONS).get(address).status_code in (302, 403)


def test_the_form_of_the_site_says_which_colour_cannot_be_read():
    a_home()
    client = signed_in(ADMINISTRATOR)
    address = f"/admin/settings/pages/siteidentity/{Site.objects.get(is_default_site=True).pk}/"
    names = {name: "" for name in form_names(client, address) if not name.startswith("csrf")}
    posted = names | {"social-count": "0", "colour_act": "#9fd3c0"}
    answer = client.post(address, posted)
    assert answer.status_code == 200
    assert "7:1" in answer.content.decode()
    assert not SiteIdentity.objects.filter(colour_act="#9fd3c0").exists()
    assert client.post(address, posted | {"colour_act": "#1f3f77"}).status_code == 302
    assert SiteIdentity.objects.get().colour_act == "#1f3f77"


def test_an_item_whose_page_was_deleted_is_named_in_the_list():
    page = a_page(StandardPage, a_home(), slug="gone")
    MenuItem.objects.create(page=page, labels=WORDS)
    client = signed_in(COMMUNICATIONS)
    before = client.get("/admin/menus/").content.decode()
    page.delete()
    after = client.get("/admin/menus/").content.decode()
    assert ("حُذفت صفحته" in after) or ("Its page was deleted" in after)
    assert "حُذفت صفحته" not in before
    assert "Its page was deleted" not in before


def test_a_menu_item_of_a_page_is_made_by_its_form():
    page = a_page(StandardPage, a_home(), slug="about")
    in_english(page)
    client = signed_in(COMMUNICATIONS)
    posted = {"menu": "main", "sort_order": "1", "is_on": "on", "page": page.pk, "address": ""}
    answer = client.post("/admin/menus/new/", posted | {"labels_ar": "", "labels_en": ""})
    assert answer.status_code == 302, answer.content.decode()[:2000]
    assert MenuItem.objects.get().page_id == page.pk
    both = client.post("/admin/menus/new/", posted | {"address": "services/", "labels_ar": "", "labels_en": ""})
    assert both.status_code == 200
    assert MenuItem.objects.count() == 1


def test_a_topic_is_made_by_its_form_with_services_under_their_names():
    service = a_service()
    client = signed_in(COMMUNICATIONS)
    html = client.get("/admin/catalogue-topics/new/").content.decode()
    assert "إجازة نموذجية" in html or "Sample permit" in html
    posted = {"kind": "audience", "names_ar": "أصحاب العقارات", "names_en": "Property owners", "sort_order": "0"}
    answer = client.post("/admin/catalogue-topics/new/", posted | {"services": [service.pk]})
    assert answer.status_code == 302, answer.content.decode()[:2000]
    assert list(ServiceTopic.objects.get().services.all()) == [service]
