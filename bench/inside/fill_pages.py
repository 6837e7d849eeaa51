"""Fills both trees: `python -m bench.inside.fill_pages PAGES NEWS`, so many of each in every language.

Pages stand in sections of fifty below the section that tells of the place, news below the list of news; they are
copies of real ones. Prints {"pages", "news", "sections"} as counted afterwards.
"""

import json
import sys
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page

import bench.inside  # noqa: F401 (sets the portal up)
from pages.models import HomePage, NewsIndexPage, NewsPage, SectionPage, StandardPage

A_SECTION = 50


def main(pages, news):
    """Add pages until there are as many in every language."""
    for locale in Locale.objects.all():
        home = HomePage.objects.filter(locale=locale).first()
        with transaction.atomic():
            _fill_sections(home, locale, pages)
            _fill_news(locale, news)
    Page.fix_tree()
    counted = {
        model.__name__: model.objects.filter(locale=Locale.get_default()).count()
        for model in (StandardPage, NewsPage, SectionPage)
    }
    print(json.dumps(counted))


def _fill_sections(home, locale, pages):
    model = StandardPage.objects.filter(locale=locale).first()
    for number in range(pages):
        if number % A_SECTION == 0:
            above = _section(home, locale, number // A_SECTION)
        page = StandardPage(
            title=f"{model.title} {number}", slug=f"filled-{number}", locale=locale, lead=model.lead, body=model.body,
            first_published_at=timezone.now(), last_published_at=timezone.now(),
        )  # fmt: skip
        above.add_child(instance=page)


def _section(home, locale, number):
    # All sections of one bulk stand below one, as a portal of many pages is built: not all in the main menu.
    top = SectionPage.objects.filter(locale=locale, slug="filled").first()
    if top is None:
        top = home.add_child(instance=SectionPage(title="Filled", slug="filled", locale=locale))
    section = SectionPage(title=f"Filled {number}", slug=f"filled-{number}", locale=locale)
    return top.add_child(instance=section)


def _fill_news(locale, news):
    index = NewsIndexPage.objects.filter(locale=locale).first()
    model = NewsPage.objects.filter(locale=locale).first()
    now = timezone.now()
    for number in range(news):
        values = {
            field.name: getattr(model, field.name)
            for field in NewsPage._meta.local_concrete_fields
            if not field.primary_key and field.name != "page_ptr"
        }
        page = NewsPage(**values)
        page.title, page.slug, page.locale = f"{model.title} {number}", f"filled-{number}", locale
        page.first_published_at = page.last_published_at = now - timedelta(hours=number)
        index.add_child(instance=page)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
