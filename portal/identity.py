"""Who runs this portal: names, seal, colours and ways to reach it, in the reader's language.

Every page asks here, and only here. What the site's settings leave empty is what `BAWABA_IDENTITY` says.
"""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from media.fields import text_in
from pages.ground import ground
from pages.identities import PLAIN, TEXTS

_HERO = "#143c31"


def get_identity(request=None):
    """Return name, tagline, phone, hours, email, address and footer ("" when not known), and also:

    `host` of the settings shown, `social` [{"name", "address"}], `seal` {"url", "width", "height"} or None,
    `share` {"url", "width", "height", "type"} of the picture for pages without one, {} when none is set,
    `theme` (a colour) and `brand_url`, the address of the style sheet with the site's colours, "" when it keeps ours.
    """
    kept, known = identity_of_host(request), settings.BAWABA_IDENTITY
    texts = {name: text_in(kept.get(name)) or _in_language(known.get(name, "")) for name in TEXTS}
    plain = {name: kept.get(name) or known.get(name, "") for name in PLAIN}
    version = kept.get("brand_version")
    return {
        **texts,
        **plain,
        "host": kept.get("host", ""),
        "social": kept.get("social", []),
        "seal": kept.get("seal"),
        "share": kept.get("share", {}),
        "theme": kept.get("theme") or _HERO,
        "brand_url": reverse("brand", args=[version]) if version else "",
    }


def identity_of_host(request=None):
    """Return what is kept of the site that a request asks for, of the default site when no other has its name."""
    rows = ground()["identities"]
    host = request.get_host().partition(":")[0] if request else None
    by_host = (row for row in rows if row["host"] == host)
    return next(by_host, None) or next((row for row in rows if row["is_default"]), {})


def _in_language(text):
    if not isinstance(text, dict):
        return text
    return text.get(get_language()) or text.get(settings.LANGUAGE_CODE) or ""
