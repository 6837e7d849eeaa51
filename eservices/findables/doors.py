"""The fixed pages of the e-services as search finds them: who types «my application» or «complaint» wants one of these.

They stand in code, not in the tree of pages; their titles and descriptions are those that the pages show.
"""

import hashlib
import json
from dataclasses import asdict, dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from search.findable import Findable

DOORS = "doors"


@dataclass(frozen=True, slots=True)
class Door:
    """A page that code draws. `words`: names by which people ask for it, apart by commas."""

    view: str
    title: str
    summary: str
    words: str


_DOORS = (
    Door(
        "catalogue",
        _("Services"),
        _("Every service that can be applied for here: documents, fee and time."),
        pgettext_lazy("words to be found by", "all services, list of services, catalogue, e-services, apply online"),
    ),
    Door(
        "track",
        _("Follow an application"),
        _("See where your application stands and answer what the directorate asks."),
        pgettext_lazy(
            "words to be found by",
            "track my application, status of my application, where is my application, application number, tracking",
        ),
    ),
    Door(
        "track_lost",
        _("I lost my number or code"),
        _(
            "Write the application number. The tracking code is sent again to the phone or e-mail given in the "
            "application."
        ),
        pgettext_lazy("words to be found by", "lost code, forgot my application number, new code"),
    ),
    Door(
        "contact_write",
        _("Write to the governorate"),
        _("A message to the directorate that the matter belongs to, answered within three working days."),
        pgettext_lazy("words to be found by", "message, contact form, question, suggestion, write to us"),
    ),
)
_BY_VIEW = {door.view: door for door in _DOORS}


class DoorSource:
    """See `search.sources.Source`. A key is the name of a view."""

    name = DOORS

    @property
    def sign(self):
        """Say with what words this is told: they change with the code, which notes nothing."""
        told = [asdict(found) for found in self.read(self.keys())]
        return hashlib.sha256(json.dumps(told, default=str).encode()).hexdigest()[:16]

    def keys(self):
        """Give the names of the views."""
        return list(_BY_VIEW)

    def read(self, keys):
        """Tell of some doors in every language; no query."""
        told = []
        for language, _name in settings.LANGUAGES:
            with override(language):
                told += [_tell(_BY_VIEW[key], language) for key in keys if key in _BY_VIEW]
        return told


def _tell(door, language):
    return Findable(
        key=door.view,
        language=language,
        kind="page",
        title=str(door.title),
        address=reverse(f"eservices:{door.view}"),
        summary=str(door.summary),
        keywords=tuple(word.strip() for word in str(door.words).replace("،", ",").split(",")),
    )
