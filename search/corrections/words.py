"""Counts the words of entries, so that misspelt ones can be brought to them; one writer of `Word` rows."""

import re
from collections import Counter
from functools import lru_cache

from django.db import transaction
from django.utils import timezone

from search.analysis import words_of
from search.corrections.latin import consonants, sound_of
from search.joining import join_name
from search.models import Entry, Stamp, Word
from search.models.word import LONGEST_WORD, PART
from search.stemming import without_article

# How much a word counts in each field.
SHORT_FIELDS = {"title": 8, "keywords": 8, "headings": 3, "summary": 3}
FIELDS = SHORT_FIELDS | {"body": 1}
LONGEST_BODY = 20_000
MOST_WORDS = 50_000
STAMP = "words-counted"
AT_ONCE = 500
ENTRIES_AT_ONCE = 50
_SPELLED = re.compile(r"[\w\u064b-\u065f\u0670]+")
_NOT_SHOWN = re.compile("[\u064b-\u065f\u0670ـ]")


def add_words(entries):
    """Make the words of entries' short fields known that are not yet; how often each stands there is counted later."""
    found = {}
    for entry in entries:
        for (folded, shown), times in _words_in(entry, SHORT_FIELDS).items():
            found.setdefault((entry.language, folded), (shown, times))
    rows = [_row(language, folded, shown, times) for (language, folded), (shown, times) in sorted(found.items())]
    Word.objects.bulk_create(rows, batch_size=AT_ONCE, ignore_conflicts=True)


def recount_words():
    """Count every word anew, and forget those that no entry holds any more; return how many are known."""
    known = 0
    for language in Entry.objects.order_by("language").values_list("language", flat=True).distinct():
        known += _recount(language)
    Word.objects.exclude(language__in=Entry.objects.values("language")).delete()
    return known


def recount_words_once_a_day():
    """Count every word anew, unless that was done today; return whether it was done."""
    today = timezone.localdate().isoformat()
    stamp, _is_first = Stamp.objects.get_or_create(name=STAMP)
    # Stamped first: what fails today is not tried every few seconds.
    if not Stamp.objects.filter(pk=stamp.pk).exclude(sign=today).update(sign=today):
        return False
    recount_words()
    return True


def _recount(language):
    times, spelled = Counter(), {}
    rows = Entry.objects.filter(language=language).only("language", *FIELDS)
    for entry in rows.iterator(chunk_size=ENTRIES_AT_ONCE):
        for (folded, shown), count in _words_in(entry, FIELDS).items():
            times[folded] += count
            spelled.setdefault(folded, Counter())[shown] += count
    kept = {folded: (spelled[folded].most_common(1)[0][0], count) for folded, count in times.most_common(MOST_WORDS)}
    there = {row.folded: row for row in Word.objects.filter(language=language)}
    with transaction.atomic():
        Word.objects.bulk_create(
            [_row(language, folded, *said) for folded, said in sorted(kept.items()) if folded not in there],
            batch_size=AT_ONCE,
            ignore_conflicts=True,
        )
        changed = [row for folded, row in there.items() if kept.get(folded, (0, 0)) != (row.shown, row.times)]
        _keep(changed, kept)
    return len(kept)


def _keep(changed, kept):
    still = [row for row in changed if row.folded in kept]
    for row in still:
        row.shown, row.times = kept[row.folded]
    Word.objects.bulk_update(still, ["shown", "times"], batch_size=AT_ONCE)
    gone = [row.pk for row in changed if row.folded not in kept]
    for at in range(0, len(gone), AT_ONCE):
        Word.objects.filter(pk__in=gone[at : at + AT_ONCE]).delete()


def _words_in(entry, fields):
    """Return Counter of (folded word, as it is written) of an entry's fields, both without their article."""
    found = Counter()
    for name, weight in fields.items():
        before = None
        for spelled in _SPELLED.findall(getattr(entry, name)[:LONGEST_BODY]):
            read = _read(spelled)
            if read:
                found[read] += weight
            if before and read and (name_of_two := join_name(before[0], words_of(spelled)[0])):
                found[name_of_two[:LONGEST_WORD], f"{before[1]} {spelled}"[:80]] += weight
            before = read
    return found


@lru_cache(maxsize=1 << 14)
def _read(spelled):
    folded = words_of(spelled)
    if len(folded) != 1 or not folded[0].isalpha() or not 2 <= len(folded[0]) <= LONGEST_WORD:
        return None
    article, rest = without_article(folded[0])
    return rest, _shown(spelled, rest, article)


def _shown(spelled, folded, article):
    """Return a word as it is written, without marks and article; of Latin letters, small."""
    bare = _NOT_SHOWN.sub("", spelled)
    bare = bare[len(article) :] if words_of(bare[len(article) :]) == [folded] else folded
    return bare.lower()[:80]


def _row(language, folded, shown, times):
    return Word(
        language=language,
        folded=folded,
        shown=shown,
        times=times,
        opening=folded[:PART],
        ending=folded[-PART:],
        consonants=consonants(sound_of(folded)),
    )
