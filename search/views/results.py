"""`search/`: what was found, or help where nothing was. A plain page by a plain address: no script, no cookie."""

from dataclasses import replace
from functools import cache

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from search.finding import find_corrected
from search.machines import is_machine
from search.offers import all_offers, help_links
from search.searched import count
from search.sources import facet_names, shortcut_of
from search.views.asking import AS_TYPED, NEWEST, address_of, read_wish, typed_text
from search.views.elsewhere import found_elsewhere
from search.views.facets import facets_of
from search.views.hits import hits_of, official_name
from search.views.paging import paging_of


@require_safe
def results(request):
    """Show the results of `?q=`, or places to begin when nothing is asked."""
    text = typed_text(request)
    if address := shortcut_of(text):
        return _led_to(address)
    context = {"typed": text, "offers": all_offers(), "help_links": help_links()}
    if text:
        context |= _found(read_wish(request, text, get_language()), context["offers"], is_machine(request))
    return render(request, "search/results.html", context)


def _led_to(address):
    """Lead on without a trace: what was typed is kept by no cache, and nobody counts it."""
    response = HttpResponseRedirect(address)
    response["Cache-Control"] = "no-store"
    return response


def _is_first(wish):
    """Say whether a question is asked for the first time, and not leafed through, narrowed or asked again."""
    return wish.page == 1 and not wish.filters and not wish.newest_first and not wish.as_typed


def _found(wish, offers, by_machine):
    found, correction = find_corrected(wish)
    if found.total and wish.page > found.pages:  # behind the last page stands the last page
        wish = replace(wish, page=found.pages)
        found, correction = find_corrected(wish)
    is_instead = correction is not None and found.query.text != wish.text
    if _is_first(wish) and not by_machine:
        count(wish.text, wish.language, 0 if found.is_partial or is_instead else found.total)
    shown = replace(wish, text=found.query.text) if is_instead else wish
    names_of = cache(facet_names)
    hits = hits_of(found.entries, found.query, names_of, offers if wish.page == 1 else ())
    return {
        "found": found,
        "hits": hits,
        "facets": facets_of(found, shown, names_of),
        "paging": paging_of(found, shown),
        "sorts": {"fit": address_of(shown, sort=""), "newest": address_of(shown, sort=NEWEST)},
        "is_newest_first": wish.newest_first,
        "correction": correction,
        "correction_address": correction and address_of(wish, q=correction.text, **{"as": ""}),
        "typed_address": address_of(wish, **{"as": AS_TYPED}) if found.met_as_typed else "",
        "is_instead": is_instead,
        "official_name": official_name(found.entries[0], found.query, hits[0].names) if hits else "",
        "without_filters": address_of(wish, kind="", directorate="", audience="", year="") if wish.filters else "",
        "elsewhere": [] if is_instead else found_elsewhere(found, wish),
    }
