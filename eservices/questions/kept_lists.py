"""What the builder knows of the reference lists that are kept. By name: the questions stand below the models."""

from django.apps import apps
from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


def list_sizes():
    """Return {code of a list: number of entries on offer} of every list that is kept."""
    return dict(_lists().values_list("code", "offered"))


def list_choices():
    """Return the lists to choose from as (code, title with the number of entries on offer)."""
    named = [(row.code, _named(row)) for row in _lists()]
    return [("", gettext_lazy("Choose a list")), *sorted(named, key=lambda pair: pair[1])]


def _named(row):
    return _("%(list)s – entries: %(number)s") % {"list": row.title(), "number": row.offered}


def _lists():
    rows = apps.get_model("eservices", "ReferenceList").objects
    return rows.annotate(offered=Count("entries", filter=Q(entries__retired=False))).order_by("code")
