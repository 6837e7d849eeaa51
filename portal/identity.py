"""Who runs this portal: name, tagline, phone and hours in the reader's language.

Every page asks here, and only here, so that the texts can move into a site setting without a template changing.
"""

from django.conf import settings
from django.utils.translation import get_language

_NAMES = ("name", "tagline", "phone", "hours", "email", "address")


def get_identity(request=None):
    """Return {"name", "tagline", "phone", "hours", "email", "address"}; what is not known is ""."""
    identity = settings.BAWABA_IDENTITY
    return {name: _in_language(identity.get(name, "")) for name in _NAMES}


def _in_language(text):
    if not isinstance(text, dict):
        return text
    return text.get(get_language()) or text.get(settings.LANGUAGE_CODE) or ""
