"""`search/suggest`: what is offered while somebody types."""

from django.http import JsonResponse
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_safe

from search.analysis import prefix_query
from search.finding import suggest, suggest_by_meaning
from search.kinds import ONE_OF
from search.snippets import parts_by_beginnings
from search.sources import shortcut_of
from search.views.asking import typed_text

MOST = 8
FEWEST_LETTERS = 2


@require_safe
def suggestions(request):
    """Return {"found": [{"parts", "address", "kind", "name"}], "says"} for `?q=`, at most `MOST`.

    `parts` is the title cut into parts of which every second one is marked; `name` is the kind in words; `says` tells
    in words how many there are.
    """
    text = typed_text(request)
    beginnings = () if shortcut_of(text) or len(text) < FEWEST_LETTERS else prefix_query(text)
    entries = []
    if beginnings:
        entries = suggest(beginnings, get_language(), MOST) or suggest_by_meaning(text, beginnings, get_language())
    found = [_line(entry, beginnings) for entry in entries]
    says = ngettext("%(count)s suggestion", "%(count)s suggestions", len(found)) % {"count": len(found)}
    response = JsonResponse({"found": found, "says": says}, json_dumps_params={"ensure_ascii": False})
    response["X-Robots-Tag"] = "noindex"
    return response


def _line(entry, beginnings):
    return {
        "parts": parts_by_beginnings(entry.title, beginnings),
        "address": entry.address,
        "kind": entry.kind,
        "name": str(ONE_OF[entry.kind]),
    }
