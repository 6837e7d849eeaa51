"""What search offers of the e-services: each service with its ways in, whom to ask, and the way from a number."""

import re

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from eservices.catalogue import live_services, working_days
from eservices.models import Directorate, ServiceTopic
from eservices.reference import is_number
from pages.remembering import forget_with, remembered
from search.arabic import fold
from search.offers import Link, Offer, register_help, register_offers
from search.sources import register_shortcut

LONGEST_TYPED = 40
_BETWEEN_DIGITS = re.compile(r"[\s\-‐‒–—−./]+")
# Telephone numbers have eleven digits as well, and begin with a zero; no application's number does.
_OF_A_PHONE = "0"


def connect():
    """Tell search; called once, when the app is ready."""
    register_offers(service_offers)
    register_help(ways_to_a_person)
    register_shortcut(tracking_of)
    forget_with(Directorate, ServiceTopic)


def service_offers():
    """Return an Offer for each live service."""
    return [_offer(line) for line in live_services()]


def _offer(line):
    card = reverse("eservices:card", args=[line.slug])
    return Offer(
        label=line.name,
        address=card,
        icon=line.icon,
        facts=tuple(filter(None, (working_days(line.days), line.fee))),
        links=(
            Link(_("Start application"), reverse("eservices:apply_start", args=[line.slug])),
            Link(_("Required documents"), f"{card}#documents"),
        ),
    )


def ways_to_a_person():
    """Return Links to whoever answers: a message to the governorate, and the services of the body that hears
    complaints."""
    return remembered(f"search-help:{get_language()}", _ways_to_a_person)


def _ways_to_a_person():
    hearing = set(Directorate.objects.filter(handles_confidential=True).values_list("pk", flat=True))
    complaints = [line for line in live_services() if line.directorate_id in hearing] if hearing else []
    return [
        Link(_("Write to the governorate"), reverse("eservices:contact_write"), "sms"),
        *(Link(line.name, reverse("eservices:card", args=[line.slug]), "complaint") for line in complaints),
    ]


def tracking_of(typed):
    """Return the address of the tracking page for a well-formed application number, None for anything else.

    No row is asked: a number that exists leads where one that does not leads. It stands behind «#», which no server's
    log sees, as in the QR of a receipt.
    """
    if len(typed) > LONGEST_TYPED:
        return None
    number = _BETWEEN_DIGITS.sub("", fold(typed))
    if number.startswith(_OF_A_PHONE) or not is_number(number):
        return None
    return f"{reverse('eservices:track')}#{number}"
