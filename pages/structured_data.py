"""Structured data (https://schema.org) as JSON-LD: what a page is, told to search engines.

A block of data is no script: the content policy, which forbids inline scripts, lets it stand.
"""

import json

from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from pages.page_data import PAGE_DATA, international, without_empty

_SAFE = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def data_of(page, request, breadcrumbs, site, extra=None):
    """Return the things that a page's graph holds; `extra` is a list that a view adds, `site` the identity."""
    organization = organization_data(request, site or {})
    things = list(extra or ())
    if page is not None:
        describe = PAGE_DATA.get(type(page).__name__)
        things += describe(page, request, organization) if describe else ()
    if breadcrumbs and len(breadcrumbs) > 1:
        things.append(breadcrumb_data(breadcrumbs, request))
    return things


def organization_data(request, site):
    """Return the governorate itself."""
    home = request.build_absolute_uri(f"/{get_language()}/")
    found = {
        "@type": "GovernmentOrganization",
        "@id": request.build_absolute_uri("/#governorate"),
        "name": site.get("name", ""),
        "url": home,
        "telephone": international(site.get("phone", "")),
        "email": site.get("email", ""),
        "address": site.get("address", ""),
        "sameAs": [account["address"] for account in site.get("social") or ()],
    }
    return without_empty(found)


def breadcrumb_data(breadcrumbs, request):
    """Return the way from the home page as a list; the page itself needs no address."""
    items = []
    for position, crumb in enumerate(breadcrumbs, 1):
        item = {"@type": "ListItem", "position": position, "name": str(crumb["label"])}
        if crumb.get("url"):
            item["item"] = request.build_absolute_uri(crumb["url"])
        items.append(item)
    return {"@type": "BreadcrumbList", "itemListElement": items}


def service_data(request, *, name, summary, audience, provider, phone="", fee=""):
    """Return a service card's GovernmentService; `fee` in words."""
    url = request.build_absolute_uri(request.path)
    channel = {"@type": "ServiceChannel", "serviceUrl": url}
    if phone:
        channel["servicePhone"] = {"@type": "ContactPoint", "telephone": international(phone)}
    found = {
        "@type": "GovernmentService",
        "name": name,
        "description": summary,
        "url": url,
        "audience": audience and {"@type": "Audience", "audienceType": audience},
        "serviceOperator": {"@type": "GovernmentOrganization", "name": provider},
        "provider": {"@id": request.build_absolute_uri("/#governorate")},
        "offers": fee and {"@type": "Offer", "description": fee},
        "availableChannel": channel,
    }
    return without_empty(found)


def in_script(things):
    """Return things as JSON that cannot end the script element it stands in; "" for none."""
    if not things:
        return ""
    graph = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(_SAFE))  # noqa: S308 (escaped in this line)
