"""The results of the last audit on the statement of accessibility."""

from django import template

from pages.last_audit import STATEMENT, last_audit

register = template.Library()


@register.inclusion_tag("pages/parts/last_audit.html")
def audit_of(page):
    """Show the last audit below the statement of accessibility, nothing below other pages."""
    return {"audit": last_audit() if page.slug == STATEMENT else None}
