"""Kinds of public pages are found by themselves, so that none goes without the checks of looks and access."""

import json

import pytest
from django.core.management import call_command
from django.urls import get_resolver, path
from django.utils.translation import override
from wagtail.models import get_page_models

from eservices.models import Service
from pages.models import SectionPage
from portal.demo import public_pages
from tests.eservices.service_pages import a_published_page
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db


def test_every_page_type_is_asked_for():
    labels = {model._meta.label for model in get_page_models()} - public_pages.SHOWN_BY_A_VIEW - {"wagtailcore.Page"}
    assert labels <= set(public_pages.public_pages("ar"))


def test_what_the_demo_does_not_show_is_told_as_missing():
    assert public_pages.public_pages("ar")["pages.NewsPage"] == ""
    assert public_pages.public_pages("ar")["eservices:card"] == ""


def test_a_page_and_a_card_are_found(capsys):
    a_published_page()
    slug = Service.objects.get().slug
    call_command("public_pages")
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"ar", "en"}
    assert found["ar"]["eservices:card"] == f"/ar/services/{slug}/"
    assert found["en"]["error 404"] == "/en/no-such-page/"


def test_every_view_below_a_language_is_shown_or_told_of():
    names = set(public_pages._names(get_resolver()))
    assert {"eservices:catalogue", "eservices:apply_step", "wagtail_serve"} <= names
    a_page(SectionPage, a_home(), slug="about")
    a_published_page()
    with override("ar"):
        shown = {name for name, address in public_pages._views().items() if address}
    assert names - shown - set(public_pages.ELSEWHERE) == set()


def test_a_view_that_nobody_told_of_is_missing(monkeypatch):
    resolver = get_resolver()
    below = next(one for one in resolver.url_patterns if type(one.pattern).__name__ == "LocalePrefixPattern")
    added = path("new/<int:number>/", lambda request, number: None, name="a_new_view")
    monkeypatch.setattr(below, "url_patterns", [*below.url_patterns, added], raising=False)
    assert public_pages._views()["a_new_view"] == ""


def test_nothing_is_told_of_that_is_not_there():
    names = set(public_pages._names(get_resolver()))
    assert set(public_pages.ARGUMENTS) <= names
