"""Scheduled publishing and expiry by the real clockwork, revisions compared and brought back, two editors at once."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from pages.models import StandardPage
from portal.management.commands import ticker
from tests.factories import a_user
from tests.pages.directorate_trees import news_form, signed_in
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return a_page(StandardPage, a_home(), slug="words", title="كلمات", lead="مقدمة")


@pytest.fixture
def chief():
    return a_user(is_superuser=True, email="chief@example.invalid")


@pytest.fixture
def tick(monkeypatch):
    monkeypatch.setattr(ticker, "close_old_connections", lambda: None)
    return lambda: call_command("ticker", once=True)


def form(page, **more):
    return news_form(page.title, slug=page.slug, lead=page.lead, **more)


def local(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def test_a_page_appears_at_its_hour_and_goes_at_its_hour(page, chief, tick):
    begins, ends = (timezone.now() + timedelta(hours=hours) for hours in (2, 4))
    data = form(page) | {"title": "غدًا", "slug": "tomorrow", "go_live_at": local(begins), "expire_at": local(ends)}
    add = reverse("wagtailadmin_pages:add", args=["pages", "standardpage", page.pk])
    assert signed_in(chief).post(add, data | {"action-publish": "1"}).status_code == 302
    address = "/ar/words/tomorrow/"
    tick()
    assert Client().get(address).status_code == 404
    with time_machine.travel(begins + timedelta(minutes=1), tick=False):
        tick()
        assert Client().get(address).status_code == 200
    with time_machine.travel(ends + timedelta(minutes=1), tick=False):
        tick()
        assert Client().get(address).status_code in (404, 410)
    assert StandardPage.objects.get(slug="tomorrow").expired


def test_a_change_of_a_live_page_waits_for_its_hour(page, chief, tick):
    begins = timezone.now() + timedelta(hours=2)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = form(page) | {"title": "عنوان جديد", "go_live_at": local(begins), "action-publish": "1"}
    signed_in(chief).post(edit, data)
    tick()
    assert "عنوان جديد" not in Client().get("/ar/words/").content.decode()
    with time_machine.travel(begins + timedelta(minutes=1), tick=False):
        tick()
        assert "عنوان جديد" in Client().get("/ar/words/").content.decode()


def test_revisions_are_compared_and_an_old_one_is_brought_back(page, chief):
    client, edit = signed_in(chief), reverse("wagtailadmin_pages:edit", args=[page.pk])
    first = page.latest_revision
    client.post(edit, form(page) | {"title": "عنوان خاطئ", "action-publish": "1"})
    second = Page.objects.get(pk=page.pk).latest_revision
    compared = client.get(reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk]))
    assert "خاطئ" in compared.content.decode()
    revert = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk])
    assert "كلمات" in client.get(revert).content.decode()
    client.post(edit, form(page) | {"title": "كلمات", "revision": first.pk, "action-publish": "1"})
    assert StandardPage.objects.get(pk=page.pk).title == "كلمات"
    assert Page.objects.get(pk=page.pk).revisions.count() >= 3


def test_the_second_of_two_editors_is_told_and_nothing_is_lost(page, chief):
    """Both opened the same state; the first saves, the second's autosave is refused with words, both texts stay."""
    other = a_user(is_superuser=True)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    loaded = {
        "loaded_revision_id": page.latest_revision.pk,
        "loaded_revision_created_at": page.latest_revision.created_at.isoformat(),
    }
    signed_in(chief).post(edit, form(page) | {"title": "الأول"} | loaded)
    as_json = {"headers": {"accept": "application/json"}}
    refused = signed_in(other).post(edit, form(page) | {"title": "الثاني"} | loaded, **as_json)
    assert refused.status_code == 400
    assert "newer" in json.loads(refused.content)["error_message"]
    assert Page.objects.get(pk=page.pk).latest_revision.as_object().title == "الأول"
    # Who saves all the same keeps the first text in the history.
    signed_in(other).post(edit, form(page) | {"title": "الثاني"})
    titles = {revision.as_object().title for revision in Page.objects.get(pk=page.pk).revisions.all()}
    assert {"الأول", "الثاني"} <= titles


def test_the_editor_says_who_else_is_in_the_page(page, chief):
    from wagtail.admin.models import EditingSession

    other = a_user(is_superuser=True)
    shown = signed_in(chief).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    session = EditingSession.objects.get(user=chief)
    EditingSession.objects.create(user=other, content_object=Page.objects.get(pk=page.pk), last_seen_at=timezone.now())
    ping = reverse("wagtailadmin_editing_sessions:ping", args=["wagtailcore", "page", page.pk, session.pk])
    told = signed_in(chief).post(ping, {"revision_id": page.latest_revision.pk}).json()
    assert shown.status_code == 200
    assert other.get_full_name() in json.dumps(told, ensure_ascii=False)


def test_a_page_does_not_go_below_a_forbidden_parent(page, chief):
    from pages.models import NewsIndexPage

    news = a_page(NewsIndexPage, page.get_parent(), slug="news")
    client = signed_in(chief)
    confirm = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, news.pk])
    for answer in (client.get(confirm, follow=True), client.post(confirm, follow=True)):
        words = answer.content.decode()
        assert "cannot stand under" in words
        assert "section" in words
    assert Page.objects.get(pk=page.pk).get_parent().pk == page.get_parent().pk
    bulk = client.post(f"/admin/bulk/wagtailcore/page/move/?id={page.pk}", {"chooser": news.pk})
    assert bulk.status_code < 500
    assert Page.objects.get(pk=page.pk).get_parent().pk == page.get_parent().pk
