"""Keyed hashes by which officers find an application whose answers are encrypted."""

from django.db.models import F, OuterRef, Subquery

from eservices.crypto import keyed_hash
from eservices.models import Access, Lookup
from eservices.models.access import OPEN_RELATIONS
from search.arabic import name_tokens

# Prefixes of a name's parts, so that half a name finds it; the longest is all but the end of «عبدالرحمن».
SHORTEST_PREFIX = 3
LONGEST_PREFIX = 9
# Places of bits in each of a sieve's numbers, which stay positive in a database's 64 bits, and bits of each digest.
_PLACES = 62
_BITS = 4


def index_application(application, definition):
    """Replace the lookup rows of an application, whose access rows are written."""
    _write(application, set(_digests(application, definition)))


def follow_access(application, *, moved):
    """Bring the lookup rows in line with the access rows.

    When the application has `moved`, the directorate that has it now finds it, and one that passed it on does
    not; else only the day on which it is due may have changed.
    """
    known = Lookup.objects.filter(access__application=application)
    if moved:
        _write(application, set(known.values_list("digest", flat=True)))
        return
    day = Access.objects.filter(pk=OuterRef("access")).values("due_on")
    known.exclude(due_on=F("access__due_on")).update(due_on=Subquery(day))


def _write(application, digests):
    access = Access.objects.filter(application=application)
    sieve, sieve_high = sieve_of(digests)
    Lookup.objects.filter(access__in=access).delete()
    Lookup.objects.bulk_create(
        Lookup(
            access=row,
            digest=digest,
            directorate_id=row.directorate_id,
            present_id=row.present_id,
            relation=row.relation,
            received_at=row.received_at,
            due_on=row.due_on,
            sieve=sieve,
            sieve_high=sieve_high,
        )
        for row in access.filter(relation__in=OPEN_RELATIONS)
        for digest in sorted(digests)
    )


def _digests(application, definition):
    applicant = application.applicant
    yield from name_digests(applicant.get("name", ""))
    for kind in ("phone", "national_number"):
        if applicant.get(kind):
            yield keyed_hash(kind, applicant[kind])
    plot = definition.purpose(application.answers, "plot")
    if isinstance(plot, dict) and plot.get("plot"):
        yield keyed_hash("plot", plot["plot"])


def name_digests(name):
    """Yield the digests by which a full name is found: of its parts, and of their beginnings."""
    for token in name_tokens(name):
        yield keyed_hash("name", token)
        for length in range(SHORTEST_PREFIX, min(LONGEST_PREFIX, len(token)) + 1):
            yield keyed_hash("name", token[:length])


def name_digest(token):
    """Return the digest of one folded part of a name, cut as the index cuts it when it is long."""
    return keyed_hash("name", token)


def sieve_of(digests):
    """Return the bits of digests, joined, as two numbers: who lacks one of a digest's bits lacks the digest.

    https://en.wikipedia.org/wiki/Bloom_filter. Four bits of 124: of the rows that lack a word, one or two in a hundred
    have its bits by chance. Two bits of 62 let a third through where the word is a common surname, because the bits of
    names that nearly everybody bears were nearly always set.
    """
    bits = 0
    for digest in digests:
        for at in range(0, 4 * _BITS, 4):
            bits |= 1 << int(digest[at : at + 4], 16) % (2 * _PLACES)
    return bits & ((1 << _PLACES) - 1), bits >> _PLACES
