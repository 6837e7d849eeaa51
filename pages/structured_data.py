"""Structured data (https://schema.org) as JSON-LD."""

import json

from django.utils.safestring import mark_safe

_SAFE = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def data_of(page, request, breadcrumbs, site, extra):
    return []


def in_script(things):
    """Return things as JSON that cannot end the script element it stands in; "" for none."""
    if not things:
        return ""
    graph = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(_SAFE))  # noqa: S308 (escaped in this line)
