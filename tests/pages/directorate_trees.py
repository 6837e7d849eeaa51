"""Two directorates with pages in both languages, the common lists, and the people around them."""

from dataclasses import dataclass

from django.test import Client
from wagtail.models import Locale

from eservices.desk.groups import ensure_groups, sync_groups
from eservices.desk.review_workflow import ensure_review
from pages import models
from tests import factories
from tests.pages.making import a_home, a_page


@dataclass
class Trees:
    """Pages by language: `water["en"]`, `roads["ar"]`, `news["ar"]` …; `groups` by code."""

    home: dict
    water: dict
    roads: dict
    news: dict
    directorates: dict
    groups: dict


def plant():
    """Return the trees, made the way editors make them."""
    groups = ensure_groups()
    ensure_review()
    home = a_home()
    ensure_groups()  # as at the start of the portal, now that there are trees
    index = a_page(models.DirectorateIndexPage, home, slug="directorates", title="الدوائر")
    directorates = {code: factories.DirectorateFactory(code=code) for code in ("WAT", "ROA")}
    water = a_page(models.DirectoratePage, index, slug="water", title="الماء", directorate=directorates["WAT"])
    roads = a_page(models.DirectoratePage, index, slug="roads", title="الطرق", directorate=directorates["ROA"])
    news = a_page(models.NewsIndexPage, home, slug="news", title="الأخبار")
    pairs = [both(page) for page in (home, water, roads, news)]
    return Trees(*pairs, directorates, groups)


def both(page):
    """Return {language: page}; an English twin is made by translating, as the admin does."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    twin = page.get_translation_or_none(english)
    if twin is None:
        twin = page.copy_for_translation(english, copy_parents=True)
        twin.save_revision().publish()
    return {"ar": page, "en": twin.specific}


def an_editor_of(directorate, **fields):
    """An editor whose groups follow from the seat."""
    user = factories.an_editor(directorate, **fields)
    sync_groups(user)
    return type(user).objects.get(pk=user.pk)


def a_member(groups, name, **fields):
    """Somebody in one group of the whole site."""
    user = factories.a_user(**fields)
    user.groups.add(groups[name])
    return type(user).objects.get(pk=user.pk)


def signed_in(user, language="en"):
    client = Client(headers={"accept-language": language})
    client.force_login(user)
    return client


def fresh(user):
    """The person as another request meets them: rights are remembered per user object."""
    return type(user).objects.get(pk=user.pk)


def news_form(title="خبر", **more):
    """What the editor's form of a piece of news posts."""
    blocks = {"body-count": "0"}
    comments = {
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "",
    }
    return {"title": title, "slug": "", "date": "2026-07-01", **blocks, **comments, **more}
