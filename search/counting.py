"""Writes counts of searches: which phrases are written as they are, which as a keyed hash, which not at all."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from search.models import Searched, Unproven
from search.plain_words import is_plain
from search.searched import ALL, first_month_kept, month_of

ENOUGH_DAYS = 3
MOST_STRANGE_WORDS = 1
# Of one month and language. Beyond, only known phrases are counted on.
MOST_PHRASES, MOST_UNPROVEN = 5_000, 20_000


def write(counts):
    """Add {(day, language, phrase): (times, empty)} to the rows of their months."""
    roads = {phrase: _strange_words(phrase) for _day, _language, phrase in counts}
    with transaction.atomic():
        for (day, language, phrase), (times, empty) in sorted(counts.items()):
            month = {"month": month_of(day), "language": language}
            if phrase == ALL or (roads[phrase] == 0 and times > empty):
                _write_phrase(month, phrase, times, empty)
            elif roads[phrase] <= MOST_STRANGE_WORDS and not _raise(month, phrase, times, empty):
                _write_unproven(month, phrase, day, times, empty)


def _strange_words(phrase):
    return sum(not is_plain(word) for word in phrase.split())


def _raise(month, phrase, times, empty):
    rows = Searched.objects.filter(**month, phrase=phrase)
    return rows.update(times=F("times") + times, empty=F("empty") + empty)


def _write_phrase(month, phrase, times, empty):
    if _raise(month, phrase, times, empty):
        return
    if phrase != ALL and Searched.objects.filter(**month).count() >= MOST_PHRASES:
        return
    # Another process may have been quicker.
    Searched.objects.bulk_create([Searched(**month, phrase=phrase)], ignore_conflicts=True)
    _raise(month, phrase, times, empty)


def _write_unproven(month, phrase, day, times, empty):
    digest = digest_of(month["month"], phrase)
    row = Unproven.objects.filter(**month, digest=digest).first()
    if row is None:
        if Unproven.objects.filter(**month).count() < MOST_UNPROVEN:
            new = Unproven(**month, digest=digest, last_day=day, days=1, times=times, empty=empty)
            Unproven.objects.bulk_create([new], ignore_conflicts=True)
        return
    row.days += row.last_day != day
    row.last_day, row.times, row.empty = day, row.times + times, row.empty + empty
    if row.days < ENOUGH_DAYS:
        row.save()
        return
    row.delete()
    _write_phrase(month, phrase, row.times, row.empty)


def digest_of(month, phrase):
    """Return the keyed hash of a phrase; another one each month, so that months cannot be laid side by side."""
    return salted_hmac(f"search.searched.{month}", phrase, algorithm="sha256").hexdigest()[:32]


def drop_old_counts():
    """Delete months that are over for long, and the hashes of every month that is over; for the ticker."""
    today = timezone.localdate()
    for rows in (
        Searched.objects.filter(month__lt=first_month_kept(today)),
        Unproven.objects.filter(month__lt=month_of(today)),
    ):
        if rows.exists():  # a round that finds nothing takes no lock
            rows.delete()
