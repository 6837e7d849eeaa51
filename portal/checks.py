"""House rules that Django's system check can test."""

from pathlib import Path

from django.conf import settings
from django.core.checks import Error, register


@register("bawaba")
def uploads_are_private(app_configs, **kwargs):
    """Citizens' files must not lie where the web server serves from."""
    private = Path(settings.PRIVATE_ROOT).resolve()
    served = [Path(settings.MEDIA_ROOT).resolve(), Path(settings.STATIC_ROOT).resolve()]
    return [
        Error(f"PRIVATE_ROOT lies inside {root}, which is served to everybody.", id="bawaba.E001")
        for root in served
        if private == root or root in private.parents
    ]


@register("bawaba")
def field_keys_exist(app_configs, **kwargs):
    """Answers cannot be encrypted without a key."""
    if getattr(settings, "FIELD_KEYS", None):
        return []
    return [Error("FIELD_KEYS is empty: answers could not be encrypted.", id="bawaba.E002")]


@register("bawaba")
def locale_is_no_package(app_configs, **kwargs):
    """A Python package named `locale` would shadow the standard library's."""
    if (settings.BASE_DIR / "locale" / "__init__.py").exists():
        return [Error("locale/ must not be a Python package.", id="bawaba.E003")]
    return []
