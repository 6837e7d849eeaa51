"""«Unchanged» is said of a whole page as it would be sent: words, menus, notices, brand; never of a personal one."""

import pytest
from django.core import signing
from django.test import Client
from wagtail.models import Site

from eservices.views import contact as contact_view
from pages.models import Alert, MenuItem, SiteIdentity, StandardPage
from tests.eservices.contact_messages import a_contact
from tests.factories import DirectorateFactory
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db
WORDS = "/ar/words/"


@pytest.fixture
def page():
    return a_page(StandardPage, a_home(), slug="words", title="كلمات")


def a_menu_item(page):
    MenuItem.objects.create(page=page, labels={"ar": "قائمة", "en": "Menu"})


def a_notice(page):
    Alert.objects.create(titles={"ar": "تنبيه", "en": "Notice"}, texts={"ar": "نص", "en": "Text"})


def another_name(page):
    SiteIdentity.objects.create(site=Site.objects.get(), names={"ar": "البصرة", "en": "Basra"})


@pytest.mark.parametrize("change", [a_menu_item, a_notice, another_name])
def test_whatever_stands_around_a_page_changes_its_fingerprint(page, change):
    tag = Client().get(WORDS).headers["ETag"]
    assert Client().get(WORDS, headers={"If-None-Match": tag}).status_code == 304
    change(page)
    assert Client().get(WORDS, headers={"If-None-Match": tag}).status_code == 200


def test_no_page_says_when_it_changed_last_because_menus_and_notices_change_too(page):
    answer = Client().get(WORDS)
    assert "Last-Modified" not in answer.headers
    later = Client().get(WORDS, headers={"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"})
    assert later.status_code == 200


def test_who_asks_for_the_head_alone_gets_the_same_fingerprint(page):
    head = Client().head(WORDS)
    assert head.headers["ETag"] == Client().get(WORDS).headers["ETag"]
    assert Client().head(WORDS, headers={"If-None-Match": head.headers["ETag"]}).status_code == 304


def test_an_unchanged_answer_sets_no_cookie_and_may_be_kept(page):
    tag = Client().get(WORDS).headers["ETag"]
    answer = Client().get(WORDS, headers={"If-None-Match": tag})
    assert not answer.cookies
    assert "public" in answer.headers["Cache-Control"]


def test_the_receipt_of_a_message_is_kept_by_nobody():
    a_home()
    message = a_contact(DirectorateFactory())
    token = signing.dumps(message.number, salt=contact_view._SALT)
    answer = Client().get(f"/ar/contact/sent/{token}/")
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    assert "public" not in answer.headers["Cache-Control"]
