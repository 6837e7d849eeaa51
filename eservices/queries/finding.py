"""Search of the desk: a number, a phone, a national number, a plot or parts of a name, always within the scope.

What a word finds is a range of lookup rows for each (directorate, relation), already in the order in which it
is listed: a page and the count up to its ceiling read the beginning or the end of a range, however long it is.
"""

import re
from dataclasses import replace
from functools import lru_cache

from django.db.models import BigIntegerField, ExpressionWrapper, F, OuterRef, Subquery, Value

from eservices.actions.index import name_digest, sieve_of
from eservices.crypto import keyed_hash
from eservices.models import Access, Lookup
from eservices.models.access import OPEN_RELATIONS, Relation
from eservices.queries.merging import HERE, THERE, Spread, reaches
from eservices.queries.scope import access_of, once_each, outside_of
from eservices.reference import NUMBER_LENGTH, is_number, tidy_digits
from eservices.rules import seats_of
from search.arabic import fold, name_tokens

# Longer questions are cut: nobody has more names.
LONGEST_QUESTION = 120
MOST_WORDS = 6
# How common a word is, is told by so many of its newest rows.
SAMPLE = 32
_NATIONAL_LENGTH = 12
_PHONE = re.compile(r"(?:00964|964)?0?(7[0-9]{9})")
_ONLY_DIGITS = re.compile(r"[0-9 +()./–—-]+")
# As `eservices.questions.types.land` takes it, folded; people call it by its name, or not.
_PLOT = re.compile(r"[0-9]{1,8}(?: ?[/\\⁄∕] ?[0-9]{1,8}){0,4}")
_CALLED_PLOT = re.compile(r"(?:(?:رقم|(?:ال)?قطعه|plot|parcel|number|no)[ :.]*)+(.+)")
_STROKE = re.compile(r" ?[/\\⁄∕] ?")


def found_ranges(user, question, key):
    """Return the querysets whose union answers what was typed, or None when nothing was asked.

    `key` is the field by which they will be ordered. They are of lookup rows, or of access rows when a number
    was typed: a former directorate finds an application by its number alone, names and papers are no longer its
    business.
    """
    question = fold(question.replace("\x00", "")[:LONGEST_QUESTION])
    if not question:
        return None
    if plot := _plot_in(question):
        return _with_digests(user, [keyed_hash("plot", plot)], key)
    if not _ONLY_DIGITS.fullmatch(question):
        return _with_digests(user, _rarest_first(user, _name_digests(question)), key)
    digits = tidy_digits(question)
    if phone := _PHONE.fullmatch(digits):  # no application's number begins with a zero
        return _with_digests(user, [keyed_hash("phone", f"+964{phone[1]}")], key)
    if len(digits) == _NATIONAL_LENGTH:
        return _with_digests(user, [keyed_hash("national_number", digits)], key)
    if len(digits) == NUMBER_LENGTH:
        return [once_each(access_of(user).filter(application__number=digits), seats_of(user).reading)]
    return []


def _plot_in(question):
    """Return the number of a plot that was typed, None when it is something else: the number of an application or of a
    person, which have more digits, also when they are typed with strokes."""
    called = _CALLED_PLOT.fullmatch(question)
    text = called[1] if called else question
    if not _PLOT.fullmatch(text):
        return None
    digits = tidy_digits(text)
    if not called and (_PHONE.fullmatch(digits) or is_number(digits) or len(digits) == _NATIONAL_LENGTH):
        return None
    return _STROKE.sub("/", text)


def _name_digests(question):
    return [name_digest(word) for word in sorted(name_tokens(question)[:MOST_WORDS], key=len, reverse=True)]


def _rarest_first(user, digests):
    """Order digests by how far back their newest rows in the person's directorates reach, which is further the rarer
    they are: the first is walked, the others are only looked up. What is common elsewhere may be rare here."""
    if len(digests) < 2:
        return digests
    key, (here, outside) = "received_at", _places_of(user)
    ranges = _marked_ranges(1, key, here, outside)
    lists = [[replace(rows, given={_mark(0): digest}) for rows in ranges] for digest in digests]
    pairs = zip(reaches(lists, key, SAMPLE), digests, strict=True)
    # Whoever has fewer rows than the sample is rare enough, whatever the order among them.
    return [digest for _reach, digest in sorted(pairs, key=lambda pair: (pair[0] is not None, pair[0] or ""))]


def _places_of(user):
    return tuple(sorted(seats_of(user).reading)), outside_of(user)


def _with_digests(user, digests, key):
    """Return ranges of lookup rows, of those that carry every digest: of what the person's directorates have now,
    and of what others have and the person's may still read.
    """
    if not digests:
        return []
    given = {_mark(number): digest for number, digest in enumerate(digests)}
    given |= dict(zip(_SIEVES.values(), sieve_of(digests[1:]), strict=True))
    return [replace(rows, given=given) for rows in _marked_ranges(len(digests), key, *_places_of(user))]


# Stand in the place of digests, and of the bits of all but the first. No digest has such a sign, no sieve is negative.
_SIEVES = {"sieve": -3, "sieve_high": -4}


def _mark(number):
    return f"#{number}"


@lru_cache(maxsize=256)
def _marked_ranges(count, key, here, outside):
    """Return the Spreads of `count` digests, with marks for them: written once for everybody with the same seats."""
    current = _range(count, key, Relation.CURRENT, present=HERE)
    found = [Spread(current, tuple((each, None) for each in here), kept=True)]
    for relation in OPEN_RELATIONS[1:]:
        # An application has one owner, and one outside has it now: no row needs a second look.
        rows = _range(count, key, relation, present=THERE)
        found.append(Spread(rows, tuple((each, there) for each in here for there in outside), kept=True))
    return found


def _range(count, key, relation, present):
    scope = {"directorate": HERE, "relation": relation, "present": present}
    rows = Lookup.objects.filter(digest=_mark(0), **scope)
    # The whole key of the index is given: the places looked at follow each other as those walked do.
    same = {key: OuterRef(key), "access": OuterRef("access")}
    if count > 1:  # the sieve spares most rows the look into the index
        rows = _sieved(rows)
    for number in range(1, count):
        # A value and not EXISTS: PostgreSQL makes joins of those, and reads and sorts every row of the other word.
        met = Subquery(Lookup.objects.filter(digest=_mark(number), **scope, **same).values("access")[:1])
        rows = rows.alias(**{f"met_{number}": met}).filter(**{f"met_{number}__isnull": False})
    return rows


def _sieved(rows):
    for column, mark in _SIEVES.items():
        # Said to be wide: PostgreSQL is not asked for what is beyond 32 bits of a plain integer.
        bits = Value(mark, BigIntegerField())
        common = ExpressionWrapper(F(column).bitand(bits), BigIntegerField())
        rows = rows.alias(**{f"common_{column}": common}).filter(**{f"common_{column}": bits})
    return rows


def same_person(user, application, most=6):
    """Return access rows in scope of other applications with the same phone or national number."""
    person = application.applicant
    digests = [keyed_hash(kind, person[kind]) for kind in ("phone", "national_number") if person.get(kind)]
    if not digests:
        return Access.objects.none()
    known = Lookup.objects.filter(digest__in=digests, directorate__in=seats_of(user).reading).values("access")
    rows = access_of(user).filter(pk__in=known, relation__in=OPEN_RELATIONS).exclude(application=application.pk)
    rows = once_each(rows, seats_of(user).reading).select_related("application__service", "application__version")
    return rows.defer("application__answers", "application__version__document").order_by("-received_at")[:most]
