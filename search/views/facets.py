"""The choices beside results: what each facet offers, how many results each would leave, and how to take it back."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from search.kinds import KINDS
from search.shelves import facet_counts
from search.views.asking import address_of

_LABELS = {"directorate": _("Directorate"), "audience": _("For whom"), "year": _("Year")}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: `address` chooses it, or takes it back when it is chosen."""

    label: str
    count: int
    address: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its choices, the fullest first (years: the newest)."""

    name: str
    label: str
    choices: list


@dataclass(frozen=True, slots=True)
class Facets:
    """`everything`: any kind; `kinds`: its Choices; `others`: Facets; `chosen`: those of their Choices that are."""

    everything: Choice
    kinds: list
    others: list
    chosen: list


def facets_of(found, wish, names_of):
    """Return the Facets of what was found, their values called by `names_of(facet)`, {code: name}; those that nobody
    names any more are left out."""
    counts = facet_counts(found.shelves, wish.filters)
    others = [Facet(name, label, _choices(name, counts[name], wish, names_of)) for name, label in _LABELS.items()]
    return Facets(
        everything=Choice(_("All"), counts["kind"].total(), address_of(wish, kind=""), not wish.filters.kind),
        kinds=_choices("kind", counts["kind"], wish, names_of),
        others=[facet for facet in others if len(facet.choices) > 1 or any(each.is_chosen for each in facet.choices)],
        chosen=[each for facet in others for each in facet.choices if each.is_chosen],
    )


def _choices(name, counter, wish, names_of):
    chosen = getattr(wish.filters, name)
    counts = dict(counter.most_common()) | ({chosen: counter[chosen]} if chosen else {})
    return [
        Choice(
            label=label,
            count=counts[value],
            address=address_of(wish, **{name: "" if value == chosen else value}),
            is_chosen=value == chosen,
        )
        for value, label in _in_order(name, counts, names_of)
    ]


def _in_order(name, counts, names_of):
    """Return (value, label) of a facet's values: kinds in their own order, the newest year or the fullest first."""
    if name == "kind":
        return [(code, kind.name) for code, kind in KINDS.items() if code in counts]
    if name == "year":
        return [(year, year) for year in sorted(counts, reverse=True)]
    names = names_of(name) if counts else {}
    return [(value, names[value]) for value in counts if value in names]
