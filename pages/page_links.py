"""Where links to pages lead, in the reader's language: asked for together, remembered until a page changes.

Wagtail asks twice for each link of each text. Here one look brings those of a whole page.
"""

import re

from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from pages.locales import with_locale
from pages.remembering import remembered_many

_OPENING = re.compile(r'<a\b[^>]*\blinktype="page"[^>]*>')
_NUMBER = re.compile(r'\bid="(\d+)"')


class RememberedPageLinkHandler(PageLinkHandler):
    """Writes the links to pages of a rich text."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        addresses = addresses_of([attrs.get("id") for attrs in attrs_list])
        return [f'<a href="{escape(address)}">' if address else "<a>" for address in addresses]


def addresses_of(numbers):
    """Return the address of each page in the reader's language, else in its own; "" for a page that is gone."""
    language = get_language()
    wanted = {str(number): f"page:{language}:{number}" for number in numbers if str(number).isdigit()}
    found = remembered_many(set(wanted.values()), lambda names: _read(names, language))
    return [found.get(wanted.get(str(number)), "") for number in numbers]


def read_links_of(page):
    """Bring the addresses of all links to pages in a page's texts at once, before its blocks ask one by one."""
    numbers = []
    for field in page._meta.get_fields():
        if isinstance(field, StreamField) and (value := getattr(page, field.name)):
            for opening in _OPENING.findall(repr(list(value.raw_data))):
                numbers += _NUMBER.findall(opening)
    if numbers:
        addresses_of(numbers)


def _read(names, language):
    """Return {name: address} of pages named page:<language>:<number>."""
    numbers = {name.rpartition(":")[2]: name for name in names}
    pages = list(Page.objects.filter(pk__in=numbers).select_related("locale"))
    elsewhere = [page.translation_key for page in pages if page.locale.language_code != language]
    here = Page.objects.filter(translation_key__in=elsewhere, locale__language_code=language, live=True)
    twins = {twin.translation_key: twin for twin in here.select_related("locale")} if elsewhere else {}
    shown = {numbers[str(page.pk)]: twins.get(page.translation_key, page) for page in pages}
    found = {name: with_locale(page.specific_deferred, page.locale).get_url() or "" for name, page in shown.items()}
    return dict.fromkeys(names, "") | found
