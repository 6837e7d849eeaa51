"""How much one network and one draft may ask of the portal. Whole towns share one address, so the numbers are large:
they stop machines, not people. Clerks at counters and the networks named in the settings are not counted.
"""

import ipaddress

from django.conf import settings
from django.db import transaction

from eservices.limits import add_try, count_try, refuse_when_exhausted
from eservices.networks import client_address, network_of

HOUR, DAY = 60 * 60, 24 * 60 * 60
# Replies kept without a session: of one application in a day, from one network in an hour.
KEPT_OF_APPLICATION, KEPT_OF_NETWORK = 20, 300


def count_beginning(request):
    """Count one draft begun. Raises TooManyTries."""
    if not is_exempt(request):
        count_try("apply-begin", network_of(request), limit=settings.APPLY_LIMITS["drafts"], seconds=HOUR)


def count_upload(request, draft):
    """Count one file kept for a draft. Raises TooManyTries; runs in the transaction that keeps the file."""
    count_try("apply-draft-files", draft.pk, limit=settings.APPLY_LIMITS["files_of_draft"], seconds=DAY)
    if not draft.filed_by_id and not is_exempt(request):
        count_try("apply-files", network_of(request), limit=settings.APPLY_LIMITS["files"], seconds=DAY)


def count_kept_reply(request, application):
    """Count one reply kept until number and code are given again. Raises TooManyTries."""
    with transaction.atomic():
        count_try("kept-reply", application.pk, limit=KEPT_OF_APPLICATION, seconds=DAY)
        if not is_exempt(request):
            count_try("kept-reply-network", network_of(request), limit=KEPT_OF_NETWORK, seconds=HOUR)


def refuse_flooded_phone(draft, phone):
    """Raise TooManyTries when very many applications of a day name this phone: each sends it a message."""
    if phone and not draft.filed_by_id:
        refuse_when_exhausted("apply-phone", phone, limit=settings.APPLY_LIMITS["of_phone"], seconds=DAY)


def count_filing(draft, phone):
    """Count one application filed with a phone."""
    if phone and not draft.filed_by_id:
        add_try("apply-phone", phone, seconds=DAY)


def is_exempt(request):
    """Tell whether the request comes from a network that is not counted, such as a service centre's."""
    try:
        address = ipaddress.ip_address(client_address(request))
    except ValueError:
        return False
    return any(address in ipaddress.ip_network(text, strict=False) for text in settings.UNLIMITED_NETWORKS)
