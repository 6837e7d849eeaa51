"""Texts for a portal of many pages, and what people would search in them: the same at every run. Pure.

Sentences come from the gold set, the first ones far more often than the last ones, as words of real pages do. Names of
people, numbers, years and words that stand in a handful of texts are put among them, so that a query can be as common
or as rare as one likes.
"""

import itertools
import json
import random
import re
from bisect import bisect
from dataclasses import asdict, dataclass

from search.analysis import query_slots
from search.arabic import fold
from tests.search.gold.reading import documents, queries

LANGUAGES = ("ar", "en")
PAGES, DOCUMENTS = 10_000, 2_500
# What a text is long, in bytes: pages, and what is read out of documents.
PAGE_BYTES, DOCUMENT_BYTES = (1_000, 4_000), (3_000, 12_000)
TITLE_WORDS = (3, 7)
RARE_WORDS = 30_000
# Every so many sentences one with a name and a number, one with rare words; the refrain stands in four of five texts.
ASIDE = 4
REFRAIN_SHARE = 0.8
REFRAINS = {"ar": "تعلن محافظة ميسان ذلك للمواطنين كافة.", "en": "Maysan Governorate announces this to all citizens."}

_GIVEN = {
    "ar": "علي حسين محمد أحمد كاظم عباس جاسم كريم حيدر مصطفى زينب فاطمة مريم نور هدى سعاد رباب أمل إيمان شيماء",
    "en": "Ali Hussein Mohammed Ahmed Kadhim Abbas Jasim Karim Haider Mustafa Zainab Fatima Mariam Noor Huda",
}
_FAMILIES = {
    "ar": "الساعدي المالكي اللامي الكعبي البهادلي السوداني الربيعي الزيدي المحمداوي الدراجي العقابي الفريجي",
    "en": "Al-Saedi Al-Maliki Al-Lami Al-Kaabi Al-Bahadli Al-Sudani Al-Rubaie Al-Zaidi Al-Daraji Al-Uqabi",
}
_ASIDES = {
    "ar": "وقّع {name} الكتاب المرقم {number}/{year} في {day}/{month}/{year}.",
    "en": "{name} signed letter {number}/{year} on {day}/{month}/{year}.",
}
_SOUNDS = {"ar": ("بتجحخدرزسشصضطعغفقكلمنهي", "اوي"), "en": ("bcdfghjklmnprstvz", "aeiou")}
_SENTENCE = re.compile(r"(?<=[.!؟?])\s+")


@dataclass(frozen=True, slots=True)
class Text:
    """One text. `kind` is "page", "news" or "document"; `key` is alike in both languages and an ASCII slug."""

    key: str
    language: str
    kind: str
    title: str
    summary: str
    body: str


def all_texts(pages=PAGES, files=DOCUMENTS):
    """Yield so many pages, every fifth of them news, and so many documents, in every language."""
    for language in LANGUAGES:
        writer = _Writer(language)
        for number in range(pages):
            yield writer.text(f"page-{number}", "news" if number % 5 == 0 else "page", PAGE_BYTES)
        for number in range(files):
            yield writer.text(f"document-{number}", "document", DOCUMENT_BYTES)


def write_texts(path, pages=PAGES, files=DOCUMENTS):
    """Write them to a file, one in JSON a line, and return its path."""
    with path.open("w", encoding="utf-8") as file:
        for text in all_texts(pages, files):
            file.write(json.dumps(asdict(text), ensure_ascii=False) + "\n")
    return path


