"""What a service's page adds to its card: running text, translated as every page's, and what it does not say yet."""

from django.conf import settings
from django.db.models import BigIntegerField
from django.urls import reverse
from django.utils.translation import override

from eservices.models import ServicePage
from pages.prepared import Given, Prepared
from pages.translations.states import State, state_of


def _pages():
    """Return the live pages of a service in every language."""
    # The questions and documents of the page are long, and the card takes them from the version.
    pages = ServicePage.objects.live().only(
        "search_description", "body", "slug", "last_published_at", "locale__language_code", "wording__digest",
        "wording__follows", "wording__changed_at", "wording__followed_at", "alias_of_id",
    )  # fmt: skip
    key = ServicePage.objects.filter(pk=Given("page", BigIntegerField())).values("translation_key")
    return pages.select_related("locale", "wording").filter(translation_key__in=key)


_PAGES = Prepared(_pages)


def prose_of(service, language):
    """Return (page, newer): the live page in a language and what of its source it does not show yet.

    The page is None when there is none or nobody has translated it: its words are still those of the source page.
    `newer` is {language, code, address, changed_at} of a source whose text changed since, else None. One query.
    """
    if not service.page_id:
        return None, None
    pages = _PAGES.rows(page=service.page_id)
    # An alias has no words of its own. (Not asked of the database: SQLite would look at every page that is none.)
    found = {page.locale.language_code: page for page in pages if page.alias_of_id is None}
    source = next((page for page in found.values() if page.pk == service.page_id), None)
    page = found.get(language)
    if not page or not source or page.pk == source.pk:
        return page, None
    if page.body == source.body:
        return (None if page.body else page), None
    return page, _newer(service, source) if page.body and _is_stale(page, source) else None


def _is_stale(page, source):
    own, its = getattr(page, "wording", None), getattr(source, "wording", None)
    if own is None or its is None:
        return False
    state = state_of(
        exists=True, live=True, words=own.digest, follows=own.follows, is_confirmed=bool(own.followed_at),
        source_words=its.digest,
    )  # fmt: skip
    return state == State.STALE


def _newer(service, source):
    code = source.locale.language_code
    with override(code):
        address = reverse("eservices:card", args=[service.slug])
    names = dict(settings.LANGUAGES)
    return {"language": names[code], "code": code, "address": address, "changed_at": source.wording.changed_at}
