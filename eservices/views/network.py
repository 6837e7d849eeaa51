"""Where a request comes from, as coarsely as limits need it."""

import ipaddress

from django.conf import settings


def address_of(request):
    """Return the visitor's address; headers are believed only as far as proxies of ours stand in front."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.TRUSTED_PROXIES:
        forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
        if len(forwarded) >= settings.TRUSTED_PROXIES:
            address = forwarded[-settings.TRUSTED_PROXIES]
    return address


def network_of(request):
    """Return the /24 or /48 network of the visitor, "" when the address is none."""
    try:
        address = ipaddress.ip_address(address_of(request))
    except ValueError:
        return ""
    prefix = 24 if address.version == 4 else 48
    return str(ipaddress.ip_network((address, prefix), strict=False))
