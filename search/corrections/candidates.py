"""Words that an unknown word may stand for, from the rows that its letters narrow to."""

from dataclasses import dataclass, replace
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search import stemming
from search.analysis import words_of
from search.arabic import fold
from search.corrections import edits, latin
from search.models import Word
from search.models.word import LONGEST_WORD, PART
from search.stemming import without_article

MOST = 3
MOST_WEIGHED = 40
MOST_ROWS = 3_000
SURE_BELOW, SURE_BELOW_IN_LONG_WORDS = 1.05, 1.7
LONG_WORD = 8
# In shorter words any other letter makes another word (سفارة, سيارة): sure is only what fingers, ears and eyes take for
# it, and that a vowel was left out. One too many may make another word again (قبول, قبل).
SHORT_WORD = 6
SHORTEST_SURE = 4
# Another word, nearly as near: then nobody knows which one is meant.
MARGIN = 0.15
# How much a word that stands everywhere is nearer than one that stands once.
OFTEN = 0.04
SOUND_PER_CONSONANT, LEAST_SOUND = 0.45, 0.5
FEWEST_SURE_CONSONANTS = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a word may stand for; the nearest has the least cost. `is_offer`: never certain, whatever stands beside."""

    text: str
    cost: float = 0.0
    is_sure: bool = True
    is_offer: bool = False


def candidates_of(word, language):
    """Return the Candidates of an unknown word, the nearest first, [] for what is no word."""
    found = []
    whole = fold(word)
    if latin.is_latin(whole):
        found += _by_sound(whole, language)
    folded = words_of(word)
    if len(folded) == 1 and folded[0].isalpha():
        typed = folded[0][:LONGEST_WORD]
        found += _by_slips(typed, language) + _in_two(typed, language)
        if stemming.is_known(typed):
            # Well spelt: that no entry holds it does not make it another word.
            found = [replace(each, is_sure=False, is_offer=True) for each in found]
    return _sure_if_alone(sorted(found, key=lambda found: found.cost)[:MOST])


def _by_slips(typed, language):
    article, rest = without_article(typed)
    most = edits.longest_way(rest)
    if not most:
        return []
    there = {row[0]: row for near in _near(rest) for row in _rows(language, **near)}
    nearest = process.extract(rest, list(there), scorer=OSA.distance, score_cutoff=most, limit=MOST_WEIGHED)
    return [_slipped(article, rest, *there[folded]) for folded, _slips, _place in nearest]


def _near(word):
    """Yield what one slip leaves as it is: the opening, or the ending, or of a short word all of its letters."""
    yield {"opening": word[:PART]}
    yield {"ending": word[-PART:]}
    if len(word) <= 2 * PART:
        yield {"folded__in": [_swapped(word, at) for at in range(len(word) - 1)]}


def _rows(language, **near):
    # Asked one by one: each has an index of its own.
    return Word.objects.filter(language=language, **near).values_list("folded", "shown", "times")[:MOST_ROWS]


def _swapped(word, at):
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _slipped(article, typed, meant, shown, times):
    cost = edits.cost(typed, meant)
    is_sure = cost <= _surely_below(typed, meant) and (len(typed) >= SHORTEST_SURE or cost < edits.BESIDE)
    is_offer = len(typed) < SHORT_WORD and not is_sure
    return Candidate(article + shown, cost - OFTEN * log(1 + times), is_sure, is_offer)


def _surely_below(typed, meant):
    if len(typed) >= LONG_WORD:
        return SURE_BELOW_IN_LONG_WORDS
    if len(typed) >= SHORT_WORD:
        return SURE_BELOW
    return edits.VOWEL if len(typed) < len(meant) else edits.BESIDE


def _in_two(typed, language):
    """Return two known words that were typed without their space."""
    parts = [(typed[:at], typed[at:]) for at in range(2, len(typed) - 1)]
    wanted = {without_article(part)[1] for pair in parts for part in pair}
    rows = Word.objects.filter(language=language, folded__in=wanted).values_list("folded", "shown")
    shown = dict(rows)

    def spelled(part):
        article, rest = without_article(part)
        return article + shown[rest] if rest in shown else None

    found = [(spelled(one), spelled(other), min(len(one), len(other))) for one, other in parts]
    return [Candidate(f"{one} {other}", 1.0 - 0.1 * size) for one, other, size in found if one and other and size > 2]


def _by_sound(typed, language):
    heard = {}
    for sound in latin.readings(typed):
        heard.setdefault(latin.consonants(sound), []).append(sound)
    heard.pop("", None)
    rows = Word.objects.filter(language=language, consonants__in=heard).values_list(
        "folded", "shown", "times", "consonants"
    )
    found = []
    for folded, shown, times, consonants in rows[:MOST_ROWS]:
        written = latin.sound_of(folded)
        cost = min(latin.cost(sound, written) for sound in heard[consonants])
        if cost <= LEAST_SOUND + SOUND_PER_CONSONANT * len(consonants):
            is_sure = len(consonants) >= FEWEST_SURE_CONSONANTS
            found.append(Candidate(shown, cost - OFTEN * log(1 + times), is_sure))
    return found


def _sure_if_alone(found):
    """Return candidates, sure only where no other word is nearly as near; forms of one word are one."""
    if len(found) < 2:
        return found
    first, second = found[:2]
    rival = second.cost - first.cost < MARGIN and not _same_word(first.text, second.text)
    return [replace(first, is_sure=False), *found[1:]] if rival else found


def _same_word(one, other):
    folded, other_folded = words_of(one), words_of(other)
    return list(map(stemming.stem, folded)) == list(map(stemming.stem, other_folded))
