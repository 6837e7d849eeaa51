"""Where a request came from, coarsely: whole networks are counted, and no address is kept."""

import ipaddress

from django.conf import settings

IPV4_PREFIX, IPV6_PREFIX = 24, 64


def client_address(request):
    """Return the address of the client, as far as the proxies in front of us may be believed.

    With `settings.TRUSTED_PROXIES` = n the n-th entry from the end of X-Forwarded-For was written by the
    outermost proxy of ours; whatever stands before it is the client's own claim.
    """
    trusted = settings.TRUSTED_PROXIES
    named = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if trusted and len(named) >= trusted:
        return named[-trusted]
    return request.META.get("REMOTE_ADDR", "")


def network_of(request):
    """Return the network of the client as text: /24 of IPv4, /64 of IPv6, "unknown" without an address."""
    try:
        address = ipaddress.ip_address(client_address(request).strip("[]"))
    except ValueError:
        return "unknown"
    address = getattr(address, "ipv4_mapped", None) or address
    prefix = IPV4_PREFIX if address.version == 4 else IPV6_PREFIX
    return str(ipaddress.ip_network((address, prefix), strict=False))