def read_texts(path):
    """Yield what `write_texts` wrote."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield Text(**json.loads(line))


class _Writer:
    """Writes texts of one language."""

    def __init__(self, language):
        self.language = language
        self.chance = random.Random(language)
        self.given, self.families = _GIVEN[language].split(), _FAMILIES[language].split()
        told = [document for document in documents() if document.lang == language]
        self.titles = [document.title for document in told]
        self.summaries = [document.summary for document in told]
        self.sentences = [part for document in told for part in _SENTENCE.split(document.body)]
        self.chance.shuffle(self.sentences)
        # The n-th sentence is met n times less often than the first one.
        self.common = list(itertools.accumulate(1 / (place + 3) for place in range(len(self.sentences))))
        self.rare = [self._word() for _number in range(RARE_WORDS)]

    def text(self, key, kind, size):
        title = f"{self.chance.choice(self.titles)} {self.chance.choice(self.titles)}".split()
        title = " ".join(title[: self.chance.randint(*TITLE_WORDS)])
        summary = self.chance.choice(self.summaries)[:300]
        return Text(key, self.language, kind, title, summary, self._body(self.chance.randint(*size)))

    def _body(self, size):
        parts = [REFRAINS[self.language]] if self.chance.random() < REFRAIN_SHARE else []
        length = 0
        while length < size:
            parts.append(self._sentence() if self.chance.randrange(ASIDE) else self._aside())
            length += len(parts[-1].encode()) + 1
        self.chance.shuffle(parts)
        return " ".join(parts)

    def _sentence(self):
        return self.sentences[bisect(self.common, self.chance.random() * self.common[-1])]

    def _aside(self):
        if self.chance.random() < 0.5:
            words = (self.rare[int(len(self.rare) * self.chance.random() ** 3)] for _ in range(4))
            return f"{' '.join(words)}."
        chance = self.chance
        name = " ".join([*chance.choices(self.given, k=3), chance.choice(self.families)])
        return _ASIDES[self.language].format(
            name=name, number=chance.randint(1, 9_999), year=chance.randint(2005, 2026),
            day=chance.randint(1, 28), month=chance.randint(1, 12),
        )  # fmt: skip

    def _word(self):
        consonants, vowels = _SOUNDS[self.language]
        syllables = (
            self.chance.choice(consonants) + self.chance.choice(vowels) + self.chance.choice(consonants)
            for _ in range(self.chance.randint(2, 3))
        )
        return "".join(syllables)


def questions(texts, *, most=12):
    """Return {language: {how common: [query]}}, told by how many of `texts` have a word; and {language: beginnings}.

    "one common word" stands in more than every second text, "rare" in one or two of all; the gold set's own queries
    are among them.
    """
    texts, asked, begun = list(texts), {}, {}
    for language in LANGUAGES:
        counted = _counted(text for text in texts if text.language == language)
        size = sum(text.language == language for text in texts)
        common = [word for word, times in counted if times > size / 2]
        middle = [word for word, times in counted if size / 50 < times < size / 5]
        rare = [word for word, times in counted if times <= 2 and len(word) > 4]
        chance = random.Random(language)
        few = [chance.choice(rare) for _ in range(most)]
        some = [chance.choice(middle) for _ in range(most)]
        asked[language] = {
            "one common word": common[:most],
            "two common words": [" ".join(pair) for pair in itertools.combinations(common[:8], 2)][:most],
            "three common words": [" ".join(three) for three in itertools.combinations(common[:7], 3)][:most],
            "two words of some texts": [" ".join(pair) for pair in itertools.pairwise(some)],
            "a rare word": few,
            "a common and a rare word": [f"{word} {other}" for word, other in zip(common, few, strict=False)],
            "five words never together": [" ".join(chance.sample(middle, 5)) for _ in range(most)],
            "queries of the gold set": _gold(language, 4 * most),
        }
        begun[language] = _beginnings([*common[:most], *some, *few])
    return asked, begun


def _counted(texts):
    counted = {}
    for text in texts:
        for word in set(re.findall(r"[^\W\d_]{3,}", fold(f"{text.title} {text.summary} {text.body}"))):
            counted[word] = counted.get(word, 0) + 1
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(word, times) for word, times in ranked if len(query_slots(f"{word} 1")) == 2]


def _gold(language, most):
    def is_written_in(text):
        return ("ar" if re.search("[\u0600-\u06ff]", text) else "en") == language

    found = [query.text for query in queries() if query.asked == "search" and is_written_in(query.text)]
    return found[:: max(1, len(found) // most)][:most]


def _beginnings(words):
    """Return what stands in the box after two letters and each further one, as far as the fifth."""
    return list(dict.fromkeys(word[:length] for word in words for length in range(2, 6) if len(word) >= length))
