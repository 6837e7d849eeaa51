"""Shows how the search reads a query: which words it asks for, by which other names, and what comes first."""

from django.conf import settings
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.admin.auth import permission_denied, require_admin_access

from search.analysis import LONGEST_QUERY, query_tokens
from search.finding import Wish, find
from search.kinds import KINDS
from search.models import SynonymGroup

FIRST = 5


@require_admin_access
@require_safe
def try_it(request):
    """Answer a query as a visitor would be answered, and say how it was read."""
    if not can_name(request.user):
        return permission_denied(request)
    text = request.GET.get("q", "")[:LONGEST_QUERY]
    language = request.GET.get("language")
    codes = [code for code, _name in settings.LANGUAGES]
    language = next((code for code in (language, get_language()) if code in codes), codes[0])
    found = find(Wish(text, language)) if text.strip() else None
    context = {
        "text": text,
        "language": language,
        "languages": [get_language_info(code) for code in codes],
        "found": found,
        "slots": slots_in_words(found.query.slots) if found else [],
        "results": [(entry, KINDS[entry.kind].name) for entry in found.entries[:FIRST]] if found else [],
        "breadcrumbs_items": [
            {"label": _("Everyday names"), "url": reverse("everyday-names:index")},
            {"label": _("Try it"), "url": request.path},
        ],
    }
    return TemplateResponse(request, "search/admin/try_it.html", context)


def can_name(user):
    """Tell whether a person keeps everyday names."""
    return user.has_perm("search.change_synonymgroup")


def slots_in_words(slots):
    """Return, for each slot, its alternatives as a group writes them, else as they are indexed."""
    written = {}
    for group in SynonymGroup.objects.filter(is_active=True):
        for line in group.lines():
            written.setdefault(query_tokens(line), line)
    return [[written.get(words, " ".join(words)) for words in slot] for slot in slots]
