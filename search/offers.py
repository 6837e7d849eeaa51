"""What search offers beside results: the services most people come for, and who helps on. Told by apps above."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Words and an address on this site; `icon` is a name of the portal's icons."""

    label: str
    address: str
    icon: str = "document"


@dataclass(frozen=True, slots=True)
class Offer:
    """A service as a list shows it: `facts` are short texts (time, fee), `links` lead straight to an act."""

    label: str
    address: str
    icon: str = "document"
    facts: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


_OFFERS = []
_HELP = []


def register_offers(give):
    """Have `give()` list the Offers of the portal in the reader's language, in a bounded number of queries."""
    _OFFERS.append(give)


def register_help(give):
    """Have `give()` list the Links by which somebody who finds nothing reaches a person."""
    _HELP.append(give)


def all_offers():
    """Return every Offer, in the order of registration."""
    return [offer for give in _OFFERS for offer in give()]


def help_links():
    """Return every Link to help."""
    return [link for give in _HELP for link in give()]
