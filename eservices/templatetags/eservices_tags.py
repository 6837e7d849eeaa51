"""What templates of other apps show of the e-services, read from rows."""

from collections import Counter

from django import template
from django.utils.translation import ngettext

from eservices import catalogue, clock
from eservices.models import Directorate, Holiday
from eservices.models.texts import pick_text
from pages.remembering import forget_with, remembered

register = template.Library()
forget_with(Holiday)


@register.simple_tag
def live_services(directorate=None):
    """Return the CatalogueLines of the live services, of one directorate when it is given."""
    return catalogue.live_services(directorate=directorate)


@register.simple_tag
def directorates_with_counts():
    """Return [(directorate, number of its live services)] in their order."""
    counts = Counter(line.directorate_id for line in catalogue.live_services())
    return [(row, counts[row.pk]) for row in Directorate.objects.all()]


register.filter("working_days", catalogue.working_days)


@register.filter
def services_count(count):
    """Return "3 services"."""
    return ngettext("%(count)s service", "%(count)s services", int(count)) % {"count": count}


@register.filter
def any_sample(lines):
    """Tell whether any of these CatalogueLines shows sample data."""
    return any(line.sample for line in lines)


@register.filter
def with_counts(rows, lines):
    """Return [(row, number of these CatalogueLines that are its directorate's)] of pages or dicts of pages."""
    counts = Counter(line.directorate_id for line in lines)
    return [(row, counts[row["directorate_id"] if isinstance(row, dict) else row.directorate_id]) for row in rows]


@register.simple_tag
def holiday_today():
    """Return the name of today's public holiday, "" on other days."""
    day = clock.today()
    rows = Holiday.objects.filter(date=day).exclude(standing=Holiday.Standing.CANCELLED)
    return pick_text(remembered(f"holiday:{day}", lambda: next(iter(rows.values_list("names", flat=True)), {})))


@register.filter
def in_language(texts):
    """Return the reader's text of a {language: text} mapping."""
    return pick_text(texts)
