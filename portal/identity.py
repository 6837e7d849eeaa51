"""Who runs this portal: names, seal, colours and ways to reach it, in the reader's language.

Every page asks here, and only here. What the site's settings leave empty is what `BAWABA_IDENTITY` says.
"""

import hashlib

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from media.fields import text_in
from pages.brand import brand_css
from pages.models import SiteIdentity
from pages.remembering import remembered
from pages.seals import seal_of

_TEXTS = {"name": "names", "tagline": "taglines", "hours": "hours", "address": "addresses", "footer": "footer_texts"}
_PLAIN = ("phone", "email")
_HERO = "#143c31"


def get_identity(request=None):
    """Return name, tagline, phone, hours, email, address and footer ("" when not known), and also:

    `host` of the settings shown, `social` [{"name", "address"}], `seal` {"url", "width", "height"} or None,
    `theme` (a colour) and `brand_url`, the address of the style sheet with the site's colours, "" when it keeps ours.
    """
    kept, known = identity_of_host(request), settings.BAWABA_IDENTITY
    texts = {name: text_in(kept.get(name)) or _in_language(known.get(name, "")) for name in _TEXTS}
    plain = {name: kept.get(name) or known.get(name, "") for name in _PLAIN}
    version = kept.get("brand_version")
    return {
        **texts,
        **plain,
        "host": kept.get("host", ""),
        "social": kept.get("social", []),
        "seal": kept.get("seal"),
        "theme": kept.get("theme") or _HERO,
        "brand_url": reverse("brand", args=[version]) if version else "",
    }


def identity_of_host(request=None):
    """Return what is kept of the site that a request asks for, of the default site when no other has its name."""
    rows = remembered("identities", _identities)
    host = request.get_host().partition(":")[0] if request else None
    by_host = (row for row in rows if row["host"] == host)
    return next(by_host, None) or next((row for row in rows if row["is_default"]), {})


def _identities():
    rows = SiteIdentity.objects.select_related("site", "logo")
    return [_kept(row) for row in rows.order_by("pk")]


def _kept(row):
    css = brand_css(row.colours)
    return {
        "host": row.site.hostname,
        "is_default": row.site.is_default_site,
        **{name: getattr(row, field) for name, field in _TEXTS.items()},
        **{name: getattr(row, name) for name in _PLAIN},
        "social": [{"name": each.value["name"], "address": each.value["address"]} for each in row.social],
        "seal": seal_of(row.logo),
        "theme": row.colour_hero,
        "css": css,
        "brand_version": css and hashlib.sha256(css.encode()).hexdigest()[:12],
    }


def _in_language(text):
    if not isinstance(text, dict):
        return text
    return text.get(get_language()) or text.get(settings.LANGUAGE_CODE) or ""
