"""Search of the desk: a number, a phone, a national number or parts of a name, always within the person's scope."""

import re

from django.db.models import Exists, OuterRef

from eservices.actions.index import name_digest
from eservices.crypto import keyed_hash
from eservices.models import Access, Application, Lookup
from eservices.queries.scope import OPEN_RELATIONS, access_of, once_each
from eservices.reference import NUMBER_LENGTH, tidy_digits
from eservices.rules import seats_of
from search.arabic import fold, name_tokens

# Longer questions are cut: nobody has more names.
LONGEST_QUESTION = 120
MOST_WORDS = 6
# The newest finds are enough: whoever gets more adds a name.
MOST_FOUND = 1_000
_NATIONAL_LENGTH = 12
_PHONE = re.compile(r"(?:00964|964)?0?(7[0-9]{9})")
_ONLY_DIGITS = re.compile(r"[0-9 +()./–—-]+")


def found_rows(user, question):
    """Return the access rows that answer what was typed, or None when nothing was asked.

    A former directorate finds an application by its number alone: names and papers are no longer its business.
    """
    question = fold(question.replace("\x00", "")[:LONGEST_QUESTION])
    if not question:
        return None
    found = _by_digits(user, tidy_digits(question)) if _ONLY_DIGITS.fullmatch(question) else _by_name(user, question)
    rows = access_of(user).filter(application__in=found)
    return once_each(rows, seats_of(user).reading)


def _by_digits(user, digits):
    found = []
    if phone := _PHONE.fullmatch(digits):
        found = _with_digests(user, [keyed_hash("phone", f"+964{phone[1]}")])
    elif len(digits) == _NATIONAL_LENGTH:
        found = _with_digests(user, [keyed_hash("national_number", digits)])
    if len(digits) == NUMBER_LENGTH:
        # Eleven digits beginning with 07 may be a phone or an application's number: both are looked up.
        found += Application.objects.filter(number=digits).values_list("pk", flat=True)
    return found


def _by_name(user, question):
    words = sorted(name_tokens(question)[:MOST_WORDS], key=len, reverse=True)
    return _with_digests(user, [name_digest(word) for word in words]) if words else []


def _with_digests(user, digests):
    """Return ids of the newest applications in scope that carry every digest, the longest word's being the first.

    The index of digests is walked backwards and left as soon as enough is found.
    """
    first, *others = digests
    scope = Access.objects.filter(
        application=OuterRef("application"), directorate__in=seats_of(user).reading, relation__in=OPEN_RELATIONS
    )
    hits = Lookup.objects.filter(Exists(scope), digest=first)
    for digest in others:
        hits = hits.filter(Exists(Lookup.objects.filter(application=OuterRef("application"), digest=digest)))
    return list(hits.order_by("-application").values_list("application", flat=True)[:MOST_FOUND])


def same_person(user, application, most=6):
    """Return access rows in scope of other applications with the same phone or national number."""
    person = application.applicant
    digests = [keyed_hash(kind, person[kind]) for kind in ("phone", "national_number") if person.get(kind)]
    if not digests:
        return Access.objects.none()
    ids = Lookup.objects.filter(digest__in=digests).exclude(application=application.pk).values("application")
    rows = access_of(user).filter(application__in=ids, relation__in=OPEN_RELATIONS)
    rows = once_each(rows, seats_of(user).reading).select_related("application__service", "application__version")
    return rows.defer("application__answers", "application__version__document").order_by("-received_at")[:most]
