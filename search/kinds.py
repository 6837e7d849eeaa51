"""The kinds of things that search finds: what readers call them, and how much each weighs when words fit alike.

Services come before news: who types the name of a permit wants to apply, not to read that somebody spoke of it.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind. `fades`: the older, the lower it stands."""

    code: str
    name: str
    weight: float = 1.0
    fades: bool = False


_ALL = (
    Kind("service", _("Services"), 1.6),
    Kind("directorate", _("Directorates"), 1.3),
    Kind("question", _("Questions and answers"), 1.05),
    Kind("page", _("Pages")),
    Kind("person", _("People")),
    Kind("place", _("Offices and places")),
    Kind("tender", _("Tenders")),
    Kind("event", _("Events")),
    Kind("committee", _("Councils and committees")),
    Kind("publication", _("Publications and open data")),
    Kind("document", _("Documents"), 0.9),
    Kind("news", _("News"), 0.85, fades=True),
)
KINDS = {kind.code: kind for kind in _ALL}
# What one result of a kind is called.
ONE_OF = {
    "service": pgettext_lazy("one result", "Service"),
    "directorate": pgettext_lazy("one result", "Directorate"),
    "question": pgettext_lazy("one result", "Question and answer"),
    "page": pgettext_lazy("one result", "Page"),
    "person": pgettext_lazy("one result", "Person"),
    "place": pgettext_lazy("one result", "Place"),
    "tender": pgettext_lazy("one result", "Tender"),
    "event": pgettext_lazy("one result", "Event"),
    "committee": pgettext_lazy("one result", "Council or committee"),
    "publication": pgettext_lazy("one result", "Publication"),
    "document": pgettext_lazy("one result", "Document"),
    "news": pgettext_lazy("one result", "News"),
}
# A news of two years weighs half of what age can take; the other half stays whatever its age.
HALF_LIFE_DAYS = 730
# Closed tenders and past events are still found, behind what can still be used.
OVER = 0.55
