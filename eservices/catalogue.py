"""The services as citizens find them: live ones with what a list says of each, from their current versions."""

from dataclasses import dataclass
from functools import lru_cache

from django.db.models import F, Max
from django.utils.translation import get_language, ngettext

from eservices.definitions import current_definitions
from eservices.models import Service
from eservices.questions.fees import fee_line
from pages.prepared import Prepared


@dataclass(frozen=True, slots=True)
class CatalogueLine:
    """One service in a list, in one language."""

    slug: str
    icon: str
    name: str
    summary: str
    fee: str
    days: int | None
    audience: str
    sample: bool
    directorate_id: int
    directorate: str


def live_services(language=None, directorate=None):
    """Return the CatalogueLines of the live services, of one directorate when it is given.

    Two queries when nothing was published since the last call in this process, four otherwise.
    """
    language = language or get_language()
    lines = _lines(_Rows(_LIVE.rows()), language)
    if directorate is None:
        return lines
    return [line for line in lines if line.directorate_id == directorate.pk]


def _live():
    rows = Service.objects.filter(is_live=True, current__isnull=False).select_related("directorate")
    return rows.annotate(corrections=Max("current__text_revisions__number"), digest=F("current__digest"))


_LIVE = Prepared(_live)


def working_days(count):
    """Return "15 working days" in the reader's language, unbroken, "" for none."""
    if not count:
        return ""
    words = ngettext("%(count)s working day", "%(count)s working days", count) % {"count": count}
    return words.replace(" ", "\u00a0")


class _Rows:
    """Service rows that are equal as long as nothing was published: the key of what is remembered."""

    def __init__(self, rows):
        self.rows = rows
        self.state = tuple(
            (row.pk, row.slug, row.digest, row.corrections, row.directorate_id, str(row.directorate.names))
            for row in rows
        )

    def __hash__(self):
        return hash(self.state)

    def __eq__(self, other):
        return self.state == other.state


@lru_cache(maxsize=8)
def _lines(rows, language):
    definitions = current_definitions(rows.rows)
    return [_line(row, definitions[row.pk], language) for row in rows.rows if row.pk in definitions]


def _line(service, definition, language):
    document = definition.document

    def text(name):
        return definition.text(document.get(name), language)

    return CatalogueLine(
        slug=service.slug,
        icon=document.get("icon") or "document",
        name=text("name"),
        summary=text("summary"),
        fee=fee_line(definition, language),
        days=document.get("duration_days"),
        audience=text("audience"),
        sample=bool(document.get("sample")),
        directorate_id=service.directorate_id,
        directorate=service.directorate.name(language),
    )
