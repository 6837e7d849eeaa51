"""How far a page is in each language: computed in the query, so a list of any length costs the same."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from pages.prepared import Given, Prepared


class State(models.TextChoices):
    """What a page's translation is."""

    NOT_STARTED = "not-started", _("not started")
    DRAFT = "draft", _("draft")
    STALE = "stale", _("source changed since")
    TRANSLATED = "translated", _("translated")


def state_of(*, exists, live, words, follows, is_confirmed, source_words):
    """Return the State that follows from a translation's Wording and its source's. `with_states` says the same in SQL.

    A live copy that still says word for word what its source says was translated by nobody, unless somebody
    confirmed it: a name may be the same in both languages.
    """
    if not exists or (live and words and words == source_words and not is_confirmed):
        return State.NOT_STARTED
    if not live:
        return State.DRAFT
    if follows and source_words and follows != source_words:
        return State.STALE
    return State.TRANSLATED


def sources(pages=None):
    """Return the pages that others are translations of: the first language's, and those that it has not."""
    pages = Page.objects.all() if pages is None else pages
    first = Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=settings.LANGUAGE_CODE, alias_of=None
    )
    own = Q(locale__language_code=settings.LANGUAGE_CODE)
    return pages.filter(own | ~Exists(first), alias_of=None, depth__gt=1)


def with_states(pages, language):
    """Annotate source pages with their translation into a language: `twin_id`, `twin_live`, `translation_state`."""
    twins = Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language, alias_of=None
    )

    def of_twin(name):
        return Subquery(twins.values(name)[:1])

    return pages.annotate(
        twin_id=of_twin("pk"),
        twin_live=of_twin("live"),
        twin_words=of_twin("wording__digest"),
        twin_follows=of_twin("wording__follows"),
        twin_confirmed=of_twin("wording__followed_at"),
        own_words=F("wording__digest"),
        words_changed_at=F("wording__changed_at"),
    ).annotate(translation_state=_STATE)


_STATE = Case(
    When(twin_id=None, then=Value(State.NOT_STARTED.value)),
    When(
        Q(twin_live=True, twin_confirmed=None, twin_words=F("own_words")) & ~Q(own_words=""),
        then=Value(State.NOT_STARTED.value),
    ),
    When(twin_live=False, then=Value(State.DRAFT.value)),
    When(
        ~Q(twin_follows="") & ~Q(own_words="") & ~Q(twin_follows=F("own_words")) & Q(own_words__isnull=False),
        then=Value(State.STALE.value),
    ),
    default=Value(State.TRANSLATED.value),
    output_field=models.CharField(),
)


@dataclass(frozen=True, slots=True)
class InLanguage:
    """A page as it stands in one language. `page` is its row there, None without one; aliases count as none."""

    code: str
    page: Page | None
    state: State
    is_source: bool
    words_changed_at: datetime | None

    @property
    def is_shown(self):
        """True when visitors find the page here in this language's own words."""
        is_translated = self.is_source or self.state in (State.TRANSLATED, State.STALE)
        return bool(self.page and self.page.live and is_translated)


def in_languages(page):
    """Return {code: InLanguage} of a page for every language of the portal, remembered on the page. One query."""
    found = getattr(page, "_in_languages", None)
    if found is None:
        rows = _by_language(_TWINS.rows(key=page.translation_key))
        found = page._in_languages = _in_each_language(rows)
    return found


def read_in_languages(pages):
    """Return {translation key: {code: InLanguage}} of pages. One query for any number of them."""
    rows_of = {page.translation_key: [] for page in pages}
    for row in _with_words().filter(translation_key__in=rows_of):
        rows_of[row.translation_key].append(row)
    return {key: _in_each_language(_by_language(rows)) for key, rows in rows_of.items()}


def _with_words():
    return Page.objects.select_related("locale", "wording").order_by("-pk")


def _by_language(rows):
    # Said to the database, that they are no alias is what SQLite would begin with: it holds for nearly every page.
    return {row.locale.language_code: row for row in rows if row.alias_of_id is None}


_TWINS = Prepared(lambda: _with_words().filter(translation_key=Given("key", models.UUIDField())))


def _in_each_language(rows):
    source = rows.get(settings.LANGUAGE_CODE) or next(reversed(rows.values()), None)
    return {code: _in_language(code, rows.get(code), source) for code, _name in settings.LANGUAGES}


def _in_language(code, row, source):
    is_source = row is not None and row is source
    wording, source_wording = _wording(row), _wording(source)
    state = state_of(
        exists=row is not None,
        live=bool(row and row.live),
        words=getattr(wording, "digest", ""),
        follows=getattr(wording, "follows", ""),
        is_confirmed=bool(getattr(wording, "followed_at", None)),
        source_words=getattr(source_wording, "digest", ""),
    )
    if is_source:
        state = State.TRANSLATED if row.live else State.DRAFT
    return InLanguage(code, row, state, is_source, getattr(source_wording, "changed_at", None))


def _wording(row):
    return getattr(row, "wording", None) if row is not None else None


def languages_to_translate_into():
    """Return the Locales of the portal's languages but the first, in the order of the settings."""
    codes = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
    rows = {row.language_code: row for row in Locale.objects.filter(language_code__in=codes)}
    return [rows[code] for code in codes if code in rows]
