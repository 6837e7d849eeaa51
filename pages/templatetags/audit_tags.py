"""The results of the last audit on the statement of accessibility."""

from datetime import timedelta

from django import template
from django.utils import timezone

from pages.last_audit import STATEMENT, last_audit

# An older audit is told as what it is: portals change.
FRESH_FOR = timedelta(days=183)

register = template.Library()


@register.inclusion_tag("pages/parts/last_audit.html")
def audit_of(page):
    """Show the last audit below the statement of accessibility, nothing below other pages."""
    if page.slug != STATEMENT:
        return {}
    audit = last_audit()
    is_old = bool(audit) and timezone.localdate() - audit["date"] > FRESH_FOR
    return {"is_statement": True, "audit": audit, "is_old": is_old}
