"""A page knows its language without asking the database: languages are few and hardly ever change."""

from wagtail import hooks
from wagtail.models import Locale

from pages.remembering import forget_with, remembered

forget_with(Locale)


@hooks.register("before_serve_page")
def give_locale(page, request, serve_args, serve_kwargs):
    """Put the remembered locale on a page that is about to be shown."""
    if "locale" in page._state.fields_cache:
        return
    locale = _locales().get(page.locale_id)
    if locale:
        page.locale = locale


def language_of(page):
    """Return the code of a page's language."""
    return (_locales().get(page.locale_id) or page.locale).language_code


def keep_locales(locales):
    """Remember locales that were read together with something else, unless they are remembered."""
    remembered("locales", lambda: {row.pk: row for row in locales})


def _locales():
    return remembered("locales", lambda: {row.pk: row for row in Locale.objects.all()})


def with_locale(page, locale):
    """Return a page that knows its language; Wagtail's specific pages forget what was read together with them."""
    page.locale = locale
    return page
