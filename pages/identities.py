"""What the settings of each site say of who runs it, as plain values that can be kept."""

import hashlib

from pages.brand import brand_css
from pages.seals import seal_of
from pages.sharing import described, share_picture_of

TEXTS = {"name": "names", "tagline": "taglines", "hours": "hours", "address": "addresses", "footer": "footer_texts"}
PLAIN = ("phone", "email")


def identity_values(row):
    """Return a SiteIdentity as a dictionary; the texts in every language, the drawings as addresses with sizes."""
    css = brand_css(row.colours)
    return {
        "host": row.site.hostname,
        "is_default": row.site.is_default_site,
        **{name: getattr(row, field) for name, field in TEXTS.items()},
        **{name: getattr(row, name) for name in PLAIN},
        "social": [{"name": each.value["name"], "address": each.value["address"]} for each in row.social],
        "seal": seal_of(row.logo),
        "share": described(share_picture_of(row)),
        "theme": row.colour_hero,
        "css": css,
        "brand_version": css and hashlib.sha256(css.encode()).hexdigest()[:12],
    }
